import type { Kysely, Migration } from 'kysely';

/**
 * Every change to the schema, oldest first; Kysely runs each once, in the order of the names.
 * A migration that has been released is never edited. Only plain SQL types, so that PostgreSQL can follow the same list.
 */
export const MIGRATIONS: Record<string, Migration> = {
  '2026-11-22-bot-state': { up: createBotState },
};

// Kysely's own signature: a migration cannot know today's table types, since it runs on yesterday's tables.
async function createBotState(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('bot_state')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('etag', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
}
