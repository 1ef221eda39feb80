import type { Provenance } from '../../directory/provenance';
import type { Translate } from '../translate';

/** Longest name of a source that is not an address. */
const LONGEST_NAME = 48;

/**
 * Where a fact comes from, with its year: "isa-portal.de (2016)". A source without a date says when it was looked up.
 * What no document stands for says so instead; that a fact is sourced is the rule and needs no word.
 */
export function sourceLine({ source, year, undated, state }: Provenance, t: Translate): string {
  switch (state) {
    case 'general-knowledge':
      return t('source.generalKnowledge', { year });
    case 'inferred':
      return t('source.inferred', { year });
    case 'verified':
      return t('source.verified', { source: shortSource(source), year });
    case 'sourced':
      return t(undated ? 'source.undated' : 'source.dated', { source: shortSource(source), year });
  }
}

/** The site of an address, for code hosting the project: a whole address tells a reader less than whose it is. */
function shortSource(source: string): string {
  const [address = source] = source.split(' ');
  if (!URL.canParse(address)) return nameOf(source);
  const { hostname, pathname } = new URL(address);
  const [, , project] = pathname.split('/');
  const site = hostname.replace(/^www\./, '');
  return site === 'github.com' && project ? `GitHub: ${project}` : site;
}

function nameOf(source: string): string {
  const name = source.replace(/\s*[(:].*$/u, '');
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}
