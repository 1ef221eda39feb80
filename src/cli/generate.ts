import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { exportRow } from '../directory/export/export-row';
import { formatRecord } from '../directory/export/record-format';
import { artificialCompanies, marked } from '../directory/generate/artificial-companies';
import { EXPORT_COLUMNS } from '../directory/import/column';
import { columnName } from '../directory/import/header';
import type { Company } from '../directory/schema';
import { LotseError } from '../errors';
import { INDEX_DATA_DIR } from '../paths';
import { openDirectory } from '../storage/dataset/open-directory';
import { writeCsv } from '../storage/spreadsheets/spreadsheet-write';
import { readArguments } from './arguments';
import type { CliCommand } from './cli';

const MOST_COMPANIES = 10_000_000;

/** `npm run generate`: made-up companies for measurements; .json, .jsonl or .csv by the name of the file. */
export const generateCommand: CliCommand = {
  summary: 'makes up companies for measurements: --count 100000 --out FILE.csv|json|jsonl [--seed 1]',
  async run(args) {
    const { values } = readArguments(args, {
      count: { type: 'string' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    });
    const count = readNumber('count', values.count, MOST_COMPANIES);
    const seed = readNumber('seed', values.seed, 2 ** 32 - 1);
    const write = writerFor(values.out);
    await write(values.out ?? '', artificialCompanies(await openDirectory(INDEX_DATA_DIR), count, seed));
    console.error(`${count} → ${values.out}`);
    return 0;
  },
};

type Write = (file: string, companies: Iterable<Company>) => Promise<void>;

function readNumber(option: string, text: string | undefined, most: number): number {
  const number = Number(text);
  if (text !== undefined && Number.isInteger(number) && number >= 0 && number <= most) return number;
  throw new LotseError('argument-invalid', `--${option} takes a whole number up to ${most}.`);
}

function writerFor(file: string | undefined): Write {
  if (file?.endsWith('.csv')) return writeMarkedCsv;
  if (file?.endsWith('.jsonl')) return (path, companies) => writeText(path, lines(companies));
  if (file?.endsWith('.json')) return (path, companies) => writeText(path, list(companies));
  throw new LotseError('argument-invalid', 'Please say where to: --out FILE, ending in .csv, .json or .jsonl.');
}

/** The first column is the mark by which the import refuses the file. */
function writeMarkedCsv(file: string, companies: Iterable<Company>): Promise<void> {
  function* rows(): Generator<string[]> {
    yield ['artificial', ...EXPORT_COLUMNS.map(columnName)];
    for (const company of companies) yield ['yes', ...exportRow(company)];
  }
  return writeCsv(file, rows(), ',');
}

function* lines(companies: Iterable<Company>): Generator<string> {
  for (const company of companies) yield `${JSON.stringify(marked(company))}\n`;
}

function* list(companies: Iterable<Company>): Generator<string> {
  let separator = '[\n';
  for (const company of companies) {
    yield separator + formatRecord(marked(company));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

async function writeText(file: string, parts: Iterable<string>): Promise<void> {
  const stream: WriteStream = createWriteStream(file);
  for (const part of parts) if (!stream.write(part)) await once(stream, 'drain');
  stream.end();
  await finished(stream);
}
