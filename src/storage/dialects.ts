import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresDialect,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';
import Libsql from 'libsql';
import { LotseError } from '../errors';

/** Connections of one process; a turn needs one for milliseconds. */
const POOL_SIZE = 10;
/** A database that does not take a connection in this time is taken to be down. Milliseconds. */
const CONNECT_MS = 5_000;

/**
 * The file `lotse.sqlite` in a folder, which is made if missing; `:memory:` for a database of this process alone.
 * @throws LotseError `storage-unavailable`
 */
export function sqliteDialect(dataDir: string): Dialect {
  return new ImmediateSqliteDialect({ database: openFile(dataDir) });
}

/** PostgreSQL at an address such as `postgres://user:password@host/database`. */
export async function postgresDialect(url: string): Promise<Dialect> {
  // Loaded only where it is used: a try-out on a file starts sooner.
  const { Pool } = await import('pg');
  const pool = new Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'lotse',
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

/** True for PostgreSQL, which has row locks; SQLite has one writer at a time instead. */
export function isPostgres(db: Pick<Kysely<unknown>, 'getExecutor'>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

function openFile(dataDir: string): Libsql.Database {
  try {
    if (dataDir !== ':memory:') mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const file = new Libsql(dataDir === ':memory:' ? dataDir : join(dataDir, 'lotse.sqlite'));
    file.pragma('journal_mode = WAL');
    // FULL, because a receipt promises that the enquiry is on disk; it costs about half a millisecond a write.
    file.pragma('synchronous = FULL');
    file.pragma('busy_timeout = 5000');
    // What is erased is overwritten with zeros.
    file.pragma('secure_delete = ON');
    return file;
  } catch (error) {
    throw new LotseError(
      'storage-unavailable',
      `The database in ${dataDir} cannot be opened. Please check that DATA_DIR can be written to.`,
      { cause: error },
    );
  }
}

/**
 * Takes the write lock when a transaction begins. A transaction that reads first and then wants to write fails at once if
 * another process has written in between, however long it may wait.
 */
class ImmediateSqliteDialect extends SqliteDialect {
  private readonly config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.config = config;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.config);
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalSqliteAdapter();
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite can undo schema changes; Kysely does not make use of it, and two processes may start at once. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
