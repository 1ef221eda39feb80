import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** The database for tests (`TEST_DATABASE_URL`), in which each test gets a schema of its own; undefined if there is none. */
export const TEST_DATABASE_URL = process.env['TEST_DATABASE_URL'] || undefined;

/** Where an empty database is; without a URL one in memory or in a new folder. */
interface TestPlace {
  readonly url?: string;
  readonly drop: () => Promise<void>;
}

/** Makes an empty schema; `url` is the address of a database that consists of it alone. */
export async function createSchema(): Promise<{ url: string; drop: () => Promise<void> }> {
  if (TEST_DATABASE_URL === undefined) throw new Error('set TEST_DATABASE_URL to test on PostgreSQL');
  const name = `lotse_${randomUUID().replaceAll('-', '')}`;
  await execute(TEST_DATABASE_URL, `create schema ${name}`);
  const url = new URL(TEST_DATABASE_URL);
  url.searchParams.set('options', `-c search_path=${name}`);
  return { url: url.href, drop: () => execute(url.href, `drop schema ${name} cascade`) };
}

/** Every database that a suite has to pass on, with how to open an empty one. */
export const DATABASES: (readonly [name: string, create: () => Promise<TestPlace>])[] = [
  ['SQLite', async () => ({ drop: async () => undefined })],
  ...(TEST_DATABASE_URL === undefined ? [] : ([['PostgreSQL', createSchema]] as const)),
];

if (TEST_DATABASE_URL === undefined) console.warn('TEST_DATABASE_URL is not set: nothing is tested on PostgreSQL.');

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
