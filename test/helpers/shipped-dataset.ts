import type { Directory } from '../../src/directory/directory';
import { type LoadResult, loadDirectory } from '../../src/directory/load';
import { INDEX_DATA_DIR } from '../../src/paths';
import { readDatasetFiles } from '../../src/storage/dataset/dataset-files';

/** The dataset as it is shipped, with the faults that checking it found. */
export async function loadShipped(): Promise<LoadResult> {
  return loadDirectory(await readDatasetFiles(INDEX_DATA_DIR));
}

/** The directory of the shipped dataset, for tests of what is built on it. */
export async function shippedDirectory(): Promise<Directory> {
  return (await loadShipped()).directory;
}
