import { Kysely, Migrator, sql } from 'kysely';
import { LotseError } from '../errors';
import { isPostgres, postgresDialect, sqliteDialect } from './dialects';
import { MIGRATIONS } from './migrations';
import type { Tables } from './tables';

export type Database = Kysely<Tables>;

/** Where the data is. */
export interface DatabasePlace {
  /** Folder of the SQLite file; `:memory:` for none. */
  readonly dataDir: string;
  /** Address of a PostgreSQL database, which then takes the place of the file. */
  readonly databaseUrl?: string | undefined;
}

/**
 * Opens the database and brings its schema up to date. Several processes may do so at once.
 * @throws LotseError `storage-unavailable`
 */
export async function openDatabase({ dataDir, databaseUrl }: DatabasePlace): Promise<Database> {
  const dialect = databaseUrl === undefined ? sqliteDialect(dataDir) : await postgresDialect(databaseUrl);
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate(db);
    return db;
  } catch (cause) {
    await db.destroy();
    // The address is left out: it holds a password.
    const place = databaseUrl === undefined ? `The database in ${dataDir}` : 'The database at DATABASE_URL';
    throw new LotseError('storage-unavailable', `${place} cannot be reached or brought up to date.`, { cause });
  }
}

async function migrate(db: Database): Promise<void> {
  const provider = { getMigrations: async () => MIGRATIONS };
  const migrator = isPostgres(db)
    ? new Migrator({ db, provider, migrationTableSchema: await currentSchema(db) })
    : new Migrator({ db, provider });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

// Named, because Kysely would else take the notes about migrations in any schema of the database for its own.
async function currentSchema(db: Database): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db);
  return rows[0]?.name ?? 'public';
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
