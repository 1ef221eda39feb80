import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../../src/storage/database';

/** Which of the texts stand in a file below the folder, byte by byte: `FILE: TEXT`. */
export function tracesInFiles(folder: string, texts: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((file) => {
    const bytes = readFileSync(join(file.parentPath, file.name));
    return texts.filter((text) => bytes.includes(text)).map((text) => `${file.name}: ${text}`);
  });
}

/** Which of the texts stand in a table of the database, in any column: `TABLE: TEXT`. */
export async function tracesInTables(db: Database, texts: readonly string[]): Promise<string[]> {
  const tables = await db.introspection.getTables();
  const traces: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    const content = JSON.stringify(rows);
    traces.push(
      ...texts.filter((text) => content.includes(JSON.stringify(text).slice(1, -1))).map((text) => `${name}: ${text}`),
    );
  }
  return traces;
}
