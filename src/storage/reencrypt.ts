import { sql } from 'kysely';
import type { Cipher } from './cipher';
import type { Database } from './database';

/** Every encrypted column, with the primary key its texts are bound to. */
const ENCRYPTED_COLUMNS = [
  ['bot_state', 'value', 'key'],
  ['enquiries', 'content', 'key'],
  ['enquiries', 'conversation', 'key'],
  ['enquiry_steps', 'note', 'id'],
  ['enquiry_steps', 'assignee', 'id'],
  ['kept_contacts', 'contact', 'visitor_key'],
  ['notices', 'content', 'id'],
  ['notices', 'conversation', 'id'],
] as const;

/** Rows read at once. */
const BATCH = 200;

/**
 * Encrypts everything with the current key that was encrypted with another one. The service may go on meanwhile: a text
 * that it changes is left alone, for it writes with its own current key.
 * @returns how many texts were written anew
 * @throws LotseError `data-undecipherable` if a key is missing that is still in use
 */
export async function reencrypt(db: Database, cipher: Cipher): Promise<number> {
  let count = 0;
  for (const column of ENCRYPTED_COLUMNS) count += await reencryptColumn(db, cipher, column);
  return count;
}

async function reencryptColumn(
  db: Database,
  cipher: Cipher,
  [table, column, key]: (typeof ENCRYPTED_COLUMNS)[number],
): Promise<number> {
  let count = 0;
  let last = '';
  for (;;) {
    const { rows } = await sql<{ id: string; text: string | null }>`
      select ${sql.ref(key)} as id, ${sql.ref(column)} as text from ${sql.table(table)}
      where ${sql.ref(key)} > ${last} order by ${sql.ref(key)} limit ${sql.lit(BATCH)}`.execute(db);
    for (const { id, text } of rows) {
      if (text === null || !cipher.isOutdated(text)) continue;
      const place = [table, column, id] as const;
      const fresh = cipher.encrypt(cipher.decrypt(text, place), place);
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${fresh}
        where ${sql.ref(key)} = ${id} and ${sql.ref(column)} = ${text}`.execute(db);
      count += 1;
    }
    last = rows.at(-1)?.id ?? '';
    if (rows.length < BATCH) return count;
  }
}
