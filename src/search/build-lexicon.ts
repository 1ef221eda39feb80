import { givenNames, namesOfCompany } from '../directory/company-name';
import type { Directory } from '../directory/directory';
import type { Company, Member } from '../directory/schema';
import { fold, hasHan } from '../text/fold';
import { LANGUAGES, type Language } from '../text/language';
import { pinyinSpelling } from '../text/pinyin';
import { tokenize } from '../text/tokenize';
import { LONGEST_MASKED, mask, SHORTEST_MASKED } from './correct';
import { Lexicon } from './lexicon';
import type { Reading } from './reading';

/** Longer Chinese names are registered names that nobody types in pinyin. */
const LONGEST_PINYIN_NAME = 6;

type Terms = Readonly<Record<Language, readonly string[]>>;

/** Every term of the directory with what it stands for. Built once per dataset. */
export function buildLexicon(directory: Directory): Lexicon {
  const lexicon = new Lexicon();
  const addAll = (terms: Terms, reading: Reading, asWritten: ReadonlySet<string> = new Set()): void => {
    for (const language of LANGUAGES) {
      for (const term of terms[language]) lexicon.add(term, asWritten.has(term) ? undefined : language, reading);
    }
  };
  for (const { id, terms, asWritten } of directory.concepts.values()) addAll(terms, { type: 'concept', id }, asWritten);
  for (const { code, labels, terms } of directory.sectors.values()) {
    addAll(terms, { type: 'sector', id: code });
    for (const language of LANGUAGES) lexicon.add(labels[language], language, { type: 'sector', id: code });
  }
  for (const role of directory.roles.values()) addAll(role.terms, { type: 'role', id: role.id });
  for (const kind of directory.kinds.values()) addAll(kind.terms, { type: 'kind', id: kind.id });
  for (const place of directory.places.values()) {
    for (const term of Object.values(place.terms).flat()) lexicon.add(term, undefined, placeReading(place.id, false));
    for (const term of place.guardedTerms) lexicon.add(term, undefined, placeReading(place.id, true));
  }
  for (const { id, language, terms } of directory.phrases) {
    for (const term of terms) lexicon.add(term, undefined, { type: 'phrase', id, language });
  }
  for (const member of directory.members.values()) addMember(lexicon, member);
  for (const company of directory.companies.values()) addCompany(lexicon, company);
  return lexicon;
}

function placeReading(id: string, guarded: boolean): Reading {
  return { type: 'place', id, guarded };
}

function addMember(lexicon: Lexicon, member: Member): void {
  const reading: Reading = { type: 'member', id: member.id };
  const names = [...Object.values(member.names), ...member.aliases];
  for (const name of names) lexicon.add(name, undefined, reading);
  for (const adjective of germanAdjectives(member)) lexicon.add(adjective, undefined, reading);
}

/** "Mainzer", "Aachener", "Solinger": how German says that something comes from a city. */
function germanAdjectives({ names }: Member): string[] {
  if (names.de.includes(' ') && !names.de.includes(' am ')) return [];
  const name = names.de.split(' ')[0] ?? names.de;
  const adjectives = [`${name}er`, `${name}erin`];
  return name.endsWith('en') ? [...adjectives, `${name.slice(0, -2)}er`] : adjectives;
}

/** Registered names and aliases always count; a name cut down to a common word ("Union") does not. */
function addCompany(lexicon: Lexicon, company: Company): void {
  const reading: Reading = { type: 'company', id: company.id };
  const given = new Set(givenNames(company));
  for (const name of namesOfCompany(company)) {
    const isNumber = /^\p{N}+$/u.test(name);
    if (!isNumber && (given.has(name) || !isWordOfLanguage(lexicon, name))) lexicon.add(name, undefined, reading);
  }
}

function isWordOfLanguage(lexicon: Lexicon, name: string): boolean {
  return lexicon.readingsOf(name).some(({ type }) => type !== 'company');
}

/** Chinese company and member names of three to six characters, each by itself with any one character masked. */
export function buildMaskedNames(directory: Directory): Map<string, string> {
  const masked = new Map<string, string>();
  const companies = [...directory.companies.values()].flatMap(namesOfCompany);
  const members = [...directory.members.values()].map(({ names }) => names.zh);
  for (const name of [...members, ...companies].filter(isAllHan).map(fold)) {
    const characters = Array.from(name);
    if (characters.length < SHORTEST_MASKED || characters.length > LONGEST_MASKED) continue;
    for (const [index] of characters.entries()) masked.set(mask(characters, index), name);
  }
  return masked;
}

/** Company and member names in Latin letters, by their folded words joined. */
export function buildJoinedNames(directory: Directory): Map<string, string> {
  const joined = new Map<string, string>();
  const companies = [...directory.companies.values()].flatMap(namesOfCompany);
  const members = [...directory.members.values()].flatMap(({ names, aliases }) => [names.de, names.en, ...aliases]);
  for (const name of [...companies, ...members]) {
    const tokens = tokenize(name);
    if (tokens.some((token) => token.han)) continue;
    joined.set(tokens.map((token) => token.folded).join(''), name);
  }
  return joined;
}

function isAllHan(name: string): boolean {
  return Array.from(name).every(hasHan);
}

/** The Chinese terms that may be typed in pinyin, by their syllables joined; names go before products. */
export function buildPinyin(directory: Directory): Map<string, string> {
  const spellings = new Map<string, string>();
  const add = (term: string): void => {
    const han = fold(Array.from(term).filter(hasHan).join(''));
    if (han.length < 2 || han.length > LONGEST_PINYIN_NAME) return;
    const spelling = pinyinSpelling(han);
    if (!spellings.has(spelling)) spellings.set(spelling, han);
  };
  for (const { names, aliases } of directory.members.values()) [names.zh, ...aliases].forEach(add);
  for (const company of directory.companies.values()) namesOfCompany(company).filter(hasHan).forEach(add);
  for (const { terms } of [...directory.places.values(), ...directory.concepts.values()]) terms.zh.forEach(add);
  return spellings;
}
