import type { CreateTableBuilder, Kysely, Migration } from 'kysely';

/**
 * Every change to the schema, oldest first; Kysely runs each once, in the order of the names.
 * A migration that has been released is never edited. Only plain SQL types, so that every database can follow the list.
 */
export const MIGRATIONS: Record<string, Migration> = {
  '2026-11-22-bot-state': { up: createBotState },
  '2026-11-22-enquiries': { up: createEnquiries },
  '2026-12-01-recent-enquiries': { up: createRecentEnquiries },
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

async function createEnquiries(db: Kysely<unknown>): Promise<void> {
  // Values of before were not encrypted; try-outs only, whose conversations begin anew.
  await (db as Kysely<{ bot_state: object }>).deleteFrom('bot_state').execute();
  await db.schema.createIndex('bot_state_updated_at').on('bot_state').column('updated_at').execute();
  await createVisitors(db);
  await createEnquiryTables(db);
  await createQueues(db);
}

async function createVisitors(db: Kysely<unknown>): Promise<void> {
  await texts(db.schema.createTable('visitor_conversations'), ['conversation_key', 'visitor_key'])
    .addPrimaryKeyConstraint('visitor_conversations_pk', ['visitor_key', 'conversation_key'])
    .execute();
  await texts(db.schema.createTable('seen_activities'), ['key', 'seen_at'])
    .addPrimaryKeyConstraint('seen_activities_pk', ['key'])
    .execute();
  await texts(db.schema.createTable('kept_contacts'), ['visitor_key', 'contact', 'updated_at'])
    .addPrimaryKeyConstraint('kept_contacts_pk', ['visitor_key'])
    .execute();
}

async function createEnquiryTables(db: Kysely<unknown>): Promise<void> {
  await texts(db.schema.createTable('enquiries'), ['key', 'reference', 'status', 'language', 'sent_at', 'updated_at'])
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('visitor_key', 'text')
    .addColumn('content', 'text')
    .addColumn('conversation', 'text')
    .addPrimaryKeyConstraint('enquiries_pk', ['key'])
    .addUniqueConstraint('enquiries_reference', ['reference'])
    .execute();
  await db.schema.createIndex('enquiries_visitor').on('enquiries').column('visitor_key').execute();
  await texts(db.schema.createTable('enquiry_steps'), ['id', 'enquiry_key', 'what', 'at'])
    .addColumn('note', 'text')
    .addColumn('assignee', 'text')
    .addPrimaryKeyConstraint('enquiry_steps_pk', ['id'])
    .execute();
  await db.schema.createIndex('enquiry_steps_enquiry').on('enquiry_steps').column('enquiry_key').execute();
  const consent = ['enquiry_key', 'purpose', 'version', 'wording', 'language', 'given_at'];
  await texts(db.schema.createTable('consents'), consent).execute();
  await db.schema.createIndex('consents_enquiry').on('consents').column('enquiry_key').execute();
}

async function createQueues(db: Kysely<unknown>): Promise<void> {
  const queue = (table: CreateTableBuilder<string, string>) =>
    table
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('lease_owner', 'text')
      .addColumn('lease_until', 'text');
  const entry = ['id', 'enquiry_key', 'event', 'driver', 'state', 'next_at', 'created_at'];
  await queue(texts(db.schema.createTable('outbox'), entry))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('last_error', 'text')
    .addColumn('delivered_at', 'text')
    .addPrimaryKeyConstraint('outbox_pk', ['id'])
    .addUniqueConstraint('outbox_once', ['enquiry_key', 'driver', 'revision'])
    .execute();
  await db.schema.createIndex('outbox_due').on('outbox').columns(['state', 'next_at']).execute();
  const notice = ['id', 'enquiry_key', 'channel_id', 'content', 'conversation', 'conversation_id', 'next_at'];
  await queue(texts(db.schema.createTable('notices'), [...notice, 'created_at']))
    .addPrimaryKeyConstraint('notices_pk', ['id'])
    .execute();
  await db.schema.createIndex('notices_due').on('notices').column('next_at').execute();
}

async function createRecentEnquiries(db: Kysely<unknown>): Promise<void> {
  const columns = ['enquiry_key', 'visitor', 'conversation', 'sent_at'];
  await texts(db.schema.createTable('recent_enquiries'), columns)
    .addPrimaryKeyConstraint('recent_enquiries_pk', ['enquiry_key'])
    .execute();
  for (const column of ['visitor', 'conversation', 'sent_at'])
    await db.schema.createIndex(`recent_enquiries_${column}`).on('recent_enquiries').column(column).execute();
}

/** Adds columns of text that must have a value. */
function texts(table: CreateTableBuilder<string>, columns: readonly string[]): CreateTableBuilder<string, string> {
  let built: CreateTableBuilder<string, string> = table;
  for (const name of columns) built = built.addColumn(name, 'text', (column) => column.notNull());
  return built;
}
