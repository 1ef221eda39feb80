import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import type { Language } from './language';

/** Words longer than any real one are cut, so that a hostile word costs no more than a real one. */
const LONGEST_WORD = 64;

/** A folded German word without its ending ("fliesen" and "fliese" give "flies"). */
export function stemGerman(folded: string): string {
  return german(folded.slice(0, LONGEST_WORD));
}

/** A folded English word without its ending ("tiles" and "tile" give "tile"). */
export function stemEnglish(folded: string): string {
  return english(folded.slice(0, LONGEST_WORD));
}

/**
 * The index term of a word in a language. The language is part of the term, so that the German stem of one word
 * never meets the English stem of another ("Fliesen" is no "fly").
 */
export function stemTerm(folded: string, language: Language): string {
  if (language === 'de') return `de:${stemGerman(folded)}`;
  if (language === 'en') return `en:${stemEnglish(folded)}`;
  return folded;
}
