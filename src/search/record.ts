import { givenNames } from '../directory/company-name';
import { conceptLine } from '../directory/concept';
import { countryOf, type Directory, sectorLine } from '../directory/directory';
import type { Company, Country, Member, MemberId } from '../directory/schema';
import { LANGUAGES, type PerLanguage } from '../text/language';
import { memoize } from '../text/memoize';
import { indexTerms } from '../text/terms';
import { tokenize } from '../text/tokenize';
import type { Lexicon } from './lexicon';
import { type Admit, segment } from './segment';

/** How prominently a record carries a concept: in its first product, in another one, or only in a wider sense. */
export type Prominence = 'main' | 'side' | 'fact';

/** What is searched of a company or member. Terms and ids only: the texts stay in the directory. */
export interface SearchRecord {
  readonly kind: 'company' | 'member';
  readonly id: string;
  readonly member: MemberId;
  readonly country: Country;
  readonly roles: readonly string[];
  /** The main sector first. */
  readonly sectors: readonly string[];
  /** Concepts said of the record, and those above them, each with its best prominence. */
  readonly concepts: ReadonlyMap<string, Prominence>;
  readonly broader: ReadonlyMap<string, Prominence>;
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** How much is known about it, 0 to 1: breaks ties, so that fuller records come first. */
  readonly fullness: number;
}

const RANK: Readonly<Record<Prominence, number>> = { main: 2, side: 1, fact: 0 };

/** The ids of the concepts a text names. */
type ReadConcepts = (text: string) => readonly string[];

/** Many firms name the same products in the same words. */
const REMEMBERED_TEXTS = 20_000;

/** The records of every company and member. The lexicon reads them exactly as it reads a visitor's message. */
export function buildRecords(directory: Directory, lexicon: Lexicon): SearchRecord[] {
  const conceptsOf: ReadConcepts = memoize((text) => conceptsInText(lexicon, text), REMEMBERED_TEXTS);
  const companies = [...directory.companies.values()].map((company) => companyRecord(directory, conceptsOf, company));
  const members = [...directory.members.values()].map((member) => memberRecord(directory, conceptsOf, member));
  return [...companies, ...members];
}

function companyRecord(directory: Directory, conceptsOf: ReadConcepts, company: Company): SearchRecord {
  const concepts = new Map<string, Prominence>();
  company.products.forEach((product, index) => {
    for (const id of conceptsIn(conceptsOf, product)) raise(concepts, id, index === 0 ? 'main' : 'side');
  });
  const names = givenNames(company);
  for (const name of names) for (const id of conceptsOf(name)) raise(concepts, id, 'side');
  return {
    kind: 'company',
    id: company.id,
    member: company.member,
    country: countryOf(directory, company),
    roles: company.roles,
    sectors: company.sectors,
    concepts,
    broader: broaderOf(directory, concepts),
    names: new Set(names.flatMap(nameTerms)),
    words: new Set(company.products.flatMap(termsInAll)),
    fullness: fullnessOf(company),
  };
}

function memberRecord(directory: Directory, conceptsOf: ReadConcepts, member: Member): SearchRecord {
  const facts = directory.facts.get(member.id) ?? [];
  const concepts = new Map<string, Prominence>();
  for (const fact of facts) {
    const prominence = fact.heading === 'strengths' ? 'main' : 'fact';
    for (const id of conceptsIn(conceptsOf, fact.text)) raise(concepts, id, prominence);
  }
  const names = [...Object.values(member.names), ...member.aliases];
  return {
    kind: 'member',
    id: member.id,
    member: member.id,
    country: member.country,
    roles: [],
    sectors: [],
    concepts,
    broader: broaderOf(directory, concepts),
    names: new Set(names.flatMap(nameTerms)),
    words: new Set(facts.flatMap((fact) => termsInAll(fact.text))),
    fullness: Math.min(facts.length / 20, 1),
  };
}

function conceptsIn(conceptsOf: ReadConcepts, text: PerLanguage<string>): Set<string> {
  return new Set(LANGUAGES.flatMap((language) => conceptsOf(text[language] ?? '')));
}

function conceptsInText(lexicon: Lexicon, text: string): string[] {
  const onlyConcepts: Admit = ({ readings }) => readings.filter(({ type }) => type === 'concept');
  const segments = segment(lexicon, tokenize(text), onlyConcepts);
  return segments.flatMap(({ readings }) => readings.filter(({ type }) => type === 'concept').map(({ id }) => id));
}

function broaderOf(directory: Directory, concepts: ReadonlyMap<string, Prominence>): Map<string, Prominence> {
  const broader = new Map<string, Prominence>();
  for (const [id, prominence] of concepts) {
    for (const above of conceptLine(directory.concepts, id).slice(1)) raise(broader, above, prominence);
  }
  return broader;
}

function raise(concepts: Map<string, Prominence>, id: string, prominence: Prominence): void {
  const known = concepts.get(id);
  if (known === undefined || RANK[prominence] > RANK[known]) concepts.set(id, prominence);
}

/** Names are matched as written: no stems, since a name has no endings. */
function nameTerms(name: string): string[] {
  return tokenize(name)
    .filter((token) => !token.han)
    .map((token) => token.folded)
    .concat(indexTerms(name, 'zh').filter((term) => /\p{Script=Han}/u.test(term)));
}

function termsInAll(text: PerLanguage<string>): string[] {
  return LANGUAGES.flatMap((language) => indexTerms(text[language] ?? '', language));
}

function fullnessOf(company: Company): number {
  const known = [company.website, company.stockCode, company.names.zh, company.names.en, company.names.de];
  const aliases = Math.min(company.aliases.length, 3);
  return (known.filter((value) => value !== undefined).length + aliases + Math.min(company.products.length, 3)) / 11;
}

/** All sector codes a record can be found by: its own and the divisions above. */
export function sectorTerms(record: SearchRecord): string[] {
  return [...new Set(record.sectors.flatMap(sectorLine))];
}
