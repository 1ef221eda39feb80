import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import type { Directory } from '../directory/directory';
import { describeFault } from '../directory/fault';
import { COLUMN_KINDS } from '../directory/import/column';
import { readColumnName } from '../directory/import/header';
import { Importer } from '../directory/import/importer';
import { ImportRefusal } from '../directory/import/refusal';
import { type Mapping, missingColumns } from '../directory/import/table-layout';
import { Vocabulary } from '../directory/import/vocabulary';
import { loadDirectory } from '../directory/load';
import type { MemberId } from '../directory/schema';
import { codeOf, LotseError } from '../errors';
import { INDEX_DATA_DIR } from '../paths';
import { Texts, type Translate } from '../replies/translate';
import { readDatasetFiles } from '../storage/dataset/dataset-files';
import { DatasetLock } from '../storage/dataset/dataset-lock';
import { DatasetWriter } from '../storage/dataset/dataset-writer';
import { type OpenImport, openImport } from '../storage/dataset/import-file';
import { openDirectory } from '../storage/dataset/open-directory';
import { readLocales } from '../storage/locale-files';
import type { Language } from '../text/language';
import { readArguments, readLanguage } from './arguments';
import type { CliCommand } from './cli';
import { ImportJson } from './import-json';
import { type ImportReport, type ReportParts, wordsOfRefusal } from './import-report';
import { ImportTable } from './import-table';
import { ProgressBar } from './progress-bar';

/** What the command was asked to do. */
interface Order {
  readonly file: string;
  readonly opened: OpenImport;
  readonly member: string | undefined;
  readonly isDryRun: boolean;
  readonly acceptsValid: boolean;
  readonly folder: string;
  readonly language: Language;
  readonly t: Translate;
  readonly Report: new (parts: ReportParts) => ImportReport;
}

/**
 * `npm run import`: judges a city's file row by row, prints the report, and writes the dataset if every row passes (or
 * the valid ones with `--accept-valid`). Exit code 0: done; 1: rows were rejected and nothing was written; 2: the file
 * or the arguments cannot be used.
 */
export const importCommand: CliCommand = {
  summary: 'imports companies: FILE [--member ID] [--mapping FILE] [--dry-run] [--accept-valid] [--json] [--lang de]',
  async run(args) {
    const { values, positionals } = readArguments(args, {
      member: { type: 'string' },
      mapping: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      'accept-valid': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
      data: { type: 'string' },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new LotseError('argument-invalid', 'Please give one file.');
    const texts = new Texts(readLocales());
    const first = readLanguage(values.lang);
    const opened = await toldIn(texts.in(first), file, async () => openImport(file, await readMapping(values.mapping)));
    const language = values.lang === undefined ? (opened.layout?.language ?? first) : first;
    const order: Order = {
      file,
      opened,
      member: values.member,
      isDryRun: values['dry-run'],
      acceptsValid: values['accept-valid'],
      folder: resolve(values.data ?? INDEX_DATA_DIR),
      language,
      t: texts.in(language),
      Report: values.json ? ImportJson : ImportTable,
    };
    return toldIn(order.t, file, () => runLocked(order)).finally(() => opened.close());
  },
};

/** Puts the refusal of a whole file, or of a second import at once, into words. */
async function toldIn<T>(t: Translate, file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) === 'dataset-locked')
      throw new LotseError('dataset-locked', t('import.locked'), { cause: error });
    if (!(error instanceof ImportRefusal)) throw error;
    const sentence = t(`import.refusal.${error.code}`, wordsOfRefusal(error, t));
    throw new LotseError('import-refused', `${basename(file)}: ${sentence}`);
  }
}

/** A dry run changes nothing and so needs no lock. */
async function runLocked(order: Order): Promise<number> {
  const lock = order.isDryRun ? undefined : DatasetLock.take(order.folder);
  try {
    return await run(order);
  } finally {
    lock?.release();
  }
}

async function run({ opened, ...order }: Order): Promise<number> {
  const directory = await openDirectory(order.folder);
  const member = readMember(order.member, directory);
  const missing = opened.layout ? missingColumns(opened.layout, member !== undefined) : [];
  if (missing.length > 0) throw new ImportRefusal('column-missing', { columns: missing.join(', ') });
  const today = new Date().toISOString().slice(0, 10);
  const settings = { fileName: cleanFileName(order.file), member, language: order.language, today };
  const importer = new Importer(directory, settings);
  const writer = order.isDryRun ? undefined : await DatasetWriter.open(order.folder);
  const progress = new ProgressBar();
  try {
    const report = new order.Report({ ...order, directory, file: settings.fileName, opened });
    for await (const outcome of opened.outcomes(importer, (share) => progress.update(share))) {
      report.add(outcome);
      writer?.add(outcome);
    }
    progress.stop();
    return await conclude(order, report, writer);
  } finally {
    progress.stop();
    writer?.close();
  }
}

async function conclude(
  order: Omit<Order, 'opened'>,
  report: ImportReport,
  writer: DatasetWriter | undefined,
): Promise<number> {
  const { rejected, accepted, changed } = report.counts;
  const isRefused = rejected > 0 && !order.acceptsValid;
  if (!writer) report.end('dryRun');
  else if (isRefused) report.end('nothingWritten');
  else if (accepted + changed === 0) report.end('nothingNew');
  else {
    await writeChecked(order.folder, writer);
    report.end('written');
  }
  return isRefused ? 1 : 0;
}

/** The whole dataset is checked as it will be, before the first byte of it is written. */
async function writeChecked(folder: string, writer: DatasetWriter): Promise<void> {
  const changed = await writer.newFiles();
  const { faults } = loadDirectory(new Map([...(await readDatasetFiles(folder)), ...changed]));
  if (faults.length > 0) {
    const shown = faults.slice(0, 5).map(describeFault).join('\n');
    throw new LotseError(
      'dataset-invalid',
      `Nothing was written: the dataset would have ${faults.length} faults:\n${shown}`,
    );
  }
  await writer.write(changed);
}

/**
 * The member of `--member`: its id, or a name of it in any language.
 * @throws LotseError `argument-invalid`
 */
function readMember(text: string | undefined, directory: Directory): MemberId | undefined {
  if (text === undefined || directory.members.has(text)) return text;
  const read = new Vocabulary(directory).member(text);
  if ('found' in read) return read.found;
  throw new LotseError('argument-invalid', `"${text}" is no member (see index-data/members.json).`);
}

/** The name becomes part of a source that visitors see. */
function cleanFileName(file: string): string {
  return (
    basename(file)
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .slice(0, 100) || 'file'
  );
}

/**
 * Reads a mapping file: JSON with headers as keys and columns ("name.zh", "website") or "" for "leave out" as values.
 * @throws ImportRefusal `mapping-invalid`
 */
async function readMapping(file: string | undefined): Promise<Mapping> {
  if (file === undefined) return new Map();
  const columns = COLUMN_KINDS.join(', ');
  try {
    const entries = Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(await readFile(file, 'utf8'))));
    return new Map(
      entries.map(([header, name]) => {
        const column = readColumnName(name);
        if (!column && name !== '') throw new Error(`"${name}"`);
        return [header.replace(/\s+/g, ' ').trim(), column];
      }),
    );
  } catch (error) {
    const fault = error instanceof z.ZodError ? '' : (error as Error).message;
    throw new ImportRefusal('mapping-invalid', { fault, columns }, { cause: error });
  }
}
