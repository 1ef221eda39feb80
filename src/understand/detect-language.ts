import type { Directory } from '../directory/directory';
import { fold, hasHan } from '../text/fold';
import { LANGUAGES, type Language } from '../text/language';
import { type Token, tokenize } from '../text/tokenize';

/** Function words and phrases tell most, then words of the trade; letters decide where both are silent. */
const PHRASE_WEIGHT = 2;
const TERM_WEIGHT = 1;
const LETTER_WEIGHT = 1.5;

/** The beginning of a message tells its language. */
const LONGEST_SAMPLE = 1_000;

/** Of mail or the web: "info@trading-company.com" is English in no language. */
const ADDRESS = /\S*[@＠]\S*|(?:https?:\/\/|www\.)\S+/giu;

const GERMAN_LETTERS = /[äöüß]/i;
const GERMAN_ENDINGS = /(?:ung|ungen|keit|heit|lich|liche|schaft|technik|werk|bau|hersteller|lieferant|anlagen|teile)$/;
const ENGLISH_ENDINGS = /(?:ing|tion|tions|ness|ship|ware|ings|ers|ies|makers?|suppliers?)$/;

/** Folded words that tell a language: those of request phrases, and those of the trade. Plain data. */
export interface TellingWords {
  readonly phrases: Readonly<Record<Language, ReadonlySet<string>>>;
  readonly terms: Readonly<Record<Language, ReadonlySet<string>>>;
}

/** The telling words of a directory. */
export function tellingWords(directory: Directory): TellingWords {
  const phrases = emptySets();
  const terms = emptySets();
  for (const phrase of directory.phrases) addWords(phrases[phrase.language], phrase.terms);
  const lists = [...directory.concepts.values(), ...directory.sectors.values(), ...directory.roles.values()];
  for (const entry of lists) for (const language of LANGUAGES) addWords(terms[language], entry.terms[language]);
  return { phrases, terms };
}

/** Tells the language of a message. Names of places and firms say nothing, so "Midea Foshan" gives undefined. */
export class LanguageDetector {
  private readonly words: TellingWords;

  constructor(words: TellingWords) {
    this.words = words;
  }

  /** The language of the message, or undefined where nothing tells. */
  detect(text: string): Language | undefined {
    const tokens = tokenize(text.slice(0, LONGEST_SAMPLE).replace(ADDRESS, ' '));
    const words = tokens.filter((token) => !token.han && /\p{L}/u.test(token.folded));
    const characters = tokens.filter((token) => token.han).length;
    if (characters > 0 && characters >= words.length) return 'zh';
    const german = this.score(words, 'de', 'en') + letterScore(text, words, GERMAN_ENDINGS, GERMAN_LETTERS);
    const english = this.score(words, 'en', 'de') + letterScore(text, words, ENGLISH_ENDINGS, undefined);
    if (german === english) return hasHan(text) && german === 0 ? 'zh' : undefined;
    return german > english ? 'de' : 'en';
  }

  /** Only words that belong to one of the two languages count. */
  private score(words: readonly Token[], language: Language, other: Language): number {
    return words.reduce((sum, { folded }) => {
      const count = (sets: Readonly<Record<Language, ReadonlySet<string>>>, weight: number): number =>
        sets[language].has(folded) && !sets[other].has(folded) ? weight : 0;
      return sum + (count(this.words.phrases, PHRASE_WEIGHT) || count(this.words.terms, TERM_WEIGHT));
    }, 0);
  }
}

function letterScore(text: string, words: readonly Token[], endings: RegExp, letters: RegExp | undefined): number {
  const telling = words.filter(({ folded }) => folded.length > 5 && endings.test(folded)).length;
  return telling * 0.5 + (letters?.test(text) ? LETTER_WEIGHT : 0);
}

function emptySets(): Record<Language, Set<string>> {
  return { de: new Set(), zh: new Set(), en: new Set() };
}

function addWords(set: Set<string>, terms: readonly string[]): void {
  for (const term of terms) for (const word of term.split(/[^\p{L}\p{M}\p{N}]+/u)) if (word) set.add(fold(word));
}
