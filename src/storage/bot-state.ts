import { randomUUID } from 'node:crypto';
import type { Storage, StoreItem, StoreItems } from 'botbuilder';
import type { Kysely } from 'kysely';
import { LotseError } from '../errors';
import type { Cipher, Place } from './cipher';
import type { Database } from './database';
import type { Tables } from './tables';

export interface BotStateParts {
  readonly db: Database;
  readonly cipher: Cipher;
  /** Milliseconds since 1970; stamps each write, for the clean-up of old conversations. */
  readonly now: () => number;
}

/** The Bot Framework's key-value storage on SQL, encrypted, with eTags that are really compared. */
export class BotStateStorage implements Storage {
  private readonly parts: BotStateParts;
  /** What each object looked like when it was read. The framework hands the very same objects back, changed in place. */
  private readonly asRead = new WeakMap<object, string>();

  constructor(parts: BotStateParts) {
    this.parts = parts;
  }

  /**
   * Returns what is there; a key without a record is absent from the answer.
   * @throws LotseError `data-undecipherable`
   */
  async read(keys: string[]): Promise<StoreItems> {
    if (keys.length === 0) return {};
    const { db, cipher } = this.parts;
    const rows = await db.selectFrom('bot_state').select(['key', 'value', 'etag']).where('key', 'in', keys).execute();
    const items: StoreItems = {};
    for (const { key, value, etag } of rows) {
      const json = cipher.decrypt(value, placeOf(key));
      const item: StoreItem = { ...JSON.parse(json), eTag: etag };
      this.asRead.set(item, json);
      items[key] = item;
    }
    return items;
  }

  /**
   * Writes all items or none. An item without eTag, or with `*`, overwrites; any other eTag must be the stored one.
   * @throws LotseError `state-conflict`, also when the record is gone: what was erased must not come back
   */
  async write(changes: StoreItems): Promise<void> {
    await this.parts.db.transaction().execute(async (transaction) => {
      for (const [key, item] of Object.entries(changes)) await this.writeItem(transaction, key, item);
    });
  }

  /** Deletes; a key without a record is no error. */
  async delete(keys: string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.parts.db.deleteFrom('bot_state').where('key', 'in', keys).execute();
  }

  /**
   * Writes one item of a turn, in the turn's transaction: what was read must still be stored, what was new must still
   * be missing. Writes nothing if nothing has changed.
   * @throws LotseError `state-conflict`
   */
  async writeBack(db: Kysely<Tables>, key: string, item: StoreItem): Promise<void> {
    const { eTag, ...content } = item;
    if (this.asRead.get(item) === JSON.stringify(content)) return;
    if (eTag !== undefined) return this.writeItem(db, key, item);
    if (Object.keys(content).length === 0) return;
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('bot_state')
      .values({ key, ...this.record(key, content) })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) throw conflict();
  }

  private async writeItem(db: Kysely<Tables>, key: string, item: StoreItem): Promise<void> {
    const { eTag, ...content } = item;
    const record = this.record(key, content);
    if (eTag === undefined || eTag === '' || eTag === '*') {
      await db
        .insertInto('bot_state')
        .values({ key, ...record })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(record))
        .execute();
      return;
    }
    const { numUpdatedRows } = await db
      .updateTable('bot_state')
      .set(record)
      .where('key', '=', key)
      .where('etag', '=', eTag)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw conflict();
  }

  private record(key: string, content: object) {
    const { cipher, now } = this.parts;
    return {
      value: cipher.encrypt(JSON.stringify(content), placeOf(key)),
      etag: randomUUID(),
      updated_at: new Date(now()).toISOString(),
    };
  }
}

/** Where the value of a key stands, for the cipher. */
export function placeOf(key: string): Place {
  return ['bot_state', 'value', key];
}

function conflict(): LotseError {
  return new LotseError('state-conflict', 'The state was changed by somebody else since it was read.');
}
