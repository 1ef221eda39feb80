import { LANGUAGES, type Language } from '../text/language';
import { companiesOf, type Directory, factsUnder } from './directory';
import { FACT_STATES, type FactState } from './provenance';
import { type Company, type Fact, HEADINGS, type Heading, type MemberId } from './schema';

/** What the directory has about one member. */
export interface MemberCoverage {
  readonly member: MemberId;
  /** Facts under each heading. */
  readonly headings: Readonly<Record<Heading, number>>;
  /** Headings with at least one fact, of five. */
  readonly filled: number;
  readonly facts: number;
  /** Companies of the member and of the members that are part of it. */
  readonly companies: number;
  /** Texts that must be in all languages (facts, notes, products), and how many of them are. */
  readonly texts: number;
  readonly complete: number;
  /** Companies with a name in each language. */
  readonly names: Readonly<Record<Language, number>>;
  /** Years of the sources; undefined if there is none. */
  readonly oldest: number | undefined;
  readonly newest: number | undefined;
  /** How many facts and fields of companies are in each state. */
  readonly states: Readonly<Record<FactState, number>>;
}

/** What the directory has about every member, in the order of `members.json`. */
export function coverageOf(directory: Directory): MemberCoverage[] {
  return [...directory.members.keys()].map((member) => coverageOfMember(directory, member));
}

function coverageOfMember(directory: Directory, member: MemberId): MemberCoverage {
  const facts = directory.facts.get(member) ?? [];
  const companies = companiesOf(directory, member);
  const count = (heading: Heading): number => factsUnder(directory, member, heading).length;
  const texts = [...facts.flatMap(textsOfFact), ...companies.flatMap(textsOfCompany)];
  const claims = [
    ...facts.map(({ provenance: { year, state } }) => ({ year, state, weight: 1 })),
    ...companies.flatMap(({ provenance }) =>
      provenance.map(({ year, state, fields }) => ({ year, state, weight: fields.length })),
    ),
  ];
  const years = claims.map(({ year }) => year);
  const inState = (state: FactState): number =>
    claims.reduce((sum, claim) => sum + (claim.state === state ? claim.weight : 0), 0);
  return {
    member,
    headings: recordOf(HEADINGS, count),
    filled: HEADINGS.filter((heading) => count(heading) > 0).length,
    facts: facts.length,
    companies: companies.length,
    texts: texts.length,
    complete: texts.filter((text) => LANGUAGES.every((language) => text[language])).length,
    names: recordOf(LANGUAGES, (language) => companies.filter(({ names }) => names[language]).length),
    oldest: years.length === 0 ? undefined : Math.min(...years),
    newest: years.length === 0 ? undefined : Math.max(...years),
    states: recordOf(FACT_STATES, inState),
  };
}

type Text = Readonly<Partial<Record<Language, string | undefined>>>;

function textsOfFact({ text, note }: Fact): Text[] {
  return note ? [text, note] : [text];
}

function textsOfCompany({ products, note }: Company): Text[] {
  return note ? [...products, note] : products;
}

function recordOf<K extends string>(keys: readonly K[], value: (key: K) => number): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, number>;
}
