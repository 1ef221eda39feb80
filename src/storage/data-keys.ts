import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, LotseError } from '../errors';
import type { DataKey } from './cipher';

const KEY_BYTES = 32;

export type DataKeys = readonly [DataKey, ...DataKey[]];

/**
 * Reads keys written as `ID:BASE64,ID:BASE64`; the first one writes.
 * @returns undefined unless each has an id of its own (letters, digits, dashes; 32 at most) and 32 bytes
 */
export function parseDataKeys(text: string): DataKeys | undefined {
  const keys = text.split(',').map((entry) => {
    const [, id = '', base64 = ''] = /^\s*([A-Za-z0-9-]{1,32}):([A-Za-z0-9+/_-]{43}=?)\s*$/.exec(entry) ?? [];
    return { id, key: Buffer.from(base64, 'base64') };
  });
  const isSound =
    keys.every(({ id, key }) => id !== '' && key.length === KEY_BYTES) &&
    new Set(keys.map(({ id }) => id)).size === keys.length;
  const [first, ...others] = keys;
  return isSound && first !== undefined ? [first, ...others] : undefined;
}

/**
 * The key of a try-out, from `data.key` in the data folder; made on first use, readable by its owner alone.
 * @throws LotseError `storage-unavailable`
 */
export function loadKeyFile(dataDir: string): DataKeys {
  const path = join(dataDir, 'data.key');
  const keys = parseDataKeys(readOrCreate(path, dataDir));
  if (keys !== undefined) return keys;
  throw new LotseError(
    'storage-unavailable',
    `${path} is damaged. What was stored cannot be read without it; please put its backup back.`,
  );
}

function readOrCreate(path: string, dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    createOnce(path);
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new LotseError('storage-unavailable', `${path} cannot be read or made. Please check DATA_DIR.`, {
      cause: error,
    });
  }
}

// `wx` leaves a key that is already there alone, also when two processes start at once.
function createOnce(path: string): void {
  try {
    writeFileSync(path, `local:${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
