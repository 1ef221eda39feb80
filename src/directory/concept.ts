import type { Language } from '../text/language';
import type { Fault } from './fault';
import { type Line, readLines, readTerms } from './lines';

/** A product, material, process, machine or service, whatever it is called. The first term of a language is its label. */
export interface Concept {
  readonly id: string;
  readonly sector: string;
  readonly broader: string | undefined;
  readonly terms: Readonly<Record<Language, readonly string[]>>;
  /** Terms whose stem is also another word's (Lüfter and Luft, seasoning and seasonal): met only as they are written. */
  readonly asWritten: ReadonlySet<string>;
}

/** Marks a term in the file that is met only as it is written. */
const AS_WRITTEN = '!';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads a thesaurus file: `id | sector | broader or - | de: …; … | en: …; … | zh: …; …`, one concept a line. A term
 * with "!" at its end is met only as it is written. Faulty lines
 * are reported and left out.
 */
export function readConcepts(file: string, text: string, report: (fault: Fault) => void): Concept[] {
  return readLines(text).flatMap((line) => readConcept(file, line, report) ?? []);
}

function readConcept(file: string, line: Line, report: (fault: Fault) => void): Concept | undefined {
  const [id = '', sector = '', broader = '', ...rest] = line.fields;
  const record = id || `line ${line.number}`;
  if (!ID.test(id)) {
    report({ file, record, field: 'id', reason: 'an id is lower-case letters, digits and single hyphens' });
    return undefined;
  }
  const marked = readTerms(rest, (fault) => report({ file, record, ...fault }));
  const terms = { de: marked.de.map(unmarked), zh: marked.zh.map(unmarked), en: marked.en.map(unmarked) };
  for (const [language, list] of Object.entries(terms)) {
    if (list.length === 0) report({ file, record, field: language, reason: 'a concept needs a term in each language' });
  }
  const asWritten = new Set(Object.values(marked).flat().filter(isMarked).map(unmarked));
  return { id, sector, broader: broader === '-' ? undefined : broader, terms, asWritten };
}

function isMarked(term: string): boolean {
  return term.endsWith(AS_WRITTEN);
}

function unmarked(term: string): string {
  return isMarked(term) ? term.slice(0, -AS_WRITTEN.length) : term;
}

/** The concept and all above it, nearest first. Loading has checked that there is no circle. */
export function conceptLine(concepts: ReadonlyMap<string, Concept>, id: string): string[] {
  const line: string[] = [];
  for (
    let next: string | undefined = id;
    next !== undefined && !line.includes(next);
    next = concepts.get(next)?.broader
  ) {
    line.push(next);
  }
  return line;
}
