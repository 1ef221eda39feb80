import type { Language } from '../text/language';
import type { Fault } from './fault';
import { type Line, readLines, readTerms, splitTerms } from './lines';

/**
 * country, both: China, Germany, both countries. region: a province or Land. macro: several of them, or a group of
 * members. district: part of a member, or the city a member is part of. near: a neighbouring town. outside, foreign:
 * not in the alliance, so that the assistant can say so.
 */
export const PLACE_KINDS = ['country', 'both', 'region', 'macro', 'district', 'near', 'outside', 'foreign'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place that is no member itself, and where it leads. */
export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  /** Countries (`CN`), places (`guangdong`) or members (`m:foshan`). For outside places: the nearest members first. */
  readonly parents: readonly string[];
  readonly terms: Readonly<Record<Language, readonly string[]>>;
  /** Terms that are also ordinary words (Essen, 四会): they count only where the context says so. */
  readonly guardedTerms: readonly string[];
  /** Terms that are also a member's name (Taizhou: 台州, 泰州): they lead to the member, or to the question which is meant. */
  readonly sharedTerms: readonly string[];
}

/** Marks of guarded and shared terms in the file. */
const GUARD = '!';
const SHARED = '?';

/** Reads the gazetteer: `id | kind | parents | de: … | en: … | zh: …`, one place a line. */
export function readPlaces(file: string, text: string, report: (fault: Fault) => void): Place[] {
  return readLines(text).flatMap((line) => readPlace(file, line, report) ?? []);
}

function readPlace(file: string, line: Line, report: (fault: Fault) => void): Place | undefined {
  const [id = '', kind = '', parents = '', ...rest] = line.fields;
  const record = id || `line ${line.number}`;
  if (!isPlaceKind(kind)) {
    report({ file, record, field: 'kind', reason: `"${kind}" is none of ${PLACE_KINDS.join(', ')}` });
    return undefined;
  }
  const terms = readTerms(rest, (fault) => report({ file, record, ...fault }));
  const all = Object.values(terms).flat();
  return {
    id,
    kind,
    parents: splitTerms(parents.replaceAll(',', ';')),
    terms: {
      de: terms.de.filter(isPlain),
      zh: terms.zh.filter(isPlain),
      en: terms.en.filter(isPlain),
    },
    guardedTerms: marked(all, GUARD),
    sharedTerms: marked(all, SHARED),
  };
}

function isPlain(term: string): boolean {
  return !term.endsWith(GUARD) && !term.endsWith(SHARED);
}

/** The terms with that mark, without it. */
function marked(terms: readonly string[], mark: string): string[] {
  return terms.filter((term) => term.endsWith(mark)).map((term) => term.slice(0, -mark.length));
}

function isPlaceKind(value: string): value is PlaceKind {
  return PLACE_KINDS.includes(value as PlaceKind);
}
