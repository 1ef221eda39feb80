import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { LotseError } from '../errors';
import { MIGRATIONS } from './migrations';

/** One row for each key of the Bot Framework's state: a conversation's or a visitor's. */
export interface BotStateTable {
  key: string;
  /** JSON without the eTag. */
  value: string;
  etag: string;
  /** ISO 8601 in UTC, so that text order is time order in every database. */
  updated_at: string;
}

export interface Tables {
  bot_state: BotStateTable;
}

export type Database = Kysely<Tables>;

/**
 * Opens `lotse.sqlite` in the folder (made if missing) and brings its schema up to date.
 * @throws LotseError `storage-unavailable`
 */
export async function openDatabase(dataDir: string): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openFile(dataDir) }) });
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } }).migrateToLatest();
  if (error !== undefined) {
    await db.destroy();
    throw new LotseError('storage-unavailable', `The database in ${dataDir} could not be brought up to date.`, {
      cause: error,
    });
  }
  return db;
}

function openFile(dataDir: string): Libsql.Database {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const file = new Libsql(join(dataDir, 'lotse.sqlite'));
    file.pragma('journal_mode = WAL');
    // FULL, because a receipt promises that the enquiry is on disk; it costs about half a millisecond a write.
    file.pragma('synchronous = FULL');
    file.pragma('busy_timeout = 5000');
    return file;
  } catch (error) {
    throw new LotseError(
      'storage-unavailable',
      `The database in ${dataDir} cannot be opened. Please check that DATA_DIR can be written to.`,
      { cause: error },
    );
  }
}

/** True while the database answers. */
export async function isDatabaseReady(db: Database): Promise<boolean> {
  return db
    .selectFrom('bot_state')
    .select('key')
    .limit(1)
    .execute()
    .then(
      () => true,
      () => false,
    );
}
