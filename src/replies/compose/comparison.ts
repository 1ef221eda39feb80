import { withoutLegalForm } from '../../directory/company-name';
import { companiesOf } from '../../directory/directory';
import type { Company, Member } from '../../directory/schema';
import { inLanguage } from '../../text/language';
import type { Block } from '../message';
import { isShort } from '../plain-text';
import { displayName } from '../reason';
import type { ComparisonReply } from '../reply';
import { placeOf } from './answers';
import type { Wording, Words } from './compose';
import { largestSectors, populationOf, statusOf } from './member-profile';
import { composeGone } from './notice';
import { sourceLine } from './source-line';
import { suggest } from './suggest';

/** Products of each company, fewer if the comparison gets too long. */
const PRODUCTS_SHOWN = 5;

/** A point to compare: what it is called, and its value for each of those compared; empty where nothing is known. */
interface Point {
  readonly label: string;
  readonly values: readonly string[];
}

/**
 * Two or three companies or cities side by side: what they share in one line, then point by point where they differ.
 * One value under the other stays readable where columns would not: on a phone, and as text.
 */
export function composeComparison({ refs, left }: ComparisonReply, wording: Wording): Words {
  const { directory } = wording;
  const companies = refs.flatMap(({ kind, id }) => (kind === 'company' ? (directory.companies.get(id) ?? []) : []));
  const members = refs.flatMap(({ kind, id }) => (kind === 'member' ? (directory.members.get(id) ?? []) : []));
  if (companies.length >= 2) return shortened((most) => compareCompanies(companies, most, left, wording), wording);
  return members.length >= 2 ? compareMembers(members, left, wording) : composeGone(wording);
}

function shortened(words: (products: number) => Words, { language }: Wording): Words {
  for (let products = PRODUCTS_SHOWN; ; products--) {
    const whole = words(products);
    if (products === 1 || isShort({ language, ...whole })) return whole;
  }
}

function compareCompanies(companies: readonly Company[], products: number, left: number, wording: Wording): Words {
  const { directory, language, t } = wording;
  const separator = t('list.separator');
  const label = (entries: typeof directory.roles | typeof directory.sectors, id: string): string =>
    entries.get(id)?.labels[language] ?? id;
  const names = companies.map((company) => withoutLegalForm(inLanguage(company.names, language) ?? ''));
  const points = [
    {
      label: t('company.field.products'),
      values: companies.map((company) =>
        company.products
          .slice(0, products)
          .flatMap((product) => inLanguage(product, language) ?? [])
          .join(separator),
      ),
    },
    {
      label: t('company.sectors'),
      values: companies.map(({ sectors }) => sectors.map((id) => label(directory.sectors, id)).join(' · ')),
    },
    {
      label: t('company.roles'),
      values: companies.map(({ roles }) => roles.map((id) => label(directory.roles, id)).join(separator)),
    },
    {
      label: t('company.sources'),
      values: companies.map(({ provenance }) => [...new Set(provenance.map((one) => sourceLine(one, t)))].join(' · ')),
    },
  ];
  const items = companies.map((company, index) => ({
    type: 'item' as const,
    number: index + 1,
    title: displayName(company.names, language),
    lines: [placeOf(company, wording)],
  }));
  const suggestions = suggest([t('action.enquireAll'), t('action.shortlistAll'), t('action.back')]);
  return { blocks: comparison(names, items, points, left, wording), suggestions };
}

function compareMembers(members: readonly Member[], left: number, wording: Wording): Words {
  const { directory, language, t } = wording;
  const names = members.map((member) => member.names[language]);
  const points = [
    { label: t('member.status'), values: members.map((member) => statusOf(member, wording)) },
    { label: t('member.population'), values: members.map((member) => populationOf(member, wording)) },
    {
      label: t('company.sectors'),
      values: members.map((member) =>
        largestSectors(companiesOf(directory, member.id), wording)
          .map(({ label, count }) => `${label} (${count})`)
          .join(t('list.separator')),
      ),
    },
    {
      label: t('company.sources'),
      values: members.map(({ provenance }) =>
        provenance
          .slice(0, 1)
          .map((one) => sourceLine(one, t))
          .join(''),
      ),
    },
  ];
  const items = members.map((member, index) => ({
    type: 'item' as const,
    number: index + 1,
    title: displayName(member.names, language),
    lines: [t('place.inCountry', { place: member.region[language], country: t(`country.${member.country}`) })],
  }));
  const suggestions = suggest([...names.map((city) => t('action.partnersHere', { city })), t('action.back')]);
  return { blocks: comparison(names, items, points, left, wording), suggestions };
}

function comparison(
  names: readonly string[],
  items: readonly Block[],
  points: readonly Point[],
  left: number,
  { t }: Wording,
): Block[] {
  const known = points.filter(({ values }) => values.some((value) => value !== ''));
  const isShared = ({ values }: Point): boolean => new Set(values).size === 1;
  const shared = known
    .filter(isShared)
    .map(({ label, values }) => t('comparison.point', { label, value: values[0] ?? '' }));
  const separator = t('list.separator');
  const common: Block[] =
    shared.length > 0
      ? [{ type: 'text', text: t('comparison.shared', { points: shared.join(t('list.points')) }) }]
      : [];
  const differing = known
    .filter((point) => !isShared(point))
    .flatMap(({ label, values }): Block[] => [
      { type: 'heading', text: label },
      {
        type: 'facts',
        rows: values.map((value, index) => ({ label: names[index] ?? '', value: value || t('comparison.unknown') })),
      },
    ]);
  const more: Block[] = left > 0 ? [{ type: 'note', text: t('comparison.left', { count: left }) }] : [];
  return [
    { type: 'headline', text: t('comparison.title', { names: names.join(separator) }) },
    ...common,
    ...items,
    ...differing,
    ...more,
    { type: 'note', text: t('hits.choose') },
  ];
}
