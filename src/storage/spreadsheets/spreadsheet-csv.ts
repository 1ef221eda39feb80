import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { SheetRow } from '../../directory/import/column';
import { ImportRefusal } from '../../directory/import/refusal';
import { MOST_COLUMNS, type Sheet, type TellShare } from './spreadsheet-file';
import { decodeFile, detectEncoding, type TextEncoding } from './text-encoding';

const DELIMITERS = [';', ',', '\t'] as const;

/** A row longer than this is an open quotation mark that swallowed the rest of the file. Characters. */
const LONGEST_ROW = 4 * 1024 * 1024;

/** How much of the file is looked at to find the delimiter. Characters. */
const SAMPLE = 20_000;

/**
 * Opens a text table. Encoding and delimiter are found from the content. Rows come with the number the spreadsheet
 * program shows; memory does not grow with the file.
 * @throws ImportRefusal `encoding-unknown`, `file-not-a-table`; while rows are read also `csv-damaged`,
 *   `cell-endless`, `too-many-columns`
 */
export async function openCsv(path: string): Promise<Sheet> {
  const encoding = await detectEncoding(path);
  const delimiter = await detectDelimiter(path, encoding);
  return { name: '', rows: (tell) => readRows(path, encoding, delimiter, tell) };
}

async function* readRows(
  path: string,
  encoding: TextEncoding,
  delimiter: string,
  tell: TellShare | undefined,
): AsyncGenerator<SheetRow> {
  const { size } = await stat(path);
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_ROW,
  });
  const source = Readable.from(decodeFile(path, encoding, (read) => tell?.(read / size)));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let number = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number++;
      if (cells.length > MOST_COLUMNS) throw new ImportRefusal('too-many-columns', { row: number, most: MOST_COLUMNS });
      yield { number, cells };
    }
  } catch (error) {
    throw asRefusal(error, number);
  } finally {
    source.destroy();
  }
}

function asRefusal(error: unknown, row: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const isEndless = error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED';
  return new ImportRefusal(isEndless ? 'cell-endless' : 'csv-damaged', { row: row + 1 }, { cause: error });
}

/** The sign that stands most often outside of quotation marks in the first lines. */
async function detectDelimiter(path: string, encoding: TextEncoding): Promise<string> {
  let sample = '';
  for await (const text of decodeFile(path, encoding)) {
    sample += text;
    if (sample.length >= SAMPLE) break;
  }
  const bare = sample.slice(0, SAMPLE).replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}
