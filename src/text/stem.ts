import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import type { Language } from './language';
import { memoize } from './memoize';

/** Words longer than any real one are cut, so that a hostile word costs no more than a real one. */
const LONGEST_WORD = 64;

/** Enough for the words of the dataset, which are stemmed many times while the index is built. */
const REMEMBERED_STEMS = 50_000;

/** "fliesen" and "fliese" give "de:flies". */
const germanTerm = memoize((folded) => `de:${german(folded.slice(0, LONGEST_WORD))}`, REMEMBERED_STEMS);

/** "tiles" and "tile" give "en:tile". */
const englishTerm = memoize((folded) => `en:${english(folded.slice(0, LONGEST_WORD))}`, REMEMBERED_STEMS);

/**
 * The index term of a word in a language. The language is part of the term, so that the German stem of one word
 * never meets the English stem of another ("Fliesen" is no "fly").
 */
export function stemTerm(folded: string, language: Language): string {
  if (language === 'de') return germanTerm(folded);
  if (language === 'en') return englishTerm(folded);
  return folded;
}
