import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { describeFault } from '../directory/fault';
import { COLUMN_KINDS } from '../directory/import/column';
import { readColumnName } from '../directory/import/header';
import { Importer } from '../directory/import/importer';
import { ImportRefusal } from '../directory/import/refusal';
import type { Mapping } from '../directory/import/table-layout';
import { loadDirectory } from '../directory/load';
import { LotseError } from '../errors';
import { INDEX_DATA_DIR } from '../paths';
import { Texts } from '../replies/translate';
import { readDatasetFiles } from '../storage/dataset-files';
import { DatasetLock } from '../storage/dataset-lock';
import { DatasetWriter } from '../storage/dataset-writer';
import { openImport } from '../storage/import-file';
import { readLocales } from '../storage/locale-files';
import { openDirectory } from '../storage/open-directory';
import { readArguments, readLanguage } from './arguments';
import type { CliCommand } from './cli';
import { ImportJson } from './import-json';
import type { ImportReport, ReportParts } from './import-report';
import { ImportTable } from './import-table';
import { ProgressBar } from './progress-bar';

/** What the command was asked to do. */
interface Order {
  readonly file: string;
  readonly member: string | undefined;
  readonly mapping: Mapping;
  readonly isDryRun: boolean;
  readonly acceptsValid: boolean;
  readonly folder: string;
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
    const language = readLanguage(values.lang);
    const t = new Texts(readLocales()).in(language);
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new LotseError('argument-invalid', 'Please give one file.');
    try {
      const order: Order = {
        file,
        member: values.member,
        mapping: await readMapping(values.mapping),
        isDryRun: values['dry-run'],
        acceptsValid: values['accept-valid'],
        folder: resolve(values.data ?? INDEX_DATA_DIR),
      };
      const Report = values.json ? ImportJson : ImportTable;
      return await runLocked(order, (parts) => new Report({ ...parts, t, language }));
    } catch (error) {
      if (!(error instanceof ImportRefusal)) throw error;
      throw new LotseError('import-refused', `${basename(file)}: ${t(`import.refusal.${error.code}`, error.params)}`);
    }
  },
};

type MakeReport = (parts: Omit<ReportParts, 't' | 'language'>) => ImportReport;

/** A dry run changes nothing and so needs no lock. */
async function runLocked(order: Order, makeReport: MakeReport): Promise<number> {
  const lock = order.isDryRun ? undefined : DatasetLock.take(order.folder);
  try {
    return await run(order, makeReport);
  } finally {
    lock?.release();
  }
}

async function run(order: Order, makeReport: MakeReport): Promise<number> {
  const directory = await openDirectory(order.folder);
  if (order.member !== undefined && !directory.members.has(order.member)) {
    throw new LotseError('argument-invalid', `"${order.member}" is no id of a member (see index-data/members.json).`);
  }
  const today = new Date().toISOString().slice(0, 10);
  const settings = { fileName: cleanFileName(order.file), member: order.member, today };
  const importer = new Importer(directory, settings);
  const opened = await openImport(order.file, order.mapping);
  const writer = order.isDryRun ? undefined : await DatasetWriter.open(order.folder);
  const progress = new ProgressBar();
  try {
    const report = makeReport({ directory, file: settings.fileName, opened });
    for await (const outcome of opened.outcomes(importer, (share) => progress.update(share))) {
      report.add(outcome);
      writer?.add(outcome);
    }
    progress.stop();
    return await conclude(order, report, writer);
  } finally {
    progress.stop();
    opened.close();
    writer?.close();
  }
}

async function conclude(order: Order, report: ImportReport, writer: DatasetWriter | undefined): Promise<number> {
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
