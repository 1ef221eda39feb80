import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Directory } from '../../src/directory/directory';
import { Importer } from '../../src/directory/import/importer';
import type { RowOutcome } from '../../src/directory/import/outcome';
import { ImportRefusal } from '../../src/directory/import/refusal';
import type { Mapping, TableLayout } from '../../src/directory/import/table-layout';
import { openImport } from '../../src/storage/dataset/import-file';
import { fixtureDirectory } from './fixture-directory';

export interface ImportRun {
  readonly outcomes: readonly RowOutcome[];
  readonly layout: TableLayout | undefined;
  readonly otherSheets: readonly string[];
}

export interface ImportRunOptions {
  directory?: Directory;
  member?: string;
  mapping?: Mapping;
  today?: string;
  fileName?: string;
}

/** Judges a file as `npm run import` does, without writing anything. */
export async function judgeFile(path: string, options: ImportRunOptions = {}): Promise<ImportRun> {
  const { directory = fixtureDirectory(), member, today = '2026-05-01', fileName = 'list.csv' } = options;
  const importer = new Importer(directory, { fileName, member, language: 'en', today });
  const opened = await openImport(path, options.mapping ?? new Map());
  try {
    const outcomes: RowOutcome[] = [];
    for await (const outcome of opened.outcomes(importer)) outcomes.push(outcome);
    return { outcomes, layout: opened.layout, otherSheets: opened.otherSheets };
  } finally {
    opened.close();
  }
}

/** Judges what a file of this content would give. */
export async function judgeContent(
  content: string | Buffer,
  options: ImportRunOptions & { name?: string } = {},
): Promise<ImportRun> {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-import-test-'));
  try {
    const path = join(folder, options.name ?? 'list.csv');
    writeFileSync(path, content);
    return await judgeFile(path, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The code with which a file is refused as a whole. */
export async function refusalOf(content: string | Buffer, name = 'list.csv'): Promise<string> {
  try {
    await judgeContent(content, { name });
  } catch (error) {
    if (error instanceof ImportRefusal) return error.code;
    throw error;
  }
  return 'not refused';
}

/** The codes of the findings that reject a row. */
export function errorsOf(outcome: RowOutcome | undefined): string[] {
  return (outcome?.findings ?? []).filter(({ weight }) => weight === 'error').map(({ code }) => code);
}
