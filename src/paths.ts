import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds package.json, whether the code runs from `src` or from `dist/src`. */
export const PROJECT_ROOT = findRoot(__dirname);
export const INDEX_DATA_DIR = join(PROJECT_ROOT, 'index-data');
export const LOCALES_DIR = join(PROJECT_ROOT, 'locales');

function findRoot(start: string): string {
  let folder = start;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
