import { LANGUAGES, type Language } from '../text/language';
import type { Fault } from './fault';

/** One data line of a text file whose fields are separated by " | ". */
export interface Line {
  readonly number: number;
  readonly fields: readonly string[];
}

/** The lines of such a file, without empty ones and comments ("# …"). */
export function readLines(text: string): Line[] {
  return text
    .split('\n')
    .map((raw, index) => ({ number: index + 1, raw: raw.trim() }))
    .filter(({ raw }) => raw !== '' && !raw.startsWith('#'))
    .map(({ number, raw }) => ({ number, fields: raw.split('|').map((field) => field.trim()) }));
}

/** Reads "de: Fliesen; Wandfliese" and its siblings. "-" stands for no terms in that language. */
export function readTerms(
  fields: readonly string[],
  report: (fault: Pick<Fault, 'field' | 'reason'>) => void,
): Record<Language, string[]> {
  const terms: Record<Language, string[]> = { de: [], zh: [], en: [] };
  for (const language of LANGUAGES) {
    const field = fields.find((candidate) => candidate.startsWith(`${language}:`));
    if (field === undefined) report({ field: language, reason: `no field "${language}: …"` });
    else terms[language] = splitTerms(field.slice(language.length + 1));
  }
  return terms;
}

/** Splits "a; b; c"; "-" and nothing give an empty list. */
export function splitTerms(list: string): string[] {
  return list
    .split(';')
    .map((term) => term.trim())
    .filter((term) => term !== '' && term !== '-');
}
