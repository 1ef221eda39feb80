import { fold, hasHan } from '../../text/fold';
import { LANGUAGES, type Language, type PerLanguage } from '../../text/language';
import { memoize } from '../../text/memoize';
import type { Concept } from '../concept';
import type { Directory } from '../directory';
import type { CooperationEntry } from '../schema';
import { type Named, nearest } from './nearest';

/** A word of the city's file, looked up: what it stands for, or what is nearest to it. */
export type LookUp = { readonly found: string } | { readonly suggestions: readonly string[] };

/** How many suggestions a clerk is shown. */
const MOST_SUGGESTIONS = 3;
/** Files repeat their words; suggestions are slow to find. */
const REMEMBERED = 5_000;

/** The words a city's file may use for sectors, roles, members and products, in three languages. */
export class Vocabulary {
  private readonly directory: Directory;
  private readonly sectors: ReadonlyMap<string, string>;
  private readonly roles: ReadonlyMap<string, string>;
  private readonly members: ReadonlyMap<string, string>;
  private readonly memberWithin: ReadonlyMap<string, string>;
  private readonly concepts: ReadonlyMap<string, KnownProduct>;

  constructor(directory: Directory) {
    this.directory = directory;
    this.concepts = conceptWords(directory);
    this.sectors = sectorWords(directory);
    this.roles = roleWords(directory.roles);
    this.memberWithin = parentCityWords(directory);
    this.members = memberWords(directory, this.memberWithin);
  }

  /** A NACE code (division, group or class, with or without section letter and label), a label or a term. */
  readonly sector: (text: string) => LookUp = memoize((text) => {
    const code = this.sectorCode(text) ?? this.sectors.get(key(text)) ?? this.sectorOfProduct(text);
    return code === undefined ? { suggestions: this.nearestSectors(text) } : { found: code };
  }, REMEMBERED);

  /** The id, label or another word for a role. There are so few that all are suggested where none is alike. */
  readonly role: (text: string) => LookUp = memoize((text) => {
    const id = this.roles.get(key(text));
    if (id !== undefined) return { found: id };
    const alike = nearest(text, named(this.roles), MOST_SUGGESTIONS);
    return { suggestions: alike.length > 0 ? alike : [...this.directory.roles.keys()] };
  }, REMEMBERED);

  /**
   * The id, a name or an alias of a member, or one of its districts, with or without post code. The city that a member
   * is part of is only suggested: not every firm of Shenzhen is in Bao'an.
   */
  readonly member: (text: string) => LookUp = memoize((text) => {
    const word = key(text.replace(/^\s*(?:D-|DE-)?\d{5,6}\s+/, ''));
    const id = this.members.get(word) ?? this.members.get(word.replace(/^stadt|(?:市|区|city)$/u, ''));
    if (id !== undefined) return { found: id };
    const within = this.memberWithin.get(word);
    return { suggestions: within === undefined ? nearest(text, named(this.members), MOST_SUGGESTIONS) : [within] };
  }, REMEMBERED);

  /** The sector of the product a word stands for in the thesaurus. */
  sectorOfProduct(text: string): string | undefined {
    return this.known(text)?.concept.sector;
  }

  /**
   * A product word in all languages in which it is known: as written in its own, and by the label of its concept in
   * the others. `language` is that of the column; a word of another language in it is put where it belongs.
   */
  product(text: string, language: Language): PerLanguage<string> {
    const known = this.known(text);
    if (!known) return { [language]: text };
    const { concept, languages } = known;
    const own = languages.includes(language) ? [language] : [language, ...languages];
    return Object.fromEntries(LANGUAGES.map((other) => [other, own.includes(other) ? text : concept.terms[other][0]]));
  }

  /** The language of a product word in a column without language: by its script, the thesaurus, else `otherwise`. */
  languageOf(text: string, otherwise: Language): Language {
    if (hasHan(text)) return 'zh';
    const languages = this.known(text)?.languages ?? [];
    return languages.includes(otherwise) ? otherwise : (languages[0] ?? otherwise);
  }

  private readonly known: (text: string) => KnownProduct | undefined = memoize(
    (text) => this.concepts.get(key(text)),
    REMEMBERED,
  );

  private sectorCode(text: string): string | undefined {
    const match = /^(?:[A-U]\s?)?(\d{1,2})(?:[.,]?(\d)\d?)?(?![\d.,])/i.exec(text);
    if (!match) return undefined;
    const division = (match[1] ?? '').padStart(2, '0');
    const codes = match[2] === undefined ? [division] : [`${division}.${match[2]}`, division];
    return codes.find((code) => this.directory.sectors.has(code));
  }

  private nearestSectors(text: string): string[] {
    return nearest(text, [...named(this.sectors), ...this.conceptsAsSectors()], MOST_SUGGESTIONS);
  }

  private *conceptsAsSectors(): Generator<Named> {
    for (const { sector, terms } of this.directory.concepts.values()) {
      for (const text of Object.values(terms).flat()) yield { text, id: sector };
    }
  }
}

/** Folded, letters and digits only: "Keramik & Glas" and "keramik glas" are one. */
function key(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function* named(words: ReadonlyMap<string, string>): Generator<Named> {
  for (const [text, id] of words) yield { text, id };
}

/** A concept, and the languages in which it has the word. */
interface KnownProduct {
  readonly concept: Concept;
  readonly languages: Language[];
}

function conceptWords({ concepts }: Directory): Map<string, KnownProduct> {
  const words = new Map<string, KnownProduct>();
  for (const concept of concepts.values()) {
    for (const language of LANGUAGES) {
      for (const term of concept.terms[language]) addTerm(words, key(term), concept, language);
    }
  }
  return words;
}

function addTerm(words: Map<string, KnownProduct>, word: string, concept: Concept, language: Language): void {
  const known = words.get(word);
  if (!known) words.set(word, { concept, languages: [language] });
  else if (known.concept === concept && !known.languages.includes(language)) known.languages.push(language);
}

/** Labels count before everyday words, and groups before divisions, as the finer reading. */
function sectorWords({ sectors }: Directory): Map<string, string> {
  const words = new Map<string, string>();
  const finestFirst = [...sectors.values()].sort((a, b) => b.code.length - a.code.length);
  for (const { code, labels } of finestFirst) for (const label of Object.values(labels)) addWord(words, label, code);
  for (const { code, terms } of finestFirst) for (const term of Object.values(terms).flat()) addWord(words, term, code);
  return words;
}

function roleWords(roles: ReadonlyMap<string, CooperationEntry>): Map<string, string> {
  const words = new Map<string, string>();
  for (const { id, labels } of roles.values())
    for (const text of [id, ...Object.values(labels)]) addWord(words, text, id);
  for (const { id, terms } of roles.values()) for (const text of Object.values(terms).flat()) addWord(words, text, id);
  return words;
}

/** The names of the cities that are larger than the member in them. */
function parentCityWords({ members, places }: Directory): Map<string, string> {
  const words = new Map<string, string>();
  for (const { id, parentCity } of members.values()) {
    for (const text of Object.values(places.get(parentCity ?? '')?.terms ?? {}).flat()) addWord(words, text, id);
  }
  return words;
}

function memberWords({ members, places }: Directory, excluded: ReadonlyMap<string, string>): Map<string, string> {
  const words = new Map<string, string>();
  for (const { id } of members.values()) addWord(words, id, id);
  for (const { id, names, aliases } of members.values()) {
    for (const text of [...Object.values(names), ...aliases]) addWord(words, text, id);
  }
  for (const { kind, parents, terms } of places.values()) {
    const [parent, ...others] = parents;
    if (kind !== 'district' || others.length > 0 || !parent?.startsWith('m:')) continue;
    for (const text of Object.values(terms).flat()) addWord(words, text, parent.slice(2));
  }
  for (const word of excluded.keys()) words.delete(word);
  return words;
}

/** The first meaning stays: what is added first counts more. */
function addWord(words: Map<string, string>, text: string, id: string): void {
  const word = key(text);
  if (word !== '' && !words.has(word)) words.set(word, id);
}
