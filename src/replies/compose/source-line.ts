import type { Provenance } from '../../directory/provenance';
import type { Translate } from '../translate';

/** Where a fact comes from, with its year and how far it can be trusted: "isa-portal.de (2016, sourced)". */
export function sourceLine(provenance: Provenance, t: Translate): string {
  const year = provenance.undated ? t('source.undated', { year: provenance.year }) : String(provenance.year);
  const state = t(`source.state.${provenance.state}`);
  return t('source.line', { source: shortSource(provenance.source), year: `${year}, ${state}` });
}

/** The site of an address, and anything else as it is: a whole address tells a reader less than whose it is. */
export function shortSource(source: string): string {
  const [address = source] = source.split(' ');
  if (!URL.canParse(address)) return source;
  const { hostname, pathname } = new URL(address);
  const site = hostname.replace(/^www\./, '');
  return site === 'github.com' ? `github.com${pathname.split('/').slice(0, 3).join('/')}` : site;
}
