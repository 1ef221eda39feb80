import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, LotseError } from '../errors';

const LOCK_FILE = '.lock';

/** Keeps two imports from writing the same dataset at once. A lock whose process has ended counts for nothing. */
export class DatasetLock {
  private readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /**
   * Takes the lock.
   * @throws LotseError `dataset-locked` if another process that runs has it, `dataset-unwritable`
   */
  static take(folder: string): DatasetLock {
    const path = join(folder, LOCK_FILE);
    if (!write(path)) {
      const holder = holderOf(path);
      if (holder !== undefined && isRunning(holder)) throw lockedBy(holder);
      rmSync(path, { force: true });
      if (!write(path)) throw lockedBy(holderOf(path));
    }
    return new DatasetLock(path);
  }

  release(): void {
    rmSync(this.path, { force: true });
  }
}

function write(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw new LotseError('dataset-unwritable', `The dataset cannot be changed: ${path} cannot be written.`, {
      cause: error,
    });
  }
}

function holderOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function lockedBy(pid: number | undefined): LotseError {
  return new LotseError(
    'dataset-locked',
    `Another import (process ${pid ?? '?'}) is changing the dataset. Try again when it is done.`,
  );
}
