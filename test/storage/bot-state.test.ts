import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDatabaseReady, openDatabase } from '../../src/storage/database';
import { DATABASES } from '../helpers/postgres';
import { newDataDir } from '../helpers/service';
import { openTestStorage } from '../helpers/storage';
import { describeStorage } from './storage-conformance';

for (const [name, create] of DATABASES) {
  describeStorage(name, async () => {
    const { url, drop } = await create();
    const { states, close } = await openTestStorage({ dataDir: newDataDir(), databaseUrl: url });
    return { storage: states, close: () => close().then(drop) };
  });
}

describe('the database', () => {
  it('keeps state over a restart', async () => {
    const dataDir = newDataDir();
    const before = await openTestStorage({ dataDir });
    await before.states.write({ a: { n: 1 } });
    await before.close();
    const after = await openTestStorage({ dataDir });
    expect(await after.states.read(['a'])).toMatchObject({ a: { n: 1 } });
    await after.close();
  });

  it('stamps each write with the time', async () => {
    const { db, states } = await openTestStorage({ now: () => Date.UTC(2026, 10, 22) });
    await states.write({ a: { n: 1 } });
    const row = await db.selectFrom('bot_state').select('updated_at').executeTakeFirstOrThrow();
    expect(row.updated_at).toBe('2026-11-22T00:00:00.000Z');
    await db.destroy();
  });

  it('says whether it answers', async () => {
    const db = await openDatabase({ dataDir: newDataDir() });
    expect(await isDatabaseReady(db)).toBe(true);
    await db.destroy();
    expect(await isDatabaseReady(db)).toBe(false);
  });

  it.each([
    ['a folder that cannot be', '/dev/null/data'],
    ['a file that is no database', undefined],
  ])('refuses %s with a sentence', async (_case, given) => {
    const dataDir = given ?? newDataDir();
    if (given === undefined)
      writeFileSync(join(dataDir, 'lotse.sqlite'), 'this is not a database, and long enough to tell');
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({ code: 'storage-unavailable' });
  });
});
