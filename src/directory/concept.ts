import type { Language } from '../text/language';
import type { Fault } from './fault';
import { type Line, readLines, readTerms } from './lines';

/** A product, material, process, machine or service, whatever it is called. The first term of a language is its label. */
export interface Concept {
  readonly id: string;
  readonly sector: string;
  readonly broader: string | undefined;
  readonly terms: Readonly<Record<Language, readonly string[]>>;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads a thesaurus file: `id | sector | broader or - | de: …; … | en: …; … | zh: …; …`, one concept a line.
 * Faulty lines are reported and left out.
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
  const terms = readTerms(rest, (fault) => report({ file, record, ...fault }));
  for (const [language, list] of Object.entries(terms)) {
    if (list.length === 0) report({ file, record, field: language, reason: 'a concept needs a term in each language' });
  }
  return { id, sector, broader: broader === '-' ? undefined : broader, terms };
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
