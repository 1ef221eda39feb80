import { randomUUID } from 'node:crypto';
import { type DeliveryDriver, deliveryKeyOf } from '../enquiry/outbox-entry';
import { type PayloadNames, payloadOf } from '../enquiry/outbox-payload';
import { nextAttempt } from '../enquiry/outbox-retry';
import type { Log } from '../log';
import type { LeasedEntry, Outbox } from '../storage/enquiries/outbox';
import { DeliveryFailure, type Driver } from './driver';

/** Longer than any driver takes, so that an entry is taken over only from a process that has died. Milliseconds. */
export const LEASE_MS = 60_000;
/** Deliveries of one driver at a time. */
const CONCURRENCY = 4;

/** Time as the worker sees it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls once, after so many milliseconds. @returns what calls it off */
  after(milliseconds: number, call: () => void): () => void;
}

/** What all deliveries share. */
export interface DeliveryParts {
  readonly outbox: Outbox;
  /** The dataset's names as they are now. */
  readonly names: () => PayloadNames;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly chance: () => number;
  readonly log: Log;
}

export interface OutboxLaneParts extends DeliveryParts {
  readonly name: DeliveryDriver;
  readonly driver: Driver;
  /** Asks running deliveries to break off. */
  readonly signal: AbortSignal;
}

/** The deliveries of one driver: a few at a time, each enquiry's events in their order. */
export class OutboxLane {
  private readonly parts: OutboxLaneParts;
  private running: Promise<void> | undefined;
  private isWoken = false;
  private goOn: () => void = () => undefined;
  private isStopped = false;
  private isUnreadable = false;

  constructor(parts: OutboxLaneParts) {
    this.parts = parts;
  }

  /** Something may be due: takes up what it can beside what runs. */
  wake(): void {
    this.isWoken = true;
    this.goOn();
    this.running ??= this.work();
  }

  /** Resolves when nothing runs and nothing is due. */
  async idle(): Promise<void> {
    await this.running;
  }

  /** Takes up nothing more. */
  stop(): void {
    this.isStopped = true;
  }

  private async work(): Promise<void> {
    const deliveries = new Set<Promise<void>>();
    while (this.isWoken || deliveries.size > 0) {
      if (this.isWoken) {
        this.isWoken = false;
        for (const delivery of await this.start(CONCURRENCY - deliveries.size)) {
          deliveries.add(delivery);
          // The end of one may let the next of its enquiry through.
          void delivery.then(() => {
            deliveries.delete(delivery);
            this.wake();
          });
        }
      }
      if (deliveries.size > 0) await this.somethingHappens();
    }
    // Not in a callback: what wakes the lane in between would be lost.
    this.running = undefined;
  }

  private somethingHappens(): Promise<void> {
    return new Promise((resolve) => {
      this.goOn = resolve;
      if (this.isWoken) resolve();
    });
  }

  private async start(limit: number): Promise<Promise<void>[]> {
    if (this.isStopped || limit === 0) return [];
    const owner = randomUUID();
    const { outbox, name, log } = this.parts;
    try {
      const entries = await outbox.lease({ owner, driver: name, leaseMs: LEASE_MS, limit });
      this.isUnreadable = false;
      return entries.map((entry) => this.deliver(entry, owner));
    } catch (err) {
      // Once for as long as it lasts, not every second.
      if (!this.isUnreadable) log.error({ err, driver: name }, 'the outbox cannot be read');
      this.isUnreadable = true;
      return [];
    }
  }

  /** Never fails: what cannot be settled is taken up again when its lease has run out. */
  private async deliver(entry: LeasedEntry, owner: string): Promise<void> {
    const { outbox, log, name } = this.parts;
    const about = { driver: name, delivery: deliveryKeyOf(entry), attempts: entry.attempts };
    try {
      const failure = await this.attempt(entry);
      if (failure !== undefined) return await this.settleFailure(entry, owner, failure);
      await outbox.delivered(entry.id, owner);
      log.info(about, 'delivered');
    } catch (err) {
      log.error({ ...about, err }, 'how a delivery ended could not be stored; it comes again');
    }
  }

  private async attempt(entry: LeasedEntry): Promise<DeliveryFailure | undefined> {
    const { driver, names, signal } = this.parts;
    try {
      const payload = payloadOf(entry, { reference: entry.reference, enquiry: entry.enquiry, names: names() });
      if (payload === undefined) return new DeliveryFailure('entry-unreadable');
      await driver.deliver(payload, signal);
      return undefined;
    } catch (error) {
      if (signal.aborted) return new DeliveryFailure('interrupted');
      return error instanceof DeliveryFailure ? error : new DeliveryFailure('internal-error', { cause: error });
    }
  }

  private async settleFailure(entry: LeasedEntry, owner: string, failure: DeliveryFailure): Promise<void> {
    const { outbox, log, clock, chance, name } = this.parts;
    const { code, retryAfter } = failure;
    const about = { driver: name, delivery: deliveryKeyOf(entry), attempts: entry.attempts, err: failure };
    const wait =
      code === 'interrupted' ? 0 : nextAttempt({ failure: code, attempts: entry.attempts, retryAfter }, chance());
    if (wait === 'dead') {
      await outbox.givenUp(entry.id, owner, { error: code });
      log.error(about, 'given up: see `npm run outbox`');
      return;
    }
    const nextAt = new Date(clock.now() + wait).toISOString();
    await outbox.failed(entry.id, owner, { error: code, nextAt });
    log.warn({ ...about, nextAt }, 'not delivered');
  }
}
