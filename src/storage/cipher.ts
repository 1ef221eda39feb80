import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { LotseError } from '../errors';

/** A key for data at rest; its id stands in front of everything it has encrypted. */
export interface DataKey {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** Where an encrypted text stands. It is bound to that place: moved to another row or column it cannot be read. */
export type Place = readonly [table: string, column: string, row: string];

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM for personal fields (NIST SP 800-38D). The first key writes, all of them read. */
export class Cipher {
  private readonly current: DataKey;
  private readonly keys: ReadonlyMap<string, Buffer>;

  /** @param keys at least one */
  constructor(keys: readonly [DataKey, ...DataKey[]]) {
    this.current = keys[0];
    this.keys = new Map(keys.map(({ id, key }) => [id, key]));
  }

  /** `ID.BASE64URL` of initialisation vector, encrypted text and tag. */
  encrypt(text: string, place: Place): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.current.key, iv).setAAD(boundTo(place));
    const parts = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
    return `${this.current.id}.${Buffer.concat(parts).toString('base64url')}`;
  }

  /** @throws LotseError `data-undecipherable` if the key is missing or wrong, or the text was changed or moved */
  decrypt(stored: string, place: Place): string {
    const dot = stored.indexOf('.');
    const key = this.keys.get(stored.slice(0, dot));
    const bytes = Buffer.from(stored.slice(dot + 1), 'base64url');
    if (key === undefined || bytes.length < IV_BYTES + TAG_BYTES) throw undecipherable(place);
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAAD(boundTo(place)).setAuthTag(bytes.subarray(-TAG_BYTES));
      return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    } catch (cause) {
      throw undecipherable(place, cause);
    }
  }

  /** True if the text was encrypted with a key that only reads: rotation has to write it anew. */
  isOutdated(stored: string): boolean {
    return !stored.startsWith(`${this.current.id}.`);
  }
}

function boundTo(place: Place): Buffer {
  return Buffer.from(JSON.stringify(place), 'utf8');
}

function undecipherable([table, column]: Place, cause?: unknown): LotseError {
  return new LotseError(
    'data-undecipherable',
    `A stored text in ${table}.${column} cannot be deciphered. Please check that DATA_KEYS holds every key in use.`,
    { cause },
  );
}
