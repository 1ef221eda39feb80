import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Storage } from '../../src/storage/storage';
import { submitEnquiry } from '../helpers/delivery';
import { DATABASES } from '../helpers/postgres';
import { type Received, startReceiver } from '../helpers/receiver';
import { newDataDir } from '../helpers/service';
import { openTestStorage } from '../helpers/storage';

const ROOT = join(__dirname, '..', '..');
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const ENQUIRIES = 40;
/** Deliveries of one driver at a time: so many can be under way when a process is killed. */
const UNDER_WAY = 4;

/** A receiver that fails, breaks off and answers late, and watches whether a delivery comes twice at a time. */
class CapriciousReceiver {
  overlaps = 0;
  readonly accepted = new Map<string, number>();
  private readonly active = new Set<string>();
  private count = 0;

  answer = (response: ServerResponse, { headers }: Received): void => {
    const key = String(headers['idempotency-key']);
    if (this.active.has(key)) this.overlaps += 1;
    this.active.add(key);
    response.on('close', () => this.active.delete(key));
    this.count += 1;
    void this.respond(response, key, this.count);
  };

  private async respond(response: ServerResponse, key: string, turn: number): Promise<void> {
    await wait(turn % 7 === 0 ? 500 : 80);
    if (turn % 5 === 0) {
      response.statusCode = 500;
      response.end();
    } else if (turn % 6 === 0) {
      response.destroy();
    } else if (!response.destroyed) {
      this.accepted.set(key, (this.accepted.get(key) ?? 0) + 1);
      response.statusCode = 204;
      response.end();
    }
  }
}

describe.each(DATABASES)('two processes on one %s', (_name, create) => {
  it('deliver everything, nothing twice at a time, though one of them is killed', async () => {
    const { url, drop } = { url: undefined, ...(await create()) };
    const dataDir = newDataDir();
    const behaviour = new CapriciousReceiver();
    const receiver = await startReceiver(behaviour.answer);
    const storage: Storage = await openTestStorage({ dataDir, databaseUrl: url, drivers: ['webhook'] });
    const children: ChildProcess[] = [];
    try {
      const env = {
        PATH: process.env['PATH'],
        DATA_DIR: dataDir,
        ENQUIRY_WEBHOOK_URL: receiver.url,
        ENQUIRY_WEBHOOK_SECRET: SECRET,
        START: String(Date.now()),
        SPEED: '20',
        ...(url === undefined ? {} : { DATABASE_URL: url }),
      };
      const victim = startProcess(env);
      const survivor = startProcess(env);
      children.push(victim.child, survivor.child);
      await Promise.all([victim.ready, survivor.ready]);
      const keys: string[] = [];
      for (let n = 0; n < ENQUIRIES; n++) keys.push(`${(await submitEnquiry(storage)).key}.0.sent`);
      await until(() => behaviour.accepted.size >= ENQUIRIES / 4 && victim.attempts() > 0 && survivor.attempts() > 0);
      victim.child.kill('SIGKILL');
      await until(() => behaviour.accepted.size === ENQUIRIES);
      await until(async () => (await storage.outbox.counts()).waiting === 0);
      survivor.child.kill('SIGTERM');
      expect(await once(survivor.child, 'close')).toEqual([0, null]);
      expect([...behaviour.accepted.keys()].sort()).toEqual(keys.sort());
      expect(behaviour.overlaps).toBe(0);
      const repetitions = [...behaviour.accepted.values()].filter((times) => times > 1).length;
      expect(repetitions).toBeLessThanOrEqual(UNDER_WAY);
    } finally {
      for (const child of children) child.kill('SIGKILL');
      await receiver.close();
      await storage.close();
      await drop();
    }
  }, 120_000);
});

function startProcess(env: NodeJS.ProcessEnv) {
  const args = ['-r', './test/helpers/run-typescript.cjs', 'test/helpers/outbox-process.ts'];
  const child = spawn(process.execPath, args, { cwd: ROOT, env });
  let log = '';
  child.stderr.on('data', (data) => {
    log += data;
  });
  return { child, ready: once(child.stdout, 'data'), attempts: () => log.split('"delivery"').length - 1 };
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 100_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await wait(50);
  }
}
