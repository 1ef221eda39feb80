import type { Storage } from 'botbuilder';
import { LotseError } from '../../src/errors';

/**
 * What botbuilder expects of a Storage, after its own StorageBaseTests, plus what Lotse promises beyond that.
 * Every driver runs it.
 */
export function describeStorage(
  name: string,
  open: () => Promise<{ storage: Storage; close: () => Promise<void> }>,
): void {
  describe(`${name} as bot state`, () => {
    let storage: Storage;
    let close: () => Promise<void>;

    beforeEach(async () => {
      ({ storage, close } = await open());
    });
    afterEach(() => close());

    const readOne = async (key: string) => (await storage.read([key]))[key];

    it('answers nothing for unknown keys and for no keys', async () => {
      expect(await storage.read(['unknown'])).toEqual({});
      expect(await storage.read([])).toEqual({});
    });

    it('creates with an eTag and reads the same content', async () => {
      await storage.write({ a: { list: [1, { deep: 'ä' }], none: null }, b: { n: 2 } });
      const items = await storage.read(['a', 'b', 'unknown']);
      expect(items).toEqual({
        a: { list: [1, { deep: 'ä' }], none: null, eTag: expect.any(String) },
        b: { n: 2, eTag: expect.any(String) },
      });
    });

    it('updates with the eTag it was read with, and gives a new one', async () => {
      await storage.write({ a: { n: 1 } });
      const first = await readOne('a');
      await storage.write({ a: { ...first, n: 2 } });
      const second = await readOne('a');
      expect(second.n).toBe(2);
      expect(second.eTag).not.toBe(first.eTag);
    });

    it('refuses an eTag that is out of date', async () => {
      await storage.write({ a: { n: 1 } });
      const old = await readOne('a');
      await storage.write({ a: { ...old, n: 2 } });
      await expect(storage.write({ a: { ...old, n: 3 } })).rejects.toMatchObject({ code: 'state-conflict' });
      expect((await readOne('a')).n).toBe(2);
    });

    it('refuses an eTag of a record that is gone', async () => {
      await storage.write({ a: { n: 1 } });
      const old = await readOne('a');
      await storage.delete(['a']);
      await expect(storage.write({ a: { ...old, n: 2 } })).rejects.toBeInstanceOf(LotseError);
      expect(await storage.read(['a'])).toEqual({});
    });

    it('writes all or nothing', async () => {
      await storage.write({ a: { n: 1 } });
      const old = await readOne('a');
      await storage.write({ a: { ...old, n: 2 } });
      await expect(storage.write({ b: { n: 1 }, a: { ...old, n: 3 } })).rejects.toBeInstanceOf(LotseError);
      expect(await storage.read(['b'])).toEqual({});
    });

    it.each([['*'], [''], [undefined]])('overwrites with the eTag %p', async (eTag) => {
      await storage.write({ a: { n: 1 } });
      await storage.write({ a: { n: 2, ...(eTag === undefined ? {} : { eTag }) } });
      expect((await readOne('a')).n).toBe(2);
    });

    it('lets one of many writers with the same eTag win', async () => {
      await storage.write({ a: { n: 0 } });
      const old = await readOne('a');
      const writes = [1, 2, 3, 4, 5].map((n) => storage.write({ a: { ...old, n } }));
      const outcomes = await Promise.allSettled(writes);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('deletes, and does not mind deleting twice', async () => {
      await storage.write({ a: { n: 1 }, b: { n: 2 } });
      await storage.delete(['a']);
      await storage.delete(['a', 'unknown']);
      await storage.delete([]);
      expect(Object.keys(await storage.read(['a', 'b']))).toEqual(['b']);
    });

    it.each([
      ['!@#$%^&*()~/\\><,.?\';"`'],
      ['msteams/conversations/a:1_中文;messageid=1'],
      ["x'); drop table bot_state; --"],
      ['a%b_c'],
    ])('takes the key %s', async (key) => {
      await storage.write({ [key]: { n: 1 }, other: { n: 2 } });
      expect((await readOne(key)).n).toBe(1);
      await storage.delete([key]);
      expect(await storage.read([key])).toEqual({});
    });

    it('keeps a large state whole', async () => {
      const text = '佛山'.repeat(100_000);
      await storage.write({ a: { text } });
      expect((await readOne('a')).text).toBe(text);
    });
  });
}
