import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

/** Holds the new files of a change that is decided. While it exists, its files count and not those of the folder. */
export const JOURNAL_FOLDER = '.journal';

/** Where a change is prepared. Nobody reads it; what is left of one that was broken off is thrown away. */
export const STAGING_FOLDER = '.staging';

/** A journal that is done with, on its way out. */
const DONE_FOLDER = '.done';

/**
 * Writes several files of a dataset so that a reader sees all of them new or all of them old, whenever the process or
 * the machine stops. The steps: all files are written to a staging folder and forced to disk; one rename makes the
 * folder the journal, which is the moment of decision; the files are then linked into their places one by one; another
 * rename takes the journal away. A process that finds a journal finishes it (`finishJournal`).
 * Only one process may write: see `DatasetLock`.
 */
export class DatasetChange {
  private readonly folder: string;
  private readonly staging: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.staging = join(folder, STAGING_FOLDER);
  }

  /** Begins a change, after finishing one that is decided and throwing away one that is not. */
  static async begin(folder: string): Promise<DatasetChange> {
    await finishJournal(folder);
    const change = new DatasetChange(folder);
    await change.discard();
    await mkdir(change.staging);
    return change;
  }

  /** Prepares a file. Nothing is visible to readers yet. */
  async put(path: string, text: string): Promise<void> {
    const target = join(this.staging, path);
    await mkdir(dirname(target), { recursive: true });
    const file = await open(target, 'wx');
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Makes all prepared files count, at once. */
  async commit(): Promise<void> {
    for (const folder of await foldersIn(this.staging)) await syncFolder(folder);
    await rename(this.staging, join(this.folder, JOURNAL_FOLDER));
    await syncFolder(this.folder);
    await finishJournal(this.folder);
  }

  /** Throws away what was prepared. */
  async discard(): Promise<void> {
    await rm(this.staging, { recursive: true, force: true });
  }
}

/** Puts the files of a decided change into their places. Does nothing if there is none; may be repeated. */
export async function finishJournal(folder: string): Promise<void> {
  const journal = join(folder, JOURNAL_FOLDER);
  const done = join(folder, DONE_FOLDER);
  await rm(done, { recursive: true, force: true });
  if (!existsSync(journal)) return;
  for (const path of await filesIn(journal)) await replaceFile(join(journal, path), join(folder, path));
  for (const part of await foldersIn(journal)) await syncFolder(join(folder, relative(journal, part)));
  await rename(journal, done);
  await syncFolder(folder);
  await rm(done, { recursive: true, force: true });
}

/** A link and a rename: the file appears whole in its place, and the journal keeps it until all are there. */
async function replaceFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const aside = join(dirname(to), `.${basename(to)}.new`);
  await rm(aside, { force: true });
  // Some file systems have no links; a copy needs no force to disk, for the journal stays until all is in place.
  await link(from, aside).catch(() => copyFile(from, aside));
  await rename(aside, to);
  // Where the place already holds the very same file, the rename is no operation and the name aside stays.
  await rm(aside, { force: true });
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const inner = entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  return [...inner, folder];
}

/** Forces the names in a folder to disk. Windows cannot open folders and needs no such step. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
