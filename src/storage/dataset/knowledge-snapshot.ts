import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { DatasetFiles } from '../../directory/load';
import type { KnowledgeSnapshot } from '../../understand/knowledge';

/** The code by which knowledge is built from a dataset: a change in it makes every older snapshot worthless. */
const BUILDING_CODE = ['text', 'directory', 'search', 'understand'].map((folder) =>
  join(__dirname, '..', '..', folder),
);
const CODE = ['.js', '.ts'];
/** SHA-256 in hexadecimal, at the head of the file. */
const FINGERPRINT_LENGTH = 64;

/**
 * What a snapshot depends on, as a SHA-256: the dataset, the code that builds, the libraries (their lock file) and the
 * version of Node, whose serialisation may change.
 */
export async function fingerprintOf(dataset: DatasetFiles, lockFile: string): Promise<string> {
  const hash = createHash('sha256')
    .update(process.version)
    .update(await readFile(lockFile, 'utf8'));
  const code = await Promise.all(BUILDING_CODE.map(readCode));
  for (const [path, content] of [...dataset, ...code.flat()]) hash.update(`\0${path}\0`).update(content);
  return hash.digest('hex');
}

async function readCode(folder: string): Promise<[path: string, content: string][]> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => CODE.includes(extname(path))).sort();
  return Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')]));
}

/** The snapshot in the file, or undefined if there is none of this fingerprint or it cannot be read. */
export async function readSnapshot(file: string, fingerprint: string): Promise<KnowledgeSnapshot | undefined> {
  try {
    const content = await readFile(file);
    if (content.toString('latin1', 0, FINGERPRINT_LENGTH) !== fingerprint) return undefined;
    return deserialize(content.subarray(FINGERPRINT_LENGTH));
  } catch {
    // A snapshot only saves time: without it, or with half of one, everything is built from the dataset.
    return undefined;
  }
}

/** Writes the snapshot at once: a reader sees the old file or the new one. */
export async function writeSnapshot(file: string, fingerprint: string, snapshot: KnowledgeSnapshot): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, Buffer.concat([Buffer.from(fingerprint, 'latin1'), serialize(snapshot)]));
  await rename(aside, file);
}
