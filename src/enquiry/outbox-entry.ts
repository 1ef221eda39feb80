import type { EnquiryEvent } from './enquiry';

/** The ways to the alliance's office. Each one that is set up gets an outbox entry of its own for every event. */
export const DELIVERY_DRIVERS = ['file', 'webhook', 'mail'] as const;
export type DeliveryDriver = (typeof DELIVERY_DRIVERS)[number];

/** `waiting`: still to be delivered; `dead`: given up, an operator has to decide (`npm run outbox`). */
export const OUTBOX_STATES = ['waiting', 'delivered', 'dead'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** One event of one enquiry on its way through one driver. */
export interface OutboxEntry {
  readonly enquiryKey: string;
  /** 0 for `sent`, then one more for each correction and for the withdrawal: the order of delivery. */
  readonly revision: number;
  readonly event: EnquiryEvent;
  readonly driver: DeliveryDriver;
}

/**
 * By which a receiver recognises a repetition: the same for every attempt and every driver. It is the
 * `Idempotency-Key` of the webhook, the name of the file and the left half of the mail's Message-ID.
 */
export function deliveryKeyOf({ enquiryKey, revision, event }: Omit<OutboxEntry, 'driver'>): string {
  return `${enquiryKey}.${revision}.${event}`;
}
