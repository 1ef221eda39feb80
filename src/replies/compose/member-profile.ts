import { companiesOf, factsUnder, partsOf } from '../../directory/directory';
import { type Company, type Fact, HEADINGS, type Heading, type Member } from '../../directory/schema';
import { LANGUAGES } from '../../text/language';
import type { Block, Suggestion } from '../message';
import { mapAddress } from '../picture-address';
import { isShort } from '../plain-text';
import { displayName } from '../reason';
import type { Wording, Words } from './compose';
import { composeGone } from './notice';
import { sourceLine } from './source-line';

/** Facts shown under a heading in the whole profile, fewer if that gets too long; asking for the heading shows all. */
const FACTS_SHOWN = 2;
const SECTORS_SHOWN = 4;
const HEADINGS_OFFERED = 3;

/** A member with its five headings, or one of them, and the companies there by sector. */
export function composeMemberProfile(id: string, heading: Heading | undefined, wording: Wording): Words {
  const member = wording.directory.members.get(id);
  if (!member) return composeGone(wording);
  const headline: Block = { type: 'headline', text: displayName(member.names, wording.language) };
  const suggestions = nextSteps(member, heading, wording);
  if (heading) {
    return { blocks: [headline, ...headingBlocks(member, heading, Number.POSITIVE_INFINITY, wording)], suggestions };
  }
  const before = [headline, ...introduction(member, wording)];
  const after = companiesHere(member, wording);
  const amounts = HEADINGS.map((one) => Math.min(FACTS_SHOWN, factsUnder(wording.directory, id, one).length));
  for (;;) {
    const headings = HEADINGS.flatMap((one, index) => headingBlocks(member, one, amounts[index] ?? 0, wording));
    const words = { blocks: [...before, ...headings, ...after], suggestions };
    const fullest = amounts.lastIndexOf(Math.max(...amounts));
    if (amounts[fullest] === 0 || isShort({ language: wording.language, ...words })) return words;
    amounts[fullest] = (amounts[fullest] ?? 0) - 1;
  }
}

function introduction(member: Member, wording: Wording): Block[] {
  const { directory, language, t } = wording;
  const separator = t('list.separator');
  const name = (id: string): string => directory.members.get(id)?.names[language] ?? id;
  const country = t(`country.${member.country}`);
  const rows = [
    { label: t('member.region'), value: t('place.inCountry', { place: member.region[language], country }) },
    { label: t('member.names'), value: otherNames(member, language).join(separator) },
    { label: t('member.status'), value: statusOf(member, wording) },
    { label: t('member.population'), value: populationOf(member, wording) },
    { label: t('member.partOf'), value: member.partOf ? name(member.partOf) : '' },
    { label: t('member.parts'), value: partsOf(directory, member.id).map(name).join(separator) },
  ];
  const facts: Block = { type: 'facts', rows: rows.filter(({ value }) => value !== '') };
  const note: Block[] = member.note ? [{ type: 'note', text: member.note[language] }] : [];
  return [facts, ...note, ...placeMap(member, wording)];
}

const MAP_WIDTH = 240;

function placeMap(member: Member, { language, t }: Wording): Block[] {
  if (!member.location) return [];
  const place = t('place.inCountry', { place: member.region[language], country: t(`country.${member.country}`) });
  const alt = t('member.map', { city: member.names[language], place });
  return [{ type: 'picture', address: mapAddress(member.id), alt, width: MAP_WIDTH }];
}

function otherNames({ names }: Member, language: Wording['language']): string[] {
  const shown = displayName(names, language);
  return [...new Set(LANGUAGES.map((one) => names[one]))].filter((name) => !shown.includes(name));
}

/** "Gründungsmitglied, seit April 2016"; a year alone stays a year. */
export function statusOf({ status, since }: Member, { language, t }: Wording): string {
  const [year = 0, month] = since.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    ...(month && { month: 'long' }),
    timeZone: 'UTC',
  });
  const date = format.format(new Date(Date.UTC(year, (month ?? 1) - 1, 15)));
  return t('member.since', { status: t(`member.${status}`), since: date });
}

export function populationOf({ population }: Member, { language, t }: Wording): string {
  if (!population) return '';
  const { provenance } = population;
  const value = new Intl.NumberFormat(language).format(population.value);
  const key = provenance.undated ? 'member.populationUndated' : 'member.populationDated';
  return t(key, { value, year: provenance.year });
}

function headingBlocks(member: Member, heading: Heading, most: number, wording: Wording): Block[] {
  const { directory, t } = wording;
  const title = t(`member.heading.${heading}`);
  const facts = factsUnder(directory, member.id, heading);
  if (facts.length === 0) {
    return [
      { type: 'heading', text: title },
      { type: 'text', text: noFacts(member, heading, wording) },
    ];
  }
  const left = facts.length - most;
  const rest: Block[] =
    left > 0 ? [{ type: 'note', text: t('member.moreFacts', { count: left, heading: title }) }] : [];
  return [{ type: 'heading', text: title }, ...factBlocks(facts.slice(0, most), wording), ...rest];
}

function noFacts({ nothingFound }: Member, heading: Heading, { t }: Wording): string {
  if (!nothingFound?.headings.includes(heading)) return t('member.noFacts');
  return t('member.nothingFound', { year: nothingFound.year });
}

/** Facts in a row from one source name it once, after the last. */
function factBlocks(facts: readonly Fact[], { language, t }: Wording): Block[] {
  const sources = facts.map(({ provenance }) => t('source.line', { source: sourceLine(provenance, t) }));
  return facts.flatMap((fact, index): Block[] => {
    const source = sources[index] ?? '';
    const note = fact.note ? [fact.note[language]] : [];
    const notes = source === sources[index + 1] ? note : [...note, source];
    return [{ type: 'text', text: fact.text[language] }, ...notes.map((text) => ({ type: 'note' as const, text }))];
  });
}

/** The sectors of most of these companies, with how many each has. */
export function largestSectors(
  companies: readonly Company[],
  { directory, language }: Wording,
): { readonly label: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { sectors } of companies) {
    const division = (sectors[0] ?? '').slice(0, 2);
    counts.set(division, (counts.get(division) ?? 0) + 1);
  }
  const largest = [...counts].sort(([a, one], [b, other]) => other - one || a.localeCompare(b)).slice(0, SECTORS_SHOWN);
  return largest.map(([code, count]) => ({ label: directory.sectors.get(code)?.labels[language] ?? code, count }));
}

function companiesHere(member: Member, wording: Wording): Block[] {
  const { directory, t } = wording;
  const companies = companiesOf(directory, member.id);
  if (companies.length === 0) return [{ type: 'heading', text: t('member.noCompanies') }];
  const largest = largestSectors(companies, wording);
  const longest = largest[0]?.count ?? 1;
  const rows = largest.map(({ label, count }) => ({
    label,
    value: String(count),
    share: count / longest,
    alt: t('member.bar', { count, total: companies.length }),
  }));
  return [
    { type: 'heading', text: t('member.companiesHere', { count: companies.length }) },
    { type: 'bars', rows },
  ];
}

/** The companies here, and the headings that hold most beyond what is shown. */
function nextSteps(member: Member, shown: Heading | undefined, { directory, language, t }: Wording): Suggestion[] {
  const city = member.names[language];
  const factsIn = (heading: Heading): number => factsUnder(directory, member.id, heading).length;
  const others = HEADINGS.filter((heading) => heading !== shown && factsIn(heading) > 0);
  const richest = others.sort((a, b) => factsIn(b) - factsIn(a)).slice(0, HEADINGS_OFFERED);
  const headings = richest.map((heading) => t('action.heading', { city, heading: t(`member.heading.${heading}`) }));
  const here = companiesOf(directory, member.id).length > 0 ? [t('action.partnersHere', { city })] : [];
  const whole = shown ? [city] : [];
  return [...here, ...headings, ...whole, t('action.back')].map((says) => ({ title: says, says }));
}
