import { z } from 'zod';
import type { PerLanguage } from '../text/language';
import { ABUSE_FLAGS, abuseFlagsOf } from './abuse';
import { type Enquiry, enquirySchema } from './enquiry';
import { deliveryKeyOf, type OutboxEntry } from './outbox-entry';

/**
 * The version of what is delivered. It stays while properties are only added; a receiver ignores those it does not know.
 * A change that would break a receiver is version 2, with its own file beside `docs/enquiry-event.v1.schema.json`.
 */
export const PAYLOAD_VERSION = 1;

const name = z.string().optional();
const namesSchema = z.strictObject({ de: name, zh: name, en: name }).describe('Names in the languages that are known.');

const eventShape = {
  version: z.literal(PAYLOAD_VERSION),
  deliveryKey: z
    .string()
    .describe('The same for every repetition of this event, and the Idempotency-Key: enquiry key, revision and event.'),
  enquiryKey: z.uuid().describe('The enquiry: the same for all its events.'),
  reference: enquirySchema.shape.reference.describe('What the visitor was told, such as L-7F3K-92.'),
  revision: z
    .int()
    .nonnegative()
    .describe('0 when sent, then one more for each correction and for the withdrawal. Events come in this order.'),
};

const contentShape = {
  ...eventShape,
  enquiry: enquirySchema.describe('The enquiry as it is now; a correction replaces all of it.'),
  sector: z.strictObject({ code: z.string(), names: namesSchema }).describe('NACE Rev. 2 group or division.'),
  recipients: z
    .array(z.strictObject({ id: z.string(), names: namesSchema, city: namesSchema }))
    .describe("The companies the visitor chose, in that order; empty if the alliance's office is to find them."),
  flags: z
    .array(z.enum(ABUSE_FLAGS))
    .describe('What is odd about the text; for people to look at, nothing is refused for it.'),
};

/** What a receiver is told about one event: the body of the webhook and the content of the file. */
export const payloadSchema = z.discriminatedUnion('event', [
  z.strictObject({ ...contentShape, event: z.literal('sent') }),
  z.strictObject({ ...contentShape, event: z.literal('corrected') }),
  z.strictObject({ ...eventShape, event: z.literal('withdrawn') }).describe('Whatever was received must not be used.'),
]);
export type DeliveryPayload = z.infer<typeof payloadSchema>;
export type ContentPayload = Exclude<DeliveryPayload, { event: 'withdrawn' }>;

/** What the directory knows about the ids in an enquiry; unknown ids have no names. */
export interface PayloadNames {
  sector(code: string): PerLanguage<string> | undefined;
  company(id: string): { readonly names: PerLanguage<string>; readonly city: PerLanguage<string> } | undefined;
}

/**
 * What to tell about an event now. Undefined if nothing may be told any more: what is not yet delivered when the visitor
 * withdraws (`enquiry` is then undefined) stays here, and the withdrawal alone follows.
 */
export function payloadOf(
  entry: Omit<OutboxEntry, 'driver'>,
  { reference, enquiry, names }: { reference: string; enquiry: Enquiry | undefined; names: PayloadNames },
): DeliveryPayload | undefined {
  const { enquiryKey, revision, event } = entry;
  const base = {
    version: PAYLOAD_VERSION,
    deliveryKey: deliveryKeyOf(entry),
    enquiryKey,
    reference,
    revision,
  } as const;
  if (event === 'withdrawn') return { ...base, event };
  if (enquiry === undefined) return undefined;
  const { sector } = enquiry.need;
  const companies = enquiry.recipients === 'office' ? [] : enquiry.recipients;
  return {
    ...base,
    event,
    enquiry,
    sector: { code: sector, names: { ...names.sector(sector) } },
    recipients: companies.map((id) => recipientOf(id, names)),
    flags: abuseFlagsOf(enquiry),
  };
}

function recipientOf(id: string, names: PayloadNames): ContentPayload['recipients'][number] {
  const company = names.company(id);
  return { id, names: { ...company?.names }, city: { ...company?.city } };
}

/** The JSON schema of what is delivered (draft 2020-12), as published in `docs/`. */
export function payloadJsonSchema(): object {
  return z.toJSONSchema(payloadSchema, {
    override: ({ jsonSchema }) => {
      // Published open, so that a receiver that checks does not refuse what a later Lotse adds.
      delete jsonSchema.additionalProperties;
      // The format says it already; Zod's patterns for it are long, and not every validator takes them.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  });
}
