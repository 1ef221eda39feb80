import { join } from 'node:path';
import { type LoadResult, loadDirectory } from '../../directory/load';
import { soundDirectory } from '../../directory/sound';
import { PROJECT_ROOT } from '../../paths';
import { buildKnowledge, type Knowledge, loadKnowledge, saveKnowledge } from '../../understand/knowledge';
import { readDatasetFiles } from './dataset-files';
import { fingerprintOf, readSnapshot, writeSnapshot } from './knowledge-snapshot';

/** `npm run build` leaves it there. */
const SNAPSHOT_FILE = join(PROJECT_ROOT, 'dist', 'knowledge.snapshot');
const LOCK_FILE = join(PROJECT_ROOT, 'package-lock.json');

/**
 * The knowledge of the dataset in a folder: from the snapshot if that was made of the very same dataset, else built.
 * @throws LotseError `dataset-invalid` with the first faults if it has any.
 */
export async function openKnowledge(folder: string): Promise<Knowledge> {
  const files = await readDatasetFiles(folder);
  const snapshot = await readSnapshot(SNAPSHOT_FILE, await fingerprintOf(files, LOCK_FILE));
  return snapshot ? loadKnowledge(snapshot) : buildKnowledge(soundDirectory(loadDirectory(files)));
}

/** Makes the snapshot of the dataset in a folder, unless there is one. Returns the faults, with which there is none. */
export async function prepareSnapshot(folder: string): Promise<LoadResult['faults']> {
  const files = await readDatasetFiles(folder);
  const fingerprint = await fingerprintOf(files, LOCK_FILE);
  if (await readSnapshot(SNAPSHOT_FILE, fingerprint)) return [];
  const { directory, faults } = loadDirectory(files);
  if (faults.length === 0) await writeSnapshot(SNAPSHOT_FILE, fingerprint, saveKnowledge(buildKnowledge(directory)));
  return faults;
}
