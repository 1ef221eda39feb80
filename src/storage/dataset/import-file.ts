import type { SheetRow } from '../../directory/import/column';
import type { Importer } from '../../directory/import/importer';
import type { RowOutcome } from '../../directory/import/outcome';
import { ImportRefusal } from '../../directory/import/refusal';
import {
  findLayout,
  HEADER_SEARCH_ROWS,
  layoutOfKeys,
  type Mapping,
  type TableLayout,
} from '../../directory/import/table-layout';
import { openCsv } from '../spreadsheets/spreadsheet-csv';
import { type Sheet, sniffFile, type TellShare } from '../spreadsheets/spreadsheet-file';
import { readJsonRecords } from '../spreadsheets/spreadsheet-json';
import { openXlsx } from '../spreadsheets/spreadsheet-xlsx';

/** A file to import, opened: what its columns hold, and its rows judged one by one. */
export interface OpenImport {
  /** Undefined for records in the form of the dataset, which have no columns. */
  readonly layout: TableLayout | undefined;
  /** The sheet that is read, and those that hold a table but are not. */
  readonly sheet: string;
  readonly otherSheets: readonly string[];
  /** Judges all rows. Memory does not grow with the file (a JSON file is held whole). */
  outcomes(importer: Importer, tell?: TellShare): AsyncGenerator<RowOutcome>;
  close(): void;
}

/**
 * Opens a city's file, whatever its kind.
 * @throws ImportRefusal if it is no table, or its header is not understood
 */
export async function openImport(path: string, mapping: Mapping): Promise<OpenImport> {
  const kind = await sniffFile(path);
  if (kind === 'json') return openRecords(await readJsonRecords(path), mapping);
  if (kind === 'csv') {
    const sheet = await openCsv(path);
    return openTable(sheet, [], await layoutOf(sheet, mapping), () => {});
  }
  const workbook = await openXlsx(path);
  try {
    return await chooseSheet(workbook.sheets, mapping, workbook.close);
  } catch (error) {
    workbook.close();
    throw error;
  }
}

/** The first sheet with a header; sheets of notes and lists have none. */
async function chooseSheet(sheets: readonly Sheet[], mapping: Mapping, close: () => void): Promise<OpenImport> {
  const found: { sheet: Sheet; layout: TableLayout }[] = [];
  let refusal: unknown;
  for (const sheet of sheets) {
    try {
      found.push({ sheet, layout: await layoutOf(sheet, mapping) });
    } catch (error) {
      refusal ??= error;
      if (!(error instanceof ImportRefusal) || !['header-missing', 'file-empty'].includes(error.code)) throw error;
    }
  }
  const [first, ...others] = found;
  if (!first) throw refusal;
  const names = others.map(({ sheet }) => sheet.name);
  return openTable(first.sheet, names, first.layout, close);
}

async function layoutOf(sheet: Sheet, mapping: Mapping): Promise<TableLayout> {
  const top: SheetRow[] = [];
  for await (const row of sheet.rows()) {
    top.push(row);
    if (top.length >= HEADER_SEARCH_ROWS) break;
  }
  if (top.every(({ cells }) => cells.every((cell) => cell.trim() === ''))) throw new ImportRefusal('file-empty');
  return findLayout(top, mapping);
}

function openTable(sheet: Sheet, otherSheets: readonly string[], layout: TableLayout, close: () => void): OpenImport {
  async function* outcomes(importer: Importer, tell?: TellShare): AsyncGenerator<RowOutcome> {
    let isEmpty = true;
    for await (const row of sheet.rows(tell)) {
      const outcome = row.number > layout.headerRow ? importer.judgeRow(row, layout) : undefined;
      if (!outcome) continue;
      isEmpty = false;
      yield outcome;
    }
    if (isEmpty) throw new ImportRefusal('no-rows');
  }
  return { layout, sheet: sheet.name, otherSheets, outcomes, close };
}

/** Records of the dataset are taken as they are; other objects are rows whose keys are the headers. */
function openRecords(records: readonly Readonly<Record<string, unknown>>[], mapping: Mapping): OpenImport {
  if (records.length === 0) throw new ImportRefusal('file-empty');
  if (records.some((record) => 'artificial' in record)) throw new ImportRefusal('artificial-data');
  const isDataset = records.every(({ names, provenance }) => typeof names === 'object' && Array.isArray(provenance));
  if (isDataset) {
    return {
      layout: undefined,
      sheet: '',
      otherSheets: [],
      async *outcomes(importer) {
        for (const [index, record] of records.entries()) yield importer.judgeRecord(index + 1, record);
      },
      close: () => {},
    };
  }
  const keys = [...new Set(records.flatMap(Object.keys))];
  async function* rows(): AsyncGenerator<SheetRow> {
    for (const [index, record] of records.entries()) {
      yield { number: index + 1, cells: keys.map((key) => cellText(record[key])) };
    }
  }
  return openTable({ name: '', rows }, [], layoutOfKeys(keys, mapping), () => {});
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).join('\n');
  return typeof value === 'object' ? Object.values(value).map(cellText).join('\n') : String(value);
}
