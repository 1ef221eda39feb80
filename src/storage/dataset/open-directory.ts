import type { Directory } from '../../directory/directory';
import { loadDirectory } from '../../directory/load';
import { soundDirectory } from '../../directory/sound';
import { readDatasetFiles } from './dataset-files';

/**
 * The dataset in a folder, read and checked.
 * @throws LotseError `dataset-invalid` with the first faults if it has any.
 */
export async function openDirectory(folder: string): Promise<Directory> {
  return soundDirectory(loadDirectory(await readDatasetFiles(folder)));
}
