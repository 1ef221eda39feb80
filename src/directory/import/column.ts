import type { Language } from '../../text/language';

/** What a column of a city's table can hold. */
export const COLUMN_KINDS = [
  'id',
  'name',
  'aliases',
  'member',
  'sectors',
  'products',
  'roles',
  'website',
  'stockCode',
  'note',
  'provenance',
  'source',
  'year',
  'state',
  'verifiedBy',
  'verifiedOn',
] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** Kinds that come once per language. */
export const LANGUAGE_KINDS: readonly ColumnKind[] = ['name', 'products', 'note'];

/** What one column holds. `language` is undefined where the header does not say it: the cells decide then. */
export interface Column {
  readonly kind: ColumnKind;
  readonly language: Language | undefined;
}

/** The columns of an export, in order. A table with all of them is read exactly as written. */
export const EXPORT_COLUMNS: readonly Column[] = [
  { kind: 'id', language: undefined },
  ...inEveryLanguage('name'),
  { kind: 'aliases', language: undefined },
  { kind: 'member', language: undefined },
  { kind: 'sectors', language: undefined },
  ...inEveryLanguage('products'),
  { kind: 'roles', language: undefined },
  { kind: 'website', language: undefined },
  { kind: 'stockCode', language: undefined },
  ...inEveryLanguage('note'),
  { kind: 'provenance', language: undefined },
];

function inEveryLanguage(kind: ColumnKind): Column[] {
  return (['de', 'en', 'zh'] as const).map((language) => ({ kind, language }));
}

/**
 * What was made of one header: a column of ours, data about a person (dropped), a running number (passed over), the
 * mark of artificial data (refused), a language alone (second line of a two-line header), or nothing known.
 */
export type HeaderReading =
  | { readonly type: 'column'; readonly column: Column }
  | { readonly type: 'personal' }
  | { readonly type: 'number' }
  | { readonly type: 'artificial' }
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'unknown' };

/** One row of a table as it was read. */
export interface SheetRow {
  /** As the spreadsheet program shows it: the first row is 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Indexes of cells that were filled from a merged cell above. */
  readonly merged?: readonly number[];
}
