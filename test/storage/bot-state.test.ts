import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BotStateStorage } from '../../src/storage/bot-state';
import { isDatabaseReady, openDatabase } from '../../src/storage/database';
import { newDataDir } from '../helpers/service';
import { describeStorage } from './storage-conformance';

describeStorage('SQLite', async () => {
  const db = await openDatabase(newDataDir());
  return { storage: new BotStateStorage(db, Date.now), close: () => db.destroy() };
});

describe('the database', () => {
  it('keeps state over a restart', async () => {
    const dataDir = newDataDir();
    const before = await openDatabase(dataDir);
    await new BotStateStorage(before, Date.now).write({ a: { n: 1 } });
    await before.destroy();
    const after = await openDatabase(dataDir);
    expect(await new BotStateStorage(after, Date.now).read(['a'])).toMatchObject({ a: { n: 1 } });
    await after.destroy();
  });

  it('stamps each write with the time', async () => {
    const db = await openDatabase(newDataDir());
    await new BotStateStorage(db, () => Date.UTC(2026, 10, 22)).write({ a: { n: 1 } });
    const row = await db.selectFrom('bot_state').select('updated_at').executeTakeFirstOrThrow();
    expect(row.updated_at).toBe('2026-11-22T00:00:00.000Z');
    await db.destroy();
  });

  it('says whether it answers', async () => {
    const db = await openDatabase(newDataDir());
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
    await expect(openDatabase(dataDir)).rejects.toMatchObject({ code: 'storage-unavailable' });
  });
});
