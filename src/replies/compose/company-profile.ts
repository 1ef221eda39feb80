import { fold } from '../../text/fold';
import type { Company } from '../../directory/schema';
import { LANGUAGES } from '../../text/language';
import type { Block, Suggestion } from '../message';
import { displayName } from '../reason';
import type { Wording, Words } from './compose';
import { sourceLine } from './source-line';

/** All the directory knows of a company, with its sources. Nothing is guessed: what is not known is not shown. */
export function composeCompanyProfile(id: string, wording: Wording): Words {
  const { directory, language, t } = wording;
  const company = directory.companies.get(id);
  if (!company) return { blocks: [{ type: 'headline', text: t('notice.gone') }], suggestions: [] };
  const city = directory.members.get(company.member)?.names[language] ?? company.member;
  const products = company.products.map((product) => product[language]).join(t('list.separator'));
  const blocks: Block[] = [
    { type: 'headline', text: displayName(company.names, language) },
    { type: 'text', text: `${city} · ${products}` },
    { type: 'facts', rows: rowsOf(company, city, wording) },
  ];
  if (company.note) blocks.push({ type: 'note', text: company.note[language] });
  if (company.website) blocks.push({ type: 'link', title: t('company.website'), url: company.website });
  return { blocks: [...blocks, ...sourcesOf(company, wording)], suggestions: nextSteps(company, city, wording) };
}

function rowsOf(company: Company, city: string, { directory, language, t }: Wording) {
  const country = directory.members.get(company.member)?.country;
  const separator = t('list.separator');
  const rows = [
    { label: t('company.city'), value: country ? `${city}, ${t(`country.${country}`)}` : city },
    { label: t('company.names'), value: otherNames(company, displayName(company.names, language)).join(separator) },
    { label: t('company.aliases'), value: company.aliases.slice(0, 6).join(separator) },
    { label: t('company.sectors'), value: labels(company.sectors, directory.sectors, language, separator) },
    { label: t('company.roles'), value: labels(company.roles, directory.roles, language, separator) },
    { label: t('company.stockCode'), value: company.stockCode ?? '' },
  ];
  return rows.filter(({ value }) => value !== '');
}

function otherNames({ names }: Company, shown: string): string[] {
  const all = LANGUAGES.flatMap((language) => names[language] ?? []);
  return [...new Map(all.map((name) => [fold(name), name])).values()].filter((name) => !shown.includes(name));
}

function labels(
  ids: readonly string[],
  entries: ReadonlyMap<string, { readonly labels: Readonly<Record<Wording['language'], string>> }>,
  language: Wording['language'],
  separator: string,
): string {
  return ids.map((id) => entries.get(id)?.labels[language] ?? id).join(separator);
}

function sourcesOf(company: Company, { t }: Wording): Block[] {
  const lines = company.provenance.map((provenance) => {
    const fields = provenance.fields.map((field) => t(`company.field.${field}`)).join(t('list.separator'));
    return `${fields} – ${sourceLine(provenance, t)}`;
  });
  const verified = company.provenance.find(({ state }) => state === 'verified');
  const verification = verified
    ? t('company.verified', { by: verified.verifiedBy ?? '', on: verified.verifiedOn ?? '' })
    : t('company.notVerified');
  return [...lines, verification].map((text) => ({ type: 'note', text }));
}

function nextSteps(company: Company, city: string, { directory, language, t }: Wording): Suggestion[] {
  const [product] = company.products;
  const similar = product && { title: product[language], says: product[language] };
  return [
    { title: city, says: directory.members.get(company.member)?.names[language] ?? city },
    ...(similar ? [similar] : []),
    { title: t('action.back'), says: t('action.back') },
  ];
}
