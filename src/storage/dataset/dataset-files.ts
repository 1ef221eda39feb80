import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { codeOf, LotseError } from '../../errors';
import { JOURNAL_FOLDER } from './dataset-journal';

/** A change of many files takes milliseconds; a reader that meets one tries again. */
const MOST_TRIES = 20;
const WAIT_MS = 50;

/**
 * Reads all files of the dataset folder, by path relative to it with forward slashes. Sees either all of a change that
 * an import writes or nothing of it, also where the import was ended half-way: files of a committed journal stand
 * before those of the folder.
 * @throws LotseError `dataset-unreadable` if the folder or a file cannot be read, or changes all the time.
 */
export async function readDatasetFiles(folder: string): Promise<Map<string, string>> {
  let cause: unknown;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    try {
      const before = await fingerprint(folder);
      const files = await readOnce(folder);
      if ((await fingerprint(folder)) === before) return files;
    } catch (error) {
      cause = error;
      if (!isGone(error)) break;
      if (tries > 0 && !(await exists(folder))) break;
    }
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
  throw new LotseError('dataset-unreadable', `The dataset in ${folder} cannot be read.`, { cause });
}

async function readOnce(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const journal = join(folder, JOURNAL_FOLDER);
  const overlay = await listFiles(journal);
  const paths = (await listFiles(folder)).filter((path) => !isHidden(path));
  const read = async (root: string, path: string): Promise<[string, string]> => [
    path,
    await readFile(join(root, path), 'utf8'),
  ];
  const entries = await Promise.all([
    ...paths.filter((path) => !overlay.includes(path)).map((path) => read(folder, path)),
    ...overlay.map((path) => read(journal, path)),
  ]);
  for (const [path, text] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) files.set(path, text);
  return files;
}

/**
 * Names, sizes, times and inodes of all files that count: a file that is put in the place of another has a new inode.
 * What an import prepares does not count, for that may take longer than a reader waits.
 */
async function fingerprint(folder: string): Promise<string> {
  const paths = (await listFiles(folder)).filter((path) => !isHidden(path) || path.startsWith(`${JOURNAL_FOLDER}/`));
  const stats = paths.map(async (path) => {
    const { ino, size, mtimeMs } = await stat(join(folder, path));
    return `${path} ${ino} ${size} ${mtimeMs}`;
  });
  return (await Promise.all(stats)).join('\n');
}

/** The files below a folder, relative to it, sorted; none if there is no such folder. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown): Dirent[] => {
    if (isGone(error) && folder.endsWith(JOURNAL_FOLDER)) return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Journals, locks and what an editor leaves behind are no part of the dataset. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

function isGone(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
