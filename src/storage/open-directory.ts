import type { Directory } from '../directory/directory';
import { describeFault } from '../directory/fault';
import { loadDirectory } from '../directory/load';
import { LotseError } from '../errors';
import { readDatasetFiles } from './dataset-files';

/**
 * The dataset in a folder, read and checked.
 * @throws LotseError `dataset-invalid` with the first faults if it has any.
 */
export async function openDirectory(folder: string): Promise<Directory> {
  const { directory, faults } = loadDirectory(await readDatasetFiles(folder));
  if (faults.length === 0) return directory;
  const shown = faults.slice(0, 5).map(describeFault).join('\n');
  throw new LotseError('dataset-invalid', `The dataset has ${faults.length} faults (npm run validate):\n${shown}`);
}
