import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, LotseError } from '../../errors';

const KEY_BYTES = 32;

/**
 * Reads the key that signs the page's tokens from `direct-line.key`, or makes it, readable by its owner alone.
 * It is kept so that open pages survive a restart.
 * @throws LotseError `storage-unavailable`
 */
export function loadTokenKey(dataDir: string): Buffer {
  const path = join(dataDir, 'direct-line.key');
  const key = readOrCreate(path, dataDir);
  if (key.length !== KEY_BYTES) {
    throw new LotseError(
      'storage-unavailable',
      `${path} is damaged. Please delete it; open pages will have to start again.`,
    );
  }
  return key;
}

function readOrCreate(path: string, dataDir: string): Buffer {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    createOnce(path);
    return readFileSync(path);
  } catch (error) {
    throw new LotseError('storage-unavailable', `${path} cannot be read or made. Please check DATA_DIR.`, {
      cause: error,
    });
  }
}

// `wx` leaves a key that is already there alone, also when two processes start at once.
function createOnce(path: string): void {
  try {
    writeFileSync(path, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
