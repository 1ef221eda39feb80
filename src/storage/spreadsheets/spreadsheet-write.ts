import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { columnLetters } from './xlsx-address';
import { encodeEscapes } from './xlsx-xml';

/** A choice of texts for a column, offered by the spreadsheet program. Other texts stay possible. */
export interface DropDown {
  /** Column of the sheet, from 0. */
  readonly column: number;
  /** Column of the sheet `listSheet` that holds the texts, from 0, and how many there are. */
  readonly listColumn: number;
  readonly count: number;
  readonly hint: string;
}

/** A sheet to be written: its first row is the header. */
export interface SheetToWrite {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly dropDowns?: readonly DropDown[];
  /** Long texts are broken into lines. */
  readonly wraps?: boolean;
}

/** The format "text" (ECMA-376 part 1, 18.8.31): without it programs make a date of the sector 23.3. */
const TEXT_FORMAT = '@';
const HEADER_COLOUR = '#dce6f1';

/** Rows that drop-downs are offered for. */
const ROWS_WITH_CHOICE = 2_000;

/**
 * Writes rows as CSV: UTF-8 with byte order mark, without which Excel takes it for another encoding.
 * `delimiter` is what the spreadsheet programs of the reader's country expect.
 */
export async function writeCsv(path: string, rows: Iterable<readonly string[]>, delimiter: ',' | ';'): Promise<void> {
  const stringifier = stringify({ delimiter, bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n"]|^\s|\s$/ });
  const file = createWriteStream(path);
  stringifier.pipe(file);
  for (const row of rows) if (!stringifier.write(row)) await once(stringifier, 'drain');
  stringifier.end();
  await finished(file);
}

/**
 * Writes sheets as an Excel workbook. All cells are texts, so none is a formula, and what is typed into a column stays
 * as it was typed. The header stays in sight.
 */
export async function writeXlsx(path: string, sheets: readonly SheetToWrite[], listSheet?: string): Promise<void> {
  const written = sheets.map((sheet) => ({
    data: toCells(sheet),
    sheet: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }));
  const feature = sheetFeature(sheets, listSheet ?? '');
  await writeXlsxFile(written, { features: [feature] }).toFile(path);
}

/** Empty cells of the first row below the header carry the format that their columns are given. */
function toCells({ rows, wraps = false }: SheetToWrite): SheetData {
  const [header = [], ...data] = rows;
  const below = data.length > 0 ? data : [header.map(() => '')];
  const headerCells = header.map((text) => ({
    value: text,
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: HEADER_COLOUR,
  }));
  const dataCells = below.map((row, index) =>
    row.map((text) => {
      if (text === '') return index === 0 ? { type: String, format: TEXT_FORMAT } : null;
      const wrap = wraps || text.includes('\n');
      return { value: encodeEscapes(text), type: String, format: TEXT_FORMAT, wrap };
    }),
  );
  return [headerCells, ...dataCells];
}

/** The library knows no drop-downs and no columns with a format: they are put into the XML of the sheets. */
function sheetFeature(sheets: readonly SheetToWrite[], listSheet: string) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) => {
            const dropDowns = sheets[sheetIndex]?.dropDowns ?? [];
            const formatted = withTextColumns(xml);
            if (dropDowns.length === 0) return formatted;
            const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
            const lists = markup(dropDowns, listSheet);
            return insertElementMarkupAccordingToOrderOfSiblings(formatted, lists, order, 'worksheet');
          },
        },
      },
    },
  };
}

/** Gives every column the style of the cells below the header (18.3.1.13). */
function withTextColumns(xml: string): string {
  const style = /<c r="[A-Z]+2" s="(\d+)"/.exec(xml)?.[1];
  return style === undefined ? xml : xml.replaceAll('<col ', `<col style="${style}" `);
}

/** Drop-downs as ECMA-376 part 1, 18.3.1.33, has them. */
function markup(dropDowns: readonly DropDown[], listSheet: string): string {
  const items = dropDowns.map(({ column, listColumn, count, hint }) => {
    const letters = columnLetters(column);
    const list = columnLetters(listColumn);
    const range = `'${listSheet.replaceAll("'", "''")}'!$${list}$2:$${list}$${count + 1}`;
    return (
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="0" ` +
      `prompt="${sanitizeAttributeValue(hint)}" sqref="${letters}2:${letters}${ROWS_WITH_CHOICE}">` +
      `<formula1>${sanitizeTextContent(range)}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}
