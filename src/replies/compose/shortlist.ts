import type { Company, CompanyId } from '../../directory/schema';
import { inLanguage } from '../../text/language';
import type { Block, Suggestion } from '../message';
import { displayName } from '../reason';
import { MOST_SHORTLISTED, type ShortlistChangedReply, type ShortlistReply } from '../shortlist-reply';
import { placeOf } from './answers';
import type { Wording, Words } from './compose';
import { exampleSuggestions } from './orientation';
import { suggest } from './suggest';

/** So many can be compared. */
const MOST_COMPARED = 3;

/** The shortlist: numbered to choose from, or as plain lines to copy into a mail. */
export function composeShortlist({ companies: ids, gone, toCopy }: ShortlistReply, wording: Wording): Words {
  const { t } = wording;
  const companies = ids.flatMap((id) => wording.directory.companies.get(id) ?? []);
  const left: Block[] = gone > 0 ? [{ type: 'note', text: t('shortlist.gone', { count: gone }) }] : [];
  if (companies.length === 0) {
    const how: Block = { type: 'text', text: t('shortlist.how') };
    return {
      blocks: [{ type: 'headline', text: t('shortlist.empty') }, ...left, how],
      suggestions: exampleSuggestions(t),
    };
  }
  const headline: Block = { type: 'headline', text: t('shortlist.title', { count: companies.length }) };
  if (toCopy) {
    const lines = companies.map(
      (company, index): Block => ({ type: 'text', text: lineOf(company, index + 1, wording) }),
    );
    return { blocks: [headline, ...lines], suggestions: suggest([t('action.shortlist')]), plain: true };
  }
  const items = companies.map((company, index): Block => {
    const title = displayName(company.names, wording.language);
    return { type: 'item', number: index + 1, title, lines: [placeOf(company, wording)] };
  });
  return {
    blocks: [headline, ...items, ...left, { type: 'note', text: t('shortlist.hint') }],
    suggestions: nextSteps(companies.length, wording),
  };
}

/** What was added or taken off, what was not and why. */
export function composeShortlistChanged(reply: ShortlistChangedReply, wording: Wording): Words {
  const { t } = wording;
  const { change, done, needless, tooMany, count } = reply;
  const names = (ids: readonly CompanyId[]): string => ids.map((id) => nameOf(id, wording)).join(t('list.separator'));
  const lines = [
    ...(done.length > 0 ? [t(`shortlist.${change}`, { names: names(done) })] : []),
    ...(needless.length > 0 ? [t(`shortlist.needless.${change}`, { names: names(needless) })] : []),
    ...(tooMany.length > 0 ? [t('shortlist.full', { names: names(tooMany), most: MOST_SHORTLISTED })] : []),
    ...(count > 0 ? [t('shortlist.count', { count })] : []),
  ];
  const [first = '', ...rest] = lines;
  return {
    blocks: [{ type: 'headline', text: first }, ...rest.map((text): Block => ({ type: 'text', text }))],
    suggestions: suggest([
      t('action.shortlist'),
      ...(count > 0 ? [t('action.enquireShortlist')] : []),
      t('action.back'),
    ]),
  };
}

function nextSteps(count: number, { t }: Wording): Suggestion[] {
  const canCompare = count >= 2 && count <= MOST_COMPARED;
  return suggest([
    t('action.enquireShortlist'),
    ...(canCompare ? [t('action.compareAll')] : []),
    t('action.copyShortlist'),
    t('action.clearShortlist'),
    t('action.back'),
  ]);
}

/** "1. KNIPEX (凯尼派克), Wuppertal, Deutschland, https://…": all that a colleague needs to find the firm. */
function lineOf(company: Company, number: number, wording: Wording): string {
  const name = displayName(company.names, wording.language);
  const parts = [name, placeOf(company, wording), company.website ?? ''].filter((part) => part !== '');
  return `${number}. ${parts.join(wording.t('list.separator'))}`;
}

function nameOf(id: CompanyId, { directory, language }: Wording): string {
  return inLanguage(directory.companies.get(id)?.names ?? {}, language) ?? id;
}
