import { join } from 'node:path';
import Libsql from 'libsql';
import { codeOf, LotseError } from '../../errors';

const LOCK_FILE = '.import-lock';

/**
 * Keeps two imports from writing the same dataset at once. The lock is one of the operating system, taken by way of an
 * empty SQLite file: it ends with its process, however that ends, so none can be left behind or be taken for another's.
 * (A file with a process number in it has both faults: two that find it stale at once both take it, and numbers mean
 * nothing between containers.) The file itself stays, for removing it would let two hold locks on different files.
 */
export class DatasetLock {
  private readonly file: Libsql.Database;

  private constructor(file: Libsql.Database) {
    this.file = file;
  }

  /**
   * Takes the lock, at once or not at all.
   * @throws LotseError `dataset-locked` if another import has it, `dataset-unwritable`
   */
  static take(folder: string): DatasetLock {
    const path = join(folder, LOCK_FILE);
    try {
      const file = new Libsql(path, { timeout: 0 });
      // Otherwise a journal would be left beside the file.
      file.pragma('journal_mode = MEMORY');
      file.exec('BEGIN EXCLUSIVE');
      return new DatasetLock(file);
    } catch (cause) {
      if (codeOf(cause) === 'SQLITE_BUSY') {
        throw new LotseError('dataset-locked', 'Another import is changing the dataset. Try again when it is done.');
      }
      throw new LotseError('dataset-unwritable', `The dataset cannot be changed: ${path} cannot be locked.`, { cause });
    }
  }

  /** Gives the lock back. */
  release(): void {
    this.file.exec('ROLLBACK');
    this.file.close();
  }
}
