import { z } from 'zod';
import { MAX_TEXT } from '../../bot/activity-schema';
import { LotseError } from '../../errors';

/**
 * A visitor's id is also the key to what the bot remembers of the visitor, so it must not be guessable: `dl_` and at
 * least 22 characters, which is room for 128 random bits.
 */
const UserId = z.string().regex(/^dl_[A-Za-z0-9_-]{22,64}$/);
const Locale = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/);

/** What a page may say when it asks for a token or starts a conversation. */
const Start = z.object({ user: z.object({ id: UserId.optional() }).optional(), locale: Locale.optional() }).default({});
export type Start = z.infer<typeof Start>;

/** What a visitor may send. Who and where is taken from the token; unknown fields, attachments among them, are left out. */
const Incoming = z.object({
  type: z.enum(['message', 'event', 'typing']),
  text: z.string().max(MAX_TEXT).optional(),
  textFormat: z.enum(['plain', 'markdown', 'xml']).optional(),
  locale: Locale.optional(),
  name: z.string().max(100).optional(),
  value: z.unknown().optional(),
  channelData: z.record(z.string(), z.unknown()).optional(),
  entities: z
    .array(z.looseObject({ type: z.string() }))
    .max(20)
    .optional(),
});
export type Incoming = z.infer<typeof Incoming>;

/** @throws LotseError `body-invalid` */
export function checkStart(body: unknown): Start {
  return check(Start, body);
}

/** @throws LotseError `body-invalid` */
export function checkIncoming(body: unknown): Incoming {
  return check(Incoming, body);
}

function check<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const fields = [...new Set(result.error.issues.map((issue) => issue.path.join('.') || 'body'))];
  throw new LotseError('body-invalid', `Direct Line cannot take this: please check ${fields.join(', ')}.`);
}
