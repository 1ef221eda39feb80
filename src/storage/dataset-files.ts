import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { LotseError } from '../errors';

/**
 * Reads all files of the dataset folder, by path relative to it with forward slashes.
 * @throws LotseError `dataset-unreadable` if the folder or a file cannot be read.
 */
export async function readDatasetFiles(folder: string): Promise<Map<string, string>> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const read = paths
      .sort()
      .map(
        async (path): Promise<[string, string]> => [
          relative(folder, path).split(sep).join('/'),
          await readFile(path, 'utf8'),
        ],
      );
    return new Map(await Promise.all(read));
  } catch (error) {
    throw new LotseError('dataset-unreadable', `The dataset in ${folder} cannot be read.`, { cause: error });
  }
}
