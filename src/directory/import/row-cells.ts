import type { Language } from '../../text/language';
import { cleanLines, hasControlCharacters, LONGEST_CELL, looksBroken, looksLikeFormula } from './clean';
import type { Column, ColumnKind, SheetRow } from './column';
import { type Finding, type FindingCode, shortened } from './finding';
import { unguardCell } from './formula-guard';
import { columnName } from './header';
import { maskPersonal, personalDataIn } from './personal';

/** A column of the file that is used: where it stands, what its header says, what it holds. */
export interface ColumnAt {
  readonly index: number;
  readonly header: string;
  readonly column: Column;
}

/** One cell of a used column. */
export interface Cell extends ColumnAt {
  readonly text: string;
}

/** Addresses and sources may hold long numbers that are no telephone numbers. */
const MAY_HOLD_NUMBERS: readonly ColumnKind[] = ['website', 'source', 'provenance', 'id', 'stockCode', 'year'];

/** The cells of one row by kind, cleaned and checked, and what is to be said about them. */
export class RowCells {
  readonly findings: Finding[] = [];
  private readonly cells: readonly Cell[];

  constructor(row: SheetRow, columns: readonly ColumnAt[], exact: boolean) {
    this.cells = columns.map((at) => {
      const raw = unguardCell(row.cells[at.index] ?? '');
      return { ...at, text: exact ? raw : cleanLines(raw) };
    });
    for (const cell of this.cells) this.check(cell, row.cells[cell.index] ?? '', exact);
    for (const cell of this.cells) if (row.merged?.includes(cell.index)) this.note('cell-merged', cell);
  }

  /** All cells of a kind that are not empty. */
  all(kind: ColumnKind): Cell[] {
    return this.cells.filter(({ column, text }) => column.kind === kind && text !== '');
  }

  /** The first cell of a kind that is not empty. */
  one(kind: ColumnKind, language?: Language): Cell | undefined {
    return this.all(kind).find(({ column }) => language === undefined || column.language === language);
  }

  /** Refuses the row because of a cell, or of a kind of cell that is missing. */
  refuse(code: FindingCode, at: Cell | ColumnKind, params: Finding['params'] = {}, value?: string): undefined {
    this.add(code, 'error', at, params, value);
    return undefined;
  }

  /** Tells something about a cell without refusing the row. */
  note(code: FindingCode, at: Cell | ColumnKind, params: Finding['params'] = {}, value?: string): void {
    this.add(code, 'note', at, params, value);
  }

  get isRefused(): boolean {
    return this.findings.some(({ weight }) => weight === 'error');
  }

  /** True if a cell itself was refused, so that nothing more need be said of what it holds. */
  isRefusedAt({ header }: Cell): boolean {
    return this.findings.some(({ weight, column }) => weight === 'error' && column === header);
  }

  private add(
    code: FindingCode,
    weight: Finding['weight'],
    at: Cell | ColumnKind,
    params: Finding['params'],
    value?: string,
  ): void {
    const column = typeof at === 'string' ? this.headerOf(at) : at.header;
    const text = value ?? (typeof at === 'string' ? '' : at.text);
    this.findings.push({ code, weight, column, value: maskPersonal(shortened(text)), params });
  }

  /** The header of the first column of a kind; the name of our column if the file has none. */
  headerOf(kind: ColumnKind): string {
    return this.cells.find(({ column }) => column.kind === kind)?.header ?? columnName({ kind, language: undefined });
  }

  private check(cell: Cell, raw: string, exact: boolean): void {
    if (raw.length > LONGEST_CELL) {
      this.refuse('cell-too-long', cell, { length: raw.length, most: LONGEST_CELL });
      return;
    }
    if (cell.text === '') return;
    if (hasControlCharacters(raw)) this.add('cell-control-characters', exact ? 'error' : 'note', cell, {});
    if (looksBroken(cell.text)) this.refuse('cell-broken', cell);
    if (!exact && looksLikeFormula(cell.text)) this.refuse('cell-formula', cell);
    this.checkPersonal(cell);
  }

  private checkPersonal(cell: Cell): void {
    const found = personalDataIn(cell.text);
    if (found === 'mail') this.refuse('personal-mail', cell);
    if (found === 'mobile' && !MAY_HOLD_NUMBERS.includes(cell.column.kind)) this.refuse('personal-mobile', cell);
  }
}
