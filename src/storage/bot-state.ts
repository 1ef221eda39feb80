import { randomUUID } from 'node:crypto';
import type { Storage, StoreItem, StoreItems } from 'botbuilder';
import type { Transaction } from 'kysely';
import { LotseError } from '../errors';
import type { Database, Tables } from './database';

/** The Bot Framework's key-value storage on SQL, with eTags that are really compared. */
export class BotStateStorage implements Storage {
  private readonly db: Database;
  private readonly now: () => number;

  /** @param now milliseconds since 1970; stamps each write, for the clean-up of old conversations */
  constructor(db: Database, now: () => number) {
    this.db = db;
    this.now = now;
  }

  /** Returns what is there; a key without a record is absent from the answer. */
  async read(keys: string[]): Promise<StoreItems> {
    if (keys.length === 0) return {};
    const rows = await this.db
      .selectFrom('bot_state')
      .select(['key', 'value', 'etag'])
      .where('key', 'in', keys)
      .execute();
    return Object.fromEntries(rows.map((row) => [row.key, { ...JSON.parse(row.value), eTag: row.etag }]));
  }

  /**
   * Writes all items or none. An item without eTag, or with `*`, overwrites; any other eTag must be the stored one.
   * @throws LotseError `state-conflict`, also when the record is gone: what was erased must not come back
   */
  async write(changes: StoreItems): Promise<void> {
    await this.db.transaction().execute(async (transaction) => {
      for (const [key, item] of Object.entries(changes)) await this.writeItem(transaction, key, item);
    });
  }

  /** Deletes; a key without a record is no error. */
  async delete(keys: string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.db.deleteFrom('bot_state').where('key', 'in', keys).execute();
  }

  private async writeItem(transaction: Transaction<Tables>, key: string, item: StoreItem): Promise<void> {
    const { eTag, ...content } = item;
    const record = {
      value: JSON.stringify(content),
      etag: randomUUID(),
      updated_at: new Date(this.now()).toISOString(),
    };
    if (eTag === undefined || eTag === '' || eTag === '*') {
      await transaction
        .insertInto('bot_state')
        .values({ key, ...record })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(record))
        .execute();
      return;
    }
    const { numUpdatedRows } = await transaction
      .updateTable('bot_state')
      .set(record)
      .where('key', '=', key)
      .where('etag', '=', eTag)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) {
      throw new LotseError('state-conflict', 'The state was changed by somebody else since it was read.');
    }
  }
}
