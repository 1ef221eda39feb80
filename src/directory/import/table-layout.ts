import type { Language } from '../../text/language';
import {
  type Column,
  type ColumnKind,
  EXPORT_COLUMNS,
  type HeaderReading,
  LANGUAGE_KINDS,
  type SheetRow,
} from './column';
import { columnName, languageOfHeaders, readHeader } from './header';
import { ImportRefusal } from './refusal';
import type { ColumnAt } from './row-cells';

/** Titles, dates and logos stand above the header; further down nobody looks for it. Rows. */
export const HEADER_SEARCH_ROWS = 20;

/** What the columns of a table hold. */
export interface TableLayout {
  /** Number of the last row of the header: data begins below. */
  readonly headerRow: number;
  readonly columns: readonly ColumnAt[];
  readonly personal: readonly string[];
  readonly unknown: readonly string[];
  /** The language in which most headers are written, if one is ahead. */
  readonly language: Language | undefined;
  /** The table is our own export with all its columns: rows are read exactly as written. */
  readonly exact: boolean;
}

/** Headers that a mapping file explains: the column, or undefined for "leave it out". */
export type Mapping = ReadonlyMap<string, Column | undefined>;

interface HeaderCell {
  readonly index: number;
  readonly header: string;
  readonly reading: HeaderReading;
}

/**
 * Finds the header among the first rows: the row with most columns known, of which one must be a name. Titles above
 * it are passed over; a second line of headers below it (another language, or languages under a common head) is
 * joined to it.
 * @throws ImportRefusal `header-missing`, `header-conflict`, `header-repeated`, `artificial-data`
 */
export function findLayout(rows: readonly SheetRow[], mapping: Mapping): TableLayout {
  const read = rows.map((row) => readCells(row, mapping));
  const best = read.reduce((top, cells, index) => (score(cells) > score(read[top] ?? []) ? index : top), 0);
  const top = read[best] ?? [];
  // A name alone is a row of some other table: nothing could be imported from it.
  if (!top.some(isName) || top.filter(isColumn).length < 2)
    throw new ImportRefusal('header-missing', { rows: rows.length });
  const second = read[best + 1] ?? [];
  const isTwoLines = isSecondLine(top, second);
  const cells = isTwoLines ? joinLines(top, second) : top;
  if (cells.some(({ reading }) => reading.type === 'artificial')) throw new ImportRefusal('artificial-data');
  return layoutOf(cells, rows[isTwoLines ? best + 1 : best]?.number ?? 0);
}

/** The columns of records whose headers are their keys (JSON). */
export function layoutOfKeys(keys: readonly string[], mapping: Mapping): TableLayout {
  return findLayout([{ number: 0, cells: keys }], mapping);
}

function layoutOf(cells: readonly HeaderCell[], headerRow: number): TableLayout {
  const columns = cells.flatMap(({ index, header, reading }) =>
    reading.type === 'column' ? [{ index, header, column: reading.column }] : [],
  );
  checkRepeated(columns);
  const headersOf = (type: HeaderReading['type']): string[] =>
    cells.filter(({ reading }) => reading.type === type).map(({ header }) => header);
  const names = new Set(columns.map(({ column }) => columnName(column)));
  return {
    headerRow,
    columns,
    personal: headersOf('personal'),
    unknown: [...headersOf('unknown'), ...headersOf('language')],
    language: languageOfHeaders(cells.map(({ header }) => header)),
    exact: EXPORT_COLUMNS.every((column) => names.has(columnName(column))),
  };
}

/** What every row would lack, so that it is said once. `hasMember`: the city is given for the whole file. */
export function missingColumns({ columns }: TableLayout, hasMember: boolean): ColumnKind[] {
  const needed: readonly ColumnKind[] = hasMember ? ['products'] : ['member', 'products'];
  return needed.filter((kind) => !columns.some(({ column }) => column.kind === kind));
}

/** Lists and names may come in several columns; of anything else the second column would hide the first. */
function checkRepeated(columns: readonly ColumnAt[]): void {
  const seen = new Map<string, string>();
  for (const { column, header } of columns) {
    const name = columnName(column);
    const first = seen.get(name);
    const mayRepeat = column.kind === 'aliases' || (LANGUAGE_KINDS.includes(column.kind) && !column.language);
    if (first !== undefined && !mayRepeat) throw new ImportRefusal('header-repeated', { first, second: header });
    seen.set(name, header);
  }
}

function readCells({ cells }: SheetRow, mapping: Mapping): HeaderCell[] {
  return cells.flatMap((raw, index) => {
    const header = raw.replace(/\s+/g, ' ').trim();
    if (header === '') return [];
    return [{ index, header, reading: mapping.has(header) ? mapped(mapping.get(header)) : readHeader(header) }];
  });
}

function mapped(column: Column | undefined): HeaderReading {
  return column ? { type: 'column', column } : { type: 'unknown' };
}

/** How much like a header a row is: known columns count, and a name counts most, for without one nothing works. */
function score(cells: readonly HeaderCell[]): number {
  const known = cells.filter(({ reading }) => reading.type !== 'unknown').length;
  return known + (cells.some(isName) ? 100 : 0);
}

function isName({ reading }: HeaderCell): boolean {
  return reading.type === 'column' && reading.column.kind === 'name';
}

function isColumn({ reading }: HeaderCell): boolean {
  return reading.type === 'column';
}

/** Most cells of a second header line are headers or languages; a row of data has one by chance at most. */
function isSecondLine(top: readonly HeaderCell[], second: readonly HeaderCell[]): boolean {
  const known = second.filter(({ reading }) => reading.type !== 'unknown').length;
  return known >= 2 && known * 2 > second.length && known * 3 >= top.length;
}

function joinLines(top: readonly HeaderCell[], second: readonly HeaderCell[]): HeaderCell[] {
  const indexes = [...new Set([...top, ...second].map(({ index }) => index))].sort((a, b) => a - b);
  return indexes.flatMap((index) => {
    const above = top.find((cell) => cell.index === index);
    const below = second.find((cell) => cell.index === index);
    return (
      joinCells(
        above,
        below,
        top.findLast((cell) => cell.index <= index),
      ) ?? []
    );
  });
}

/** A head over several columns ("Produkte" over "de", "en", "zh") is a merged cell: it counts for those right of it. */
function joinCells(
  above: HeaderCell | undefined,
  below: HeaderCell | undefined,
  head: HeaderCell | undefined,
): HeaderCell | undefined {
  if (below?.reading.type === 'language' && head?.reading.type === 'column') {
    const { kind } = head.reading.column;
    const column = { kind, language: LANGUAGE_KINDS.includes(kind) ? below.reading.language : undefined };
    return { ...below, header: `${head.header} ${below.header}`, reading: { type: 'column', column } };
  }
  if (!above || !below) return above ?? below;
  const known = [above, below].filter(({ reading }) => reading.type !== 'unknown');
  const [first, other] = known;
  if (!first) return above;
  if (other && !isSameReading(first.reading, other.reading)) {
    throw new ImportRefusal('header-conflict', { first: above.header, second: below.header });
  }
  return { ...first, header: `${above.header} / ${below.header}` };
}

function isSameReading(left: HeaderReading, right: HeaderReading): boolean {
  if (left.type !== 'column' || right.type !== 'column') return left.type === right.type;
  return left.column.kind === right.column.kind;
}
