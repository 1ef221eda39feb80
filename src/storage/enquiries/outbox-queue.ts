import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DeliveryDriver, OutboxEntry } from '../../enquiry/outbox-entry';
import type { Tables } from '../tables';

/** Queues an event for each of the drivers, in the transaction given. @param at ISO 8601 in UTC */
export async function queueEvent(
  db: Kysely<Tables>,
  { enquiryKey, revision, event }: Omit<OutboxEntry, 'driver'>,
  drivers: readonly DeliveryDriver[],
  at: string,
): Promise<void> {
  if (drivers.length === 0) return;
  const shared = { enquiry_key: enquiryKey, revision, event, state: 'waiting' as const, attempts: 0 };
  const unused = { lease_owner: null, lease_until: null, last_error: null, delivered_at: null };
  const entries = drivers.map((driver) => ({
    id: randomUUID(),
    driver,
    next_at: at,
    created_at: at,
    ...shared,
    ...unused,
  }));
  await db.insertInto('outbox').values(entries).execute();
}

/**
 * Takes back what of an enquiry has not left yet, in the transaction given.
 * @returns the drivers whose receivers have or may have got something
 */
export async function takeBack(db: Kysely<Tables>, enquiryKey: string): Promise<DeliveryDriver[]> {
  const entries = await db.selectFrom('outbox').selectAll().where('enquiry_key', '=', enquiryKey).execute();
  const gone = await db
    .deleteFrom('outbox')
    .where('enquiry_key', '=', enquiryKey)
    .where('state', '!=', 'delivered')
    .where('lease_owner', 'is', null)
    .returning('id')
    .execute();
  // One that was taken up between the two statements stays, and its receiver is told.
  const isGone = (id: string) => gone.some((row) => row.id === id);
  const told = entries.filter(({ id, attempts }) => attempts > 0 || !isGone(id));
  return [...new Set(told.map(({ driver }) => driver))];
}
