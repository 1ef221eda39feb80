import { LANGUAGES, type Language, type PerLanguage } from '../text/language';
import { presentFields } from './check';
import { companiesOf, type Directory, factsUnder } from './directory';
import { FACT_STATES, type FactState, type Provenance } from './provenance';
import { type Company, type Fact, HEADINGS, type Heading, type Member, type MemberId } from './schema';

/** What the directory has about one member. */
export interface MemberCoverage {
  readonly member: MemberId;
  /** Facts under each heading. */
  readonly headings: Readonly<Record<Heading, number>>;
  /** Headings with at least one fact, of five. */
  readonly filled: number;
  /** Headings without a fact of which the profile says that a search found nothing. */
  readonly nothingFound: readonly Heading[];
  /** Headings with facts or with that statement: all five, if the member is treated. */
  readonly treated: number;
  readonly facts: number;
  /** Companies of the member and of the members that are part of it. */
  readonly companies: number;
  /** Texts that should be in all languages (names, facts, notes, products), and how many of them are. */
  readonly texts: number;
  readonly complete: number;
  /** Companies with a name in each language. */
  readonly names: Readonly<Record<Language, number>>;
  /** Facts and fields of companies, and how many of them say source and year. */
  readonly claims: number;
  readonly sourced: number;
  /** Years of the sources; undefined if there is none. */
  readonly oldest: number | undefined;
  readonly newest: number | undefined;
  /** How many facts and fields of companies are in each state. */
  readonly states: Readonly<Record<FactState, number>>;
}

/** What the directory has about every member, in the order of `members.json`. */
export function coverageOf(directory: Directory): MemberCoverage[] {
  return [...directory.members.values()].map((member) => coverageOfMember(directory, member));
}

/** The whole, with what a network and its parts share counted once. */
export interface CoverageSummary {
  readonly members: number;
  /** Members with all five headings treated. */
  readonly treated: number;
  readonly texts: number;
  readonly complete: number;
  readonly claims: number;
  readonly sourced: number;
}

/** Sums up the coverage of all members. */
export function summaryOf(directory: Directory, coverage: readonly MemberCoverage[]): CoverageSummary {
  const facts = [...directory.facts.values()].flat();
  const content = { members: [...directory.members.values()], facts, companies: [...directory.companies.values()] };
  return {
    members: coverage.length,
    treated: coverage.filter(({ treated }) => treated === HEADINGS.length).length,
    ...countTexts(content),
    ...countClaims(content),
  };
}

/** What is counted together. */
interface Content {
  readonly members: readonly Member[];
  readonly facts: readonly Fact[];
  readonly companies: readonly Company[];
}

function coverageOfMember(directory: Directory, member: Member): MemberCoverage {
  const facts = directory.facts.get(member.id) ?? [];
  const companies = companiesOf(directory, member.id);
  const content = { members: [member], facts, companies };
  const headings = recordOf(HEADINGS, (heading) => factsUnder(directory, member.id, heading).length);
  const nothingFound = member.nothingFound?.headings ?? [];
  const claims = claimsIn(content);
  const years = claims.map(({ year }) => year);
  return {
    member: member.id,
    headings,
    filled: HEADINGS.filter((heading) => headings[heading] > 0).length,
    nothingFound,
    treated: HEADINGS.filter((heading) => headings[heading] > 0 || nothingFound.includes(heading)).length,
    facts: facts.length,
    companies: companies.length,
    ...countTexts(content),
    names: recordOf(LANGUAGES, (language) => companies.filter(({ names }) => names[language]).length),
    ...countClaims(content),
    oldest: years.length === 0 ? undefined : Math.min(...years),
    newest: years.length === 0 ? undefined : Math.max(...years),
    states: recordOf(FACT_STATES, (state) => weigh(claims.filter((claim) => claim.state === state))),
  };
}

function countTexts({ members, facts, companies }: Content): Pick<CoverageSummary, 'texts' | 'complete'> {
  const texts: PerLanguage<string>[] = [
    ...members.flatMap(({ names, region, note }) => [names, region, ...(note ? [note] : [])]),
    ...facts.flatMap(({ text, note }) => (note ? [text, note] : [text])),
    ...companies.flatMap(({ products, note }) => (note ? [...products, note] : products)),
  ];
  const complete = texts.filter((text) => LANGUAGES.every((language) => text[language]));
  return { texts: texts.length, complete: complete.length };
}

/** Every fact and field of a company needs a source and a year; loading refuses a dataset in which one has none. */
function countClaims(content: Content): Pick<CoverageSummary, 'claims' | 'sourced'> {
  const { facts, companies } = content;
  const claims = companies.reduce((sum, company) => sum + presentFields(company).length, facts.length);
  return { claims, sourced: weigh(claimsIn(content).filter(({ source, year }) => source !== '' && year > 0)) };
}

/** A source, and for how many facts or fields it stands. */
type Claim = Provenance & { readonly weight: number };

function claimsIn({ facts, companies }: Content): Claim[] {
  return [
    ...facts.map(({ provenance }) => ({ ...provenance, weight: 1 })),
    ...companies.flatMap(({ provenance }) => provenance.map((claim) => ({ ...claim, weight: claim.fields.length }))),
  ];
}

function weigh(claims: readonly Claim[]): number {
  return claims.reduce((sum, { weight }) => sum + weight, 0);
}

function recordOf<K extends string>(keys: readonly K[], value: (key: K) => number): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, number>;
}
