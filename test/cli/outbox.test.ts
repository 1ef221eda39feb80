import { outboxCommand } from '../../src/cli/outbox';
import { loadKeyFile } from '../../src/storage/data-keys';
import type { Outbox } from '../../src/storage/enquiries/outbox';
import { runCli } from '../helpers/dataset-copy';
import { submitEnquiry } from '../helpers/delivery';
import { newDataDir } from '../helpers/service';
import { openTestStorage } from '../helpers/storage';

describe('npm run outbox', () => {
  const dataDir = newDataDir();
  const run = (...args: string[]) => runCli(['outbox', ...args], { env: { DATA_DIR: dataDir, LOG_LEVEL: '' } });
  let reference = '';
  let id = '';

  /** Works on the data as the service does, while no command runs. */
  async function withOutbox<T>(work: (outbox: Outbox) => Promise<T>): Promise<T> {
    const storage = await openTestStorage({ dataDir, dataKeys: loadKeyFile(dataDir), drivers: ['file', 'webhook'] });
    try {
      if (reference === '') ({ reference } = await submitEnquiry(storage));
      return await work(storage.outbox);
    } finally {
      await storage.close();
    }
  }

  const giveUp = (outbox: Outbox) =>
    outbox.lease({ owner: 'w', driver: 'webhook', leaseMs: 60_000, limit: 1 }).then(async ([entry]) => {
      id = entry?.id ?? '';
      await outbox.givenUp(id, 'w', { error: 'certificate-invalid' });
    });

  it('says when there is nothing', async () => {
    expect(await run()).toMatchObject({ code: 0, stdout: 'Nothing waits, nothing is given up.\n' });
  });

  it('lists what waits and what was given up, with the reason and without anything that was typed', async () => {
    await withOutbox(giveUp);
    const { code, stdout } = await run('list');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^REFERENCE +EVENT +BY +STATE +ATTEMPTS +REASON +NEXT +ID$/m);
    expect(stdout).toMatch(new RegExp(`^${reference} +sent +webhook +dead +1 +certificate-invalid +- +${id}$`, 'm'));
    expect(stdout).toMatch(new RegExp(`^${reference} +sent +file +waiting +0 +- +\\d{4}-`, 'm'));
    expect(stdout).not.toMatch(/Mustermann|Musterwerk|Strangpress/);
    const { entries } = JSON.parse((await run('list', '--json')).stdout);
    expect(entries).toHaveLength(2);
    expect(entries).toContainEqual(expect.objectContaining({ id, state: 'dead', lastError: 'certificate-invalid' }));
  });

  it('makes what was given up due again', async () => {
    expect(await run('retry', '--dead', '--json')).toMatchObject({ code: 0, stdout: expect.stringContaining(id) });
    expect(await withOutbox((outbox) => outbox.counts())).toEqual({ waiting: 2, dead: 0 });
    await withOutbox(giveUp);
    // As somebody would type it.
    expect(await run('retry', reference.toLowerCase())).toMatchObject({ code: 0, stdout: '2 of 2 due at once.\n' });
    expect(await withOutbox((outbox) => outbox.counts())).toEqual({ waiting: 2, dead: 0 });
  });

  it('throws one away, and leaves what is being delivered', async () => {
    expect(await run('drop', id)).toMatchObject({ code: 0, stdout: '1 of 1 dropped.\n' });
    await withOutbox((outbox) => outbox.lease({ owner: 'w', driver: 'file', leaseMs: 60_000, limit: 1 }));
    expect(await run('drop', reference)).toMatchObject({ code: 1, stdout: '0 of 1 dropped.\n' });
    expect(await withOutbox((outbox) => outbox.counts())).toEqual({ waiting: 1, dead: 0 });
  });

  it.each([
    [['retyr'], /"retyr" is not known. Please say list, retry or drop/],
    [['retry'], /Please say what to retry/],
    [['drop', 'L-7F3K-92', '--dead'], /Please say what to drop/],
    [['drop', 'a', 'b'], /one enquiry at a time/],
    [['list', 'L-7F3K-92'], /list shows everything/],
    [['list', '--all'], /Unknown option '--all'/],
  ])('says what is wrong with %j', async (args, sentence) => {
    const refused = { code: 'argument-invalid', message: expect.stringMatching(sentence) };
    await expect(outboxCommand.run(args)).rejects.toMatchObject(refused);
  });

  it('says so when there is nothing under a name', async () => {
    const stderr = 'Nothing waits or is given up under "L-0000-00". `npm run outbox` shows what does.\n';
    expect(await run('drop', 'L-0000-00')).toMatchObject({ code: 2, stdout: '', stderr });
  });
});
