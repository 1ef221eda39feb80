import type { Company } from '../../directory/schema';
import type { Attribute } from '../../search/attribute';
import { fold } from '../../text/fold';
import { inLanguage, LANGUAGES } from '../../text/language';
import type { Block, Suggestion } from '../message';
import { displayName } from '../reason';
import { answers, placeOf } from './answers';
import type { Wording, Words } from './compose';
import { namesakesOf } from './namesakes';
import { composeGone } from './notice';
import { sourceLine } from './source-line';
import { suggest } from './suggest';

const ALIASES_SHOWN = 6;
const NAMESAKES_SHOWN = 3;

/**
 * All the directory knows of a company, with its sources, after an answer to what is asked about it. Nothing is
 * guessed: what is not known is not shown.
 */
export function composeCompanyProfile(id: string, asked: readonly Attribute[], wording: Wording): Words {
  const { directory, language, t } = wording;
  const company = directory.companies.get(id);
  if (!company) return composeGone(wording);
  const blocks: Block[] = [
    ...answers(asked, company, wording),
    { type: 'headline', text: displayName(company.names, language) },
    { type: 'text', text: company.products.map((product) => inLanguage(product, language)).join(t('list.separator')) },
    { type: 'facts', rows: rowsOf(company, wording) },
  ];
  if (company.products.some((product) => !product[language]))
    blocks.push({ type: 'note', text: t('company.untranslated') });
  if (company.note) blocks.push({ type: 'note', text: company.note[language] });
  if (company.website) blocks.push({ type: 'link', title: t('company.website'), url: company.website });
  return { blocks: [...blocks, ...sourcesOf(company, wording)], suggestions: nextSteps(company, wording) };
}

function rowsOf(company: Company, wording: Wording) {
  const { directory, language, t } = wording;
  const separator = t('list.separator');
  const title = displayName(company.names, language);
  const rows = [
    { label: t('company.city'), value: placeOf(company, wording) },
    { label: t('company.sectors'), value: labels(company.sectors, directory.sectors, language, ' · ') },
    { label: t('company.roles'), value: labels(company.roles, directory.roles, language, separator) },
    { label: t('company.names'), value: otherNames(company, title).join(separator) },
    { label: t('company.aliases'), value: otherAliases(company, title).join(separator) },
    { label: t('company.stockCode'), value: company.stockCode ?? '' },
    { label: t('company.namesakes'), value: namesakes(company, directory, language).join(' · ') },
  ];
  return rows.filter(({ value }) => value !== '');
}

function namesakes(company: Company, directory: Wording['directory'], language: Wording['language']): string[] {
  const others = namesakesOf(company, directory).slice(0, NAMESAKES_SHOWN);
  return others.flatMap(({ names }) => inLanguage(names, language) ?? []);
}

function otherNames({ names }: Company, shown: string): string[] {
  const all = LANGUAGES.flatMap((language) => names[language] ?? []);
  return [...new Map(all.map((name) => [fold(name), name])).values()].filter((name) => !shown.includes(name));
}

/** Aliases that the title does not already contain: "SCHOTT" beside "SCHOTT AG" tells nobody anything. */
function otherAliases({ aliases }: Company, shown: string): string[] {
  return aliases.filter((alias) => !fold(shown).includes(fold(alias))).slice(0, ALIASES_SHOWN);
}

function labels(
  ids: readonly string[],
  entries: ReadonlyMap<string, { readonly labels: Readonly<Record<Wording['language'], string>> }>,
  language: Wording['language'],
  separator: string,
): string {
  return ids.map((id) => entries.get(id)?.labels[language] ?? id).join(separator);
}

/** Each source with what it stands for, then whether the alliance has checked the entry. */
function sourcesOf(company: Company, { t }: Wording): Block[] {
  const lines = company.provenance.map((provenance) => {
    const fields = provenance.fields.map((field) => t(`company.field.${field}`)).join(t('list.separator'));
    return t('company.source', { fields, source: sourceLine(provenance, t) });
  });
  const verified = company.provenance.find(({ state }) => state === 'verified');
  const verification = verified
    ? t('company.verified', { by: verified.verifiedBy ?? '', on: verified.verifiedOn ?? '' })
    : t('company.notVerified');
  const notes = [...lines, verification].map((text): Block => ({ type: 'note', text }));
  return [{ type: 'heading', text: t('company.sources') }, ...notes];
}

function nextSteps(company: Company, { directory, language, t }: Wording): Suggestion[] {
  const city = directory.members.get(company.member)?.names[language];
  return suggest([
    t('action.enquire'),
    t('action.similar'),
    ...(city ? [t('action.partnersHere', { city })] : []),
    t('action.shortlistThis'),
    ...(city ? [city] : []),
    ...namesakes(company, directory, language),
    t('action.back'),
  ]);
}
