import type { DataKeys } from '../../src/storage/data-keys';
import { reencrypt } from '../../src/storage/reencrypt';
import type { Storage } from '../../src/storage/storage';
import { enquiryForm } from '../helpers/enquiry';
import { DATABASES } from '../helpers/postgres';
import { newDataDir } from '../helpers/service';
import { openTestStorage, TEST_KEYS } from '../helpers/storage';
import { beginTurn } from '../helpers/turn';

const NEW_KEY = { id: 'new', key: Buffer.alloc(32, 9) };
const BOTH: DataKeys = [NEW_KEY, ...TEST_KEYS];

describe.each(DATABASES)('a change of keys on %s', (_name, create) => {
  it('makes the old key needless', async () => {
    const { url: databaseUrl, drop } = await create();
    const dataDir = newDataDir();
    const open = (dataKeys: DataKeys) => openTestStorage({ dataDir, databaseUrl, dataKeys });
    const form = await fill(await open(TEST_KEYS));

    const early = await open([NEW_KEY]);
    await expect(beginTurn(early).desk.mine()).rejects.toMatchObject({ code: 'data-undecipherable' });
    await early.close();

    const rotating = await open(BOTH);
    const [record] = await beginTurn(rotating).desk.mine();
    const reference = record?.enquiry.reference ?? '';
    expect(record?.enquiry).toMatchObject(form);
    const count = await reencrypt(rotating.db, rotating.cipher);
    expect(count).toBeGreaterThan(450);
    expect(await reencrypt(rotating.db, rotating.cipher)).toBe(0);
    await rotating.close();

    const after = await open([NEW_KEY]);
    expect(await beginTurn(after).desk.exportAll()).toMatchObject({
      enquiries: [{ enquiry: form }],
      keptContact: form.contact,
      replyAddresses: { [reference]: { conversation: { id: 'erika' } } },
      memories: { 'test/conversations/erika/': { n: 1 } },
    });
    expect(Object.keys(await after.states.read(['s0', 's449']))).toHaveLength(2);
    await after.close();
    await drop();
  });
});

/** One row and more in every table; more states than are read at once. */
async function fill(storage: Storage) {
  const { consents, ...form } = enquiryForm();
  const kept = { ...consents[0], purpose: 'keep-contact' } as (typeof consents)[number];
  const unit = beginTurn(storage);
  await unit.desk.submit({ ...form, consents: [...consents, kept] });
  await unit.commit({ states: new Map([['test/conversations/erika/', { n: 1 }]]), replies: '{"activities":[]}' });
  await storage.states.write(Object.fromEntries(Array.from({ length: 450 }, (_, n) => [`s${n}`, { n }])));
  await storage.close();
  return form;
}
