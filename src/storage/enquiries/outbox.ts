import { type ExpressionBuilder, type Kysely, type Selectable, sql } from 'kysely';
import type { Enquiry } from '../../enquiry/enquiry';
import type { DeliveryDriver, OutboxEntry, OutboxState } from '../../enquiry/outbox-entry';
import type { Database } from '../database';
import { isPostgres } from '../dialects';
import type { EnquiriesTable, OutboxTable, Tables } from '../tables';
import type { Enquiries } from './enquiries';

/** An entry as it is stored; holds nothing personal. */
export interface StoredEntry extends OutboxEntry {
  readonly id: string;
  readonly reference: string;
  readonly state: OutboxState;
  readonly attempts: number;
  /** ISO 8601 in UTC, as are the other times. */
  readonly nextAt: string;
  readonly createdAt: string;
  readonly deliveredAt: string | undefined;
  /** Code of the last failure. */
  readonly lastError: string | undefined;
  /** Until when a worker has it. */
  readonly leaseUntil: string | undefined;
}

/** An entry that this worker, and nobody else, may deliver until its lease ends. */
export interface LeasedEntry extends StoredEntry {
  /**
   * The enquiry as it is now; undefined for a withdrawal, which passes on nothing but key and reference, and if what is stored
   * cannot be read.
   */
  readonly enquiry: Enquiry | undefined;
}

export interface LeaseRequest {
  /** The worker, by which it settles what it has leased. */
  readonly owner: string;
  readonly driver: DeliveryDriver;
  readonly leaseMs: number;
  readonly limit: number;
}

/** How many entries wait for delivery or are given up. */
export interface OutboxCounts {
  readonly waiting: number;
  readonly dead: number;
}

export interface OutboxParts {
  readonly db: Database;
  readonly enquiries: Enquiries;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The entries that wait for delivery. Safe for several workers in several processes: each entry is leased to one. */
export class Outbox {
  private readonly parts: OutboxParts;

  constructor(parts: OutboxParts) {
    this.parts = parts;
  }

  /**
   * Leases a driver's entries that are due, the longest due first. Of one enquiry only the oldest entry is given, so that
   * no correction overtakes what it corrects. Counts as an attempt. A lease that ran out is given anew.
   */
  async lease({ owner, leaseMs, limit, driver }: LeaseRequest): Promise<LeasedEntry[]> {
    // Mostly nothing is due, and then no lock is taken.
    if ((await this.due(this.parts.db, { driver, limit: 1 }).execute()).length === 0) return [];
    const until = new Date(this.parts.now() + leaseMs).toISOString();
    return this.parts.db.transaction().execute(async (transaction) => {
      await this.dropWithdrawn(transaction);
      const query = this.due(transaction, { driver, limit });
      const found = await (isPostgres(transaction) ? query.forUpdate().skipLocked() : query).execute();
      const due = found.map(({ id }) => id);
      if (due.length === 0) return [];
      const rows = await transaction
        .updateTable('outbox')
        .set((eb) => ({ lease_owner: owner, lease_until: until, attempts: eb('attempts', '+', 1) }))
        .where('id', 'in', due)
        .returningAll()
        .execute();
      const entries = await Promise.all(rows.map((row) => this.complete(transaction, row)));
      return entries.sort((a, b) => due.indexOf(a.id) - due.indexOf(b.id));
    });
  }

  /** The receiver has it. @returns false if the lease was lost to another worker meanwhile */
  async delivered(id: string, owner: string): Promise<boolean> {
    return this.settle(id, owner, { state: 'delivered', delivered_at: this.time(), last_error: null });
  }

  /** Tried in vain; again from `nextAt` (ISO 8601 in UTC) on. @returns false if the lease was lost */
  async failed(id: string, owner: string, { error, nextAt }: { error: string; nextAt: string }): Promise<boolean> {
    return this.settle(id, owner, { state: 'waiting', next_at: nextAt, last_error: error });
  }

  /** Tried often enough: an operator has to decide. @returns false if the lease was lost */
  async givenUp(id: string, owner: string, { error }: { error: string }): Promise<boolean> {
    return this.settle(id, owner, { state: 'dead', last_error: error });
  }

  async counts(): Promise<OutboxCounts> {
    const rows = await this.parts.db
      .selectFrom('outbox')
      .select((eb) => ['state', eb.fn.countAll().as('count')])
      .where('state', '!=', 'delivered')
      .groupBy('state')
      .execute();
    const of = (state: OutboxState) => Number(rows.find((row) => row.state === state)?.count ?? 0);
    return { waiting: of('waiting'), dead: of('dead') };
  }

  /** Entries of these states, the oldest first. */
  async list(states: readonly OutboxState[]): Promise<StoredEntry[]> {
    const rows = await this.parts.db
      .selectFrom('outbox')
      .innerJoin('enquiries', 'enquiries.key', 'outbox.enquiry_key')
      .selectAll('outbox')
      .select('enquiries.reference')
      .where('state', 'in', states)
      .orderBy('created_at')
      .orderBy('outbox.revision')
      .execute();
    return rows.map((row) => describe(row, row.reference));
  }

  /** Makes a dead or waiting entry due at once, with all its attempts again. @returns false if there is none */
  async retry(id: string): Promise<boolean> {
    const { numUpdatedRows } = await this.parts.db
      .updateTable('outbox')
      .set({ state: 'waiting', attempts: 0, next_at: this.time(), lease_owner: null, lease_until: null })
      .where('id', '=', id)
      .where('state', '!=', 'delivered')
      .where((eb) => isFree(eb, this.time()))
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  }

  /** Throws an entry away that is not delivered. @returns false if there is none */
  async drop(id: string): Promise<boolean> {
    const { numDeletedRows } = await this.parts.db
      .deleteFrom('outbox')
      .where('id', '=', id)
      .where('state', '!=', 'delivered')
      .where((eb) => isFree(eb, this.time()))
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  }

  /** What was under way when its enquiry was withdrawn, and failed, is not sent again. */
  private async dropWithdrawn(db: Kysely<Tables>): Promise<void> {
    await db
      .deleteFrom('outbox')
      .where('state', '=', 'waiting')
      .where('event', '!=', 'withdrawn')
      .where((eb) => isFree(eb, this.time()))
      .where('enquiry_key', 'in', (eb) =>
        eb.selectFrom('enquiries').select('enquiries.key').where('enquiries.status', '=', 'withdrawn'),
      )
      .execute();
  }

  private due(db: Kysely<Tables>, { driver, limit }: Pick<LeaseRequest, 'driver' | 'limit'>) {
    const time = this.time();
    return db
      .selectFrom('outbox')
      .select('outbox.id')
      .where('outbox.state', '=', 'waiting')
      .where('outbox.driver', '=', driver)
      .where('outbox.next_at', '<=', time)
      .where((eb) => isFree(eb, time))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('outbox as earlier')
              .select(sql`1`.as('one'))
              .whereRef('earlier.enquiry_key', '=', 'outbox.enquiry_key')
              .whereRef('earlier.driver', '=', 'outbox.driver')
              .whereRef('earlier.revision', '<', 'outbox.revision')
              .where('earlier.state', '=', 'waiting'),
          ),
        ),
      )
      .orderBy('outbox.next_at')
      .orderBy('outbox.id')
      .limit(limit);
  }

  private async complete(db: Kysely<Tables>, row: Selectable<OutboxTable>): Promise<LeasedEntry> {
    const stored = await db.selectFrom('enquiries').selectAll().where('key', '=', row.enquiry_key).executeTakeFirst();
    return {
      ...describe(row, stored?.reference ?? ''),
      enquiry: row.event === 'withdrawn' || stored === undefined ? undefined : this.read(stored),
    };
  }

  /** One that cannot be read, as when its key is missing, must not hold up the others. */
  private read(row: EnquiriesTable): Enquiry | undefined {
    try {
      return this.parts.enquiries.open(row);
    } catch {
      return undefined;
    }
  }

  private async settle(id: string, owner: string, change: Partial<OutboxTable>): Promise<boolean> {
    const { numUpdatedRows } = await this.parts.db
      .updateTable('outbox')
      .set({ ...change, lease_owner: null, lease_until: null })
      .where('id', '=', id)
      .where('lease_owner', '=', owner)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  }

  private time(): string {
    return new Date(this.parts.now()).toISOString();
  }
}

function isFree(eb: ExpressionBuilder<Tables, 'outbox'>, time: string) {
  return eb.or([eb('outbox.lease_until', 'is', null), eb('outbox.lease_until', '<=', time)]);
}

function describe(row: Selectable<OutboxTable>, reference: string): StoredEntry {
  return {
    id: row.id,
    enquiryKey: row.enquiry_key,
    reference,
    revision: row.revision,
    event: row.event,
    driver: row.driver,
    state: row.state,
    attempts: row.attempts,
    nextAt: row.next_at,
    createdAt: row.created_at,
    deliveredAt: row.delivered_at ?? undefined,
    lastError: row.last_error ?? undefined,
    leaseUntil: row.lease_until ?? undefined,
  };
}
