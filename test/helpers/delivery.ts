import pino from 'pino';
import { DeliveryFailure, type Driver } from '../../src/delivery/driver';
import { OutboxWorker } from '../../src/delivery/outbox-worker';
import type { EnquiryForm } from '../../src/enquiry/desk';
import type { DeliveryDriver } from '../../src/enquiry/outbox-entry';
import type { DeliveryPayload } from '../../src/enquiry/outbox-payload';
import type { DeliveryFailureCode } from '../../src/enquiry/outbox-retry';
import { describeError } from '../../src/log';
import type { Storage } from '../../src/storage/storage';
import { enquiryForm } from './enquiry';
import { SAMPLE_NAMES } from './sample-enquiry';
import { beginTurn } from './turn';

/** A clock that stands still until it is put forward. */
export class TestClock {
  private time: number;
  private readonly calls = new Map<() => void, number>();

  constructor(time = Date.UTC(2026, 10, 22, 10)) {
    this.time = time;
  }

  now = (): number => this.time;

  after = (milliseconds: number, call: () => void): (() => void) => {
    this.calls.set(call, this.time + milliseconds);
    return () => this.calls.delete(call);
  };

  /** Lets so many milliseconds pass and makes the calls that fall due. */
  advance(milliseconds: number): void {
    this.time += milliseconds;
    for (const [call, at] of [...this.calls]) {
      if (at > this.time) continue;
      this.calls.delete(call);
      call();
    }
  }
}

/** A log that keeps its lines; it writes errors as the real one does. */
export function keepingLog() {
  const lines: string[] = [];
  const settings = { level: 'debug', serializers: { err: describeError } };
  return { lines, log: pino(settings, { write: (line: string) => void lines.push(line) }) };
}

/** A worker over real storage, with drivers and clock of the test. */
export function createTestWorker(
  { outbox }: Storage,
  {
    drivers,
    clock,
    log = pino({ level: 'silent' }),
  }: { drivers: Partial<Record<DeliveryDriver, Driver>>; clock: TestClock; log?: pino.Logger },
): OutboxWorker {
  const given = Object.entries(drivers) as [DeliveryDriver, Driver][];
  return new OutboxWorker({ outbox, drivers: new Map(given), names: () => SAMPLE_NAMES, clock, chance: () => 1, log });
}

/** Sends an enquiry as a visitor's turn does. */
export async function submitEnquiry(storage: Storage, form: EnquiryForm = enquiryForm()) {
  const unit = beginTurn(storage);
  const { record } = await unit.desk.submit(form);
  await unit.commit({ states: new Map(), replies: '{"activities":[]}' });
  return record.enquiry;
}

/** Fails as it is told, then delivers; keeps what was delivered. */
export class FailingDriver implements Driver {
  readonly delivered: DeliveryPayload[] = [];
  attempts = 0;
  private readonly failures: (DeliveryFailureCode | undefined)[];

  constructor(failures: readonly (DeliveryFailureCode | undefined)[] = []) {
    this.failures = [...failures];
  }

  async deliver(payload: DeliveryPayload): Promise<void> {
    this.attempts += 1;
    const failure = this.failures.shift();
    if (failure !== undefined) throw new DeliveryFailure(failure);
    this.delivered.push(payload);
  }
}
