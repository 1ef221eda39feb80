import { sql } from 'kysely';
import type { Database } from './database';
import { isPostgres } from './dialects';

/**
 * Takes what was erased out of the SQLite files too: the pages themselves are overwritten as they are freed
 * (`secure_delete`), and the write-ahead log, which still holds them, is emptied here. If another process is reading at
 * this moment, the next erasure or clean-up empties it. PostgreSQL does both by itself, by vacuum and by recycling its log;
 * until then only encrypted texts are left there.
 */
export async function scrub(db: Database): Promise<void> {
  if (!isPostgres(db)) await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
