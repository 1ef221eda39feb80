import { companiesOf, factsUnder, partsOf } from '../../directory/directory';
import { HEADINGS, type Heading, type Member } from '../../directory/schema';
import { LANGUAGES } from '../../text/language';
import type { Block, Suggestion } from '../message';
import { displayName } from '../reason';
import type { Wording, Words } from './compose';
import { sourceLine } from './source-line';

/** Facts shown under a heading in the whole profile; asking for the heading shows all. */
const FACTS_SHOWN = 3;
const SECTORS_SHOWN = 8;

/** A member with its five headings, or one of them, and the companies there by sector. */
export function composeMemberProfile(id: string, heading: Heading | undefined, wording: Wording): Words {
  const { directory, language, t } = wording;
  const member = directory.members.get(id);
  if (!member) return { blocks: [{ type: 'headline', text: t('notice.gone') }], suggestions: [] };
  const headline: Block = { type: 'headline', text: displayName(member.names, language) };
  const blocks = heading
    ? [headline, ...headingBlocks(member, heading, Number.POSITIVE_INFINITY, wording)]
    : [headline, ...introduction(member, wording), ...allHeadings(member, wording), ...companiesHere(member, wording)];
  return { blocks, suggestions: nextSteps(member, wording) };
}

function introduction(member: Member, { directory, language, t }: Wording): Block[] {
  const separator = t('list.separator');
  const name = (id: string): string => directory.members.get(id)?.names[language] ?? id;
  const rows = [
    { label: t('member.region'), value: `${member.region[language]}, ${t(`country.${member.country}`)}` },
    { label: t('member.names'), value: [...new Set(LANGUAGES.map((one) => member.names[one]))].join(separator) },
    { label: t('member.status'), value: t('member.since', { status: t(`member.${member.status}`), since: member.since }) },
    { label: t('member.population'), value: populationOf(member, language, t) },
    { label: t('member.partOf'), value: member.partOf ? name(member.partOf) : '' },
    { label: t('member.parts'), value: partsOf(directory, member.id).map(name).join(separator) },
  ];
  const facts: Block = { type: 'facts', rows: rows.filter(({ value }) => value !== '') };
  return member.note ? [facts, { type: 'note', text: member.note[language] }] : [facts];
}

function populationOf({ population }: Member, language: Wording['language'], t: Wording['t']): string {
  if (!population) return '';
  const { provenance } = population;
  const value = new Intl.NumberFormat(language).format(population.value);
  const key = provenance.undated ? 'member.populationUndated' : 'member.populationDated';
  return t(key, { value, year: provenance.year });
}

function allHeadings(member: Member, wording: Wording): Block[] {
  return HEADINGS.flatMap((heading) => headingBlocks(member, heading, FACTS_SHOWN, wording));
}

function headingBlocks(member: Member, heading: Heading, most: number, { directory, language, t }: Wording): Block[] {
  const facts = factsUnder(directory, member.id, heading);
  const texts = facts.slice(0, most).flatMap((fact): Block[] => {
    const note: Block[] = fact.note ? [{ type: 'note', text: fact.note[language] }] : [];
    return [
      { type: 'text', text: fact.text[language] },
      { type: 'note', text: sourceLine(fact.provenance, t) },
      ...note,
    ];
  });
  const left = facts.length - most;
  const rest: Block[] = left > 0 ? [{ type: 'note', text: t('member.moreFacts', { count: left, heading: t(`member.heading.${heading}`) }) }] : [];
  const none: Block[] = facts.length === 0 ? [{ type: 'text', text: t('member.noFacts') }] : [];
  return [{ type: 'heading', text: t(`member.heading.${heading}`) }, ...texts, ...rest, ...none];
}

function companiesHere(member: Member, { directory, language, t }: Wording): Block[] {
  const counts = new Map<string, number>();
  for (const company of companiesOf(directory, member.id)) {
    const division = (company.sectors[0] ?? '').slice(0, 2);
    counts.set(division, (counts.get(division) ?? 0) + 1);
  }
  const heading: Block = { type: 'heading', text: t('member.companiesHere') };
  if (counts.size === 0) return [heading, { type: 'text', text: t('member.noCompanies') }];
  const largest = [...counts].sort(([a, one], [b, other]) => other - one || a.localeCompare(b)).slice(0, SECTORS_SHOWN);
  const rows = largest.map(([code, count]) => ({
    label: directory.sectors.get(code)?.labels[language] ?? code,
    value: String(count),
  }));
  return [heading, { type: 'facts', rows }];
}

function nextSteps(member: Member, { language, t }: Wording): Suggestion[] {
  const city = member.names[language];
  const here = t('action.partnersHere', { city });
  const headings = (['strengths', 'wishes'] as const).map((heading) => {
    const title = `${city}: ${t(`member.heading.${heading}`)}`;
    return { title, says: title };
  });
  return [{ title: here, says: here }, ...headings];
}
