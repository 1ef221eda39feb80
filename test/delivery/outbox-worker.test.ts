import { DeliveryFailure, type Driver } from '../../src/delivery/driver';
import type { DeliveryPayload } from '../../src/enquiry/outbox-payload';
import type { Storage } from '../../src/storage/storage';
import { createTestWorker, FailingDriver, keepingLog, submitEnquiry, TestClock } from '../helpers/delivery';
import { enquiryForm } from '../helpers/enquiry';
import { DATABASES } from '../helpers/postgres';
import { openTestStorage, TEST_KEYS } from '../helpers/storage';
import { beginTurn } from '../helpers/turn';

const SECOND = 1_000;

/** Holds every delivery until it is let go. */
class HangingDriver implements Driver {
  readonly begun: DeliveryPayload[] = [];
  private readonly waiting: (() => void)[] = [];

  deliver(payload: DeliveryPayload, signal: AbortSignal): Promise<void> {
    this.begun.push(payload);
    return new Promise((resolve, reject) => {
      this.waiting.push(resolve);
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  }

  letGo(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

/** Lets what has been started get on, as far as it can without the clock. */
async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe.each(DATABASES)('the outbox worker on %s', (_name, create) => {
  let storage: Storage;
  let clock: TestClock;
  let drop: () => Promise<void>;
  let url: string | undefined;

  beforeEach(async () => {
    const place = await create();
    ({ drop, url } = { url: undefined, ...place });
    clock = new TestClock();
    storage = await openTestStorage({ databaseUrl: url, now: clock.now, drivers: ['file', 'webhook'] });
  });
  afterEach(async () => {
    await storage.close();
    await drop();
  });

  const states = async () => {
    const entries = await storage.outbox.list(['waiting', 'delivered', 'dead']);
    return entries.map(({ event, driver, state, attempts, lastError }) => [event, driver, state, attempts, lastError]);
  };

  it('delivers each enquiry once by each driver, as soon as it is stored', async () => {
    const drivers = { file: new FailingDriver(), webhook: new FailingDriver() };
    const worker = createTestWorker(storage, { drivers, clock });
    storage.turns.onEnquiryStored = () => worker.wake();
    const { key, reference } = await submitEnquiry(storage);
    await worker.idle();
    expect([drivers.file.attempts, drivers.webhook.attempts]).toEqual([1, 1]);
    worker.wake();
    await worker.idle();
    for (const driver of [drivers.file, drivers.webhook]) {
      expect(driver.delivered).toMatchObject([{ event: 'sent', enquiryKey: key, reference, enquiry: { key } }]);
    }
    expect(await storage.outbox.counts()).toEqual({ waiting: 0, dead: 0 });
    await worker.stop();
  });

  it('is not woken by a turn about nothing', async () => {
    let woken = 0;
    storage.turns.onEnquiryStored = () => {
      woken += 1;
    };
    await beginTurn(storage).commit({ states: new Map([['a', { n: 1 }]]), replies: '{}' });
    expect(woken).toBe(0);
  });

  it('finds by the clock what others have left', async () => {
    const file = new FailingDriver();
    const worker = createTestWorker(storage, { drivers: { file }, clock });
    worker.wake();
    await worker.idle();
    await submitEnquiry(storage);
    clock.advance(SECOND);
    await worker.idle();
    expect(file.delivered).toHaveLength(1);
    await worker.stop();
  });

  it('tries again later and later', async () => {
    const file = new FailingDriver(['unreachable', 'timed-out', 'receiver-failed']);
    const worker = createTestWorker(storage, { drivers: { file }, clock });
    await submitEnquiry(storage);
    const attempts: number[] = [];
    worker.wake();
    for (let second = 0; second < 40; second++) {
      await worker.idle();
      attempts.push(file.attempts);
      clock.advance(SECOND);
    }
    await worker.idle();
    // At once, after 5 seconds, 10 more, 20 more.
    expect([0, 4, 5, 14, 15, 34, 35, 39].map((second) => attempts[second])).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    expect(file.delivered).toHaveLength(1);
    await worker.stop();
  });

  it('waits as long as the receiver asks', async () => {
    let attempts = 0;
    const webhook: Driver = {
      async deliver() {
        attempts += 1;
        if (attempts === 1) throw new DeliveryFailure('receiver-busy', { retryAfter: 120 * SECOND });
      },
    };
    const worker = createTestWorker(storage, { drivers: { webhook }, clock });
    await submitEnquiry(storage);
    worker.wake();
    await worker.idle();
    clock.advance(119 * SECOND);
    await worker.idle();
    expect(attempts).toBe(1);
    clock.advance(SECOND);
    await worker.idle();
    expect(attempts).toBe(2);
    await worker.stop();
  });

  it('gives up, says why, and begins anew when the operator asks', async () => {
    const refusals = Array.from({ length: 8 }, () => 'receiver-refused' as const);
    const webhook = new FailingDriver(refusals);
    const { log, lines } = keepingLog();
    const worker = createTestWorker(storage, { drivers: { webhook, file: new FailingDriver() }, clock, log });
    await submitEnquiry(storage);
    worker.wake();
    for (let hour = 0; hour < 10; hour++) {
      await worker.idle();
      clock.advance(3_600 * SECOND);
    }
    await worker.idle();
    expect(await states()).toContainEqual(['sent', 'webhook', 'dead', 8, 'receiver-refused']);
    expect(await storage.outbox.counts()).toEqual({ waiting: 0, dead: 1 });
    expect(lines.filter((line) => line.includes('given up'))).toHaveLength(1);
    const [dead] = await storage.outbox.list(['dead']);
    await storage.outbox.retry(dead?.id ?? '');
    clock.advance(SECOND);
    await worker.idle();
    expect(webhook.delivered).toHaveLength(1);
    await worker.stop();
  });

  it('lets no correction overtake what it corrects', async () => {
    const file = new FailingDriver(['unreachable', 'unreachable']);
    const worker = createTestWorker(storage, { drivers: { file }, clock });
    const form = enquiryForm();
    await submitEnquiry(storage, form);
    worker.wake();
    await worker.idle();
    const unit = beginTurn(storage);
    await unit.desk.correct({ ...form, details: { product: 'Rohre' } });
    await unit.commit({ states: new Map(), replies: '{}' });
    worker.wake();
    await worker.idle();
    expect([file.attempts, file.delivered.length]).toEqual([1, 0]);
    clock.advance(5 * SECOND);
    await worker.idle();
    expect([file.attempts, file.delivered.length]).toEqual([2, 0]);
    clock.advance(10 * SECOND);
    await worker.idle();
    expect(file.delivered.map(({ event, revision }) => [event, revision])).toEqual([
      ['sent', 0],
      ['corrected', 1],
    ]);
    await worker.stop();
  });

  it('tells a withdrawal after what was delivered, and without its content', async () => {
    const file = new FailingDriver();
    const worker = createTestWorker(storage, { drivers: { file }, clock });
    const { reference } = await submitEnquiry(storage);
    worker.wake();
    await worker.idle();
    const unit = beginTurn(storage);
    await unit.desk.withdraw(reference);
    await unit.commit({ states: new Map(), replies: '{}' });
    worker.wake();
    await worker.idle();
    expect(file.delivered.map(({ event }) => event)).toEqual(['sent', 'withdrawn']);
    expect(JSON.stringify(file.delivered[1])).not.toContain('Mustermann');
    await worker.stop();
  });

  it('goes on beside a receiver that hangs: other drivers, and other enquiries of the same', async () => {
    const webhook = new HangingDriver();
    const file = new FailingDriver(['unreachable']);
    const worker = createTestWorker(storage, { drivers: { webhook, file }, clock });
    await submitEnquiry(storage);
    worker.wake();
    await until(() => webhook.begun.length === 1 && file.attempts === 1);
    await submitEnquiry(storage);
    worker.wake();
    await until(() => webhook.begun.length === 2 && file.delivered.length === 1);
    // Retries of the one go on while the other hangs.
    for (let second = 0; second < 6; second++) clock.advance(SECOND);
    await until(() => file.delivered.length === 2);
    webhook.letGo();
    await worker.idle();
    expect(await storage.outbox.counts()).toEqual({ waiting: 0, dead: 0 });
    await worker.stop();
  });

  it('delivers four at a time by one driver, and then the next', async () => {
    const webhook = new HangingDriver();
    const worker = createTestWorker(storage, { drivers: { webhook }, clock });
    for (let enquiry = 0; enquiry < 6; enquiry++) await submitEnquiry(storage);
    worker.wake();
    await until(() => webhook.begun.length === 4);
    worker.wake();
    for (let turns = 0; turns < 200; turns++) await new Promise((resolve) => setImmediate(resolve));
    expect(webhook.begun).toHaveLength(4);
    webhook.letGo();
    await until(() => webhook.begun.length === 6);
    webhook.letGo();
    await worker.idle();
    expect(new Set(webhook.begun.map(({ enquiryKey }) => enquiryKey)).size).toBe(6);
    await worker.stop();
  });

  it('takes over from a process that has died, but not before its lease is over', async () => {
    await submitEnquiry(storage);
    const request = { driver: 'file', leaseMs: 60 * SECOND, limit: 4 } as const;
    const [lost] = await storage.outbox.lease({ owner: 'a process that dies', ...request });
    const file = new FailingDriver();
    const worker = createTestWorker(storage, { drivers: { file }, clock });
    worker.wake();
    clock.advance(59 * SECOND);
    await worker.idle();
    expect(file.attempts).toBe(0);
    clock.advance(SECOND);
    await worker.idle();
    expect(file.delivered).toHaveLength(1);
    const late = { error: 'timed-out', nextAt: new Date(clock.now()).toISOString() };
    expect(await storage.outbox.failed(lost?.id ?? '', 'a process that dies', late)).toBe(false);
    expect(await storage.outbox.counts()).toEqual({ waiting: 1, dead: 0 });
    await worker.stop();
  });

  it('waits for what runs when it is stopped', async () => {
    const webhook = new HangingDriver();
    const worker = createTestWorker(storage, { drivers: { webhook }, clock });
    await submitEnquiry(storage);
    worker.wake();
    await until(() => webhook.begun.length === 1);
    const stopped = worker.stop();
    webhook.letGo();
    await stopped;
    expect(await states()).toContainEqual(['sent', 'webhook', 'delivered', 1, undefined]);
    await submitEnquiry(storage);
    worker.wake();
    clock.advance(SECOND);
    expect(webhook.begun).toHaveLength(1);
  });

  it('breaks off what hangs when it is stopped, and leaves it for the next process', async () => {
    const webhook = new HangingDriver();
    const worker = createTestWorker(storage, { drivers: { webhook }, clock });
    await submitEnquiry(storage);
    worker.wake();
    await until(() => webhook.begun.length === 1);
    const stopped = worker.stop();
    clock.advance(3 * SECOND);
    await stopped;
    expect(await states()).toContainEqual(['sent', 'webhook', 'waiting', 1, 'interrupted']);
    const next = new FailingDriver();
    const other = createTestWorker(storage, { drivers: { webhook: next }, clock });
    other.wake();
    await other.idle();
    expect(next.delivered).toHaveLength(1);
    await other.stop();
  });

  it('is not held up by an enquiry that cannot be read', async () => {
    const { key } = await submitEnquiry(storage);
    await submitEnquiry(storage);
    await storage.db.updateTable('enquiries').set({ content: 'lost.AAAA' }).where('key', '=', key).execute();
    const file = new FailingDriver();
    const worker = createTestWorker(storage, { drivers: { file }, clock });
    worker.wake();
    await worker.idle();
    expect(file.delivered).toHaveLength(1);
    expect(await states()).toContainEqual(['sent', 'file', 'waiting', 1, 'entry-unreadable']);
    await worker.stop();
  });

  it('writes nothing to the log that a visitor has typed', async () => {
    const { log, lines } = keepingLog();
    const form = enquiryForm();
    const webhook: Driver = {
      deliver: async (payload) => {
        throw new Error(`an error of a library quotes ${JSON.stringify(payload)}`);
      },
    };
    const worker = createTestWorker(storage, {
      drivers: { file: new FailingDriver(['timed-out']), webhook },
      clock,
      log,
    });
    await submitEnquiry(storage, form);
    worker.wake();
    await worker.idle();
    for (let minute = 0; minute < 5; minute++) {
      clock.advance(60 * SECOND);
      await worker.idle();
    }
    await worker.stop();
    expect(lines.length).toBeGreaterThan(3);
    for (const typed of [form.need.wish, form.contact.person, form.contact.company, 'erika@musterwerk.example']) {
      expect(lines.filter((line) => line.includes(typed)).length).toBe(0);
    }
  });

  it('says once that the database is down, and goes on when it is back', async () => {
    const { log, lines } = keepingLog();
    const file = new FailingDriver();
    const worker = createTestWorker(storage, { drivers: { file }, clock, log });
    await submitEnquiry(storage);
    const lease = jest.spyOn(storage.outbox, 'lease').mockRejectedValue(new Error('down'));
    worker.wake();
    for (let second = 0; second < 5; second++) {
      await worker.idle();
      clock.advance(SECOND);
    }
    expect(lines.filter((line) => line.includes('cannot be read'))).toHaveLength(1);
    lease.mockRestore();
    clock.advance(SECOND);
    await worker.idle();
    expect(file.delivered).toHaveLength(1);
    await worker.stop();
  });

  it('shares the work with others, each entry to one', async () => {
    const keys = Array.from({ length: 30 }, () => enquiryForm());
    for (const form of keys) await submitEnquiry(storage, form);
    const delivered: string[] = [];
    const file: Driver = {
      deliver: async ({ enquiryKey }) => {
        await new Promise((resolve) => setImmediate(resolve));
        delivered.push(enquiryKey);
      },
    };
    const place = url === undefined ? undefined : { databaseUrl: url, now: clock.now, dataKeys: TEST_KEYS };
    const others =
      place === undefined ? [storage, storage] : [await openTestStorage(place), await openTestStorage(place)];
    const workers = [storage, ...others].map((each) => createTestWorker(each, { drivers: { file }, clock }));
    for (const worker of workers) worker.wake();
    await Promise.all(workers.map((worker) => worker.idle()));
    expect(delivered.sort()).toEqual(keys.map(({ key }) => key).sort());
    for (const worker of workers) await worker.stop();
    if (place !== undefined) for (const other of others) await other.close();
  });
});
