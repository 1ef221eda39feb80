import type { Language } from '../text/language';
import { readLines, splitTerms } from './lines';

/**
 * What visitors say to steer the conversation, or around what they want: `help`, `only`, `request` … in one language.
 * The ids are given by `understand/`; the words are data, so that a native editor can mend them.
 */
export interface Phrase {
  readonly id: string;
  readonly language: Language;
  readonly terms: readonly string[];
}

/** Reads a phrase file of one language: `id | term; term; …`, one meaning a line. */
export function readPhrases(language: Language, text: string): Phrase[] {
  return readLines(text).map(({ fields: [id = '', terms = ''] }) => ({ id, language, terms: splitTerms(terms) }));
}
