import { z } from 'zod';
import { LotseError } from '../errors';

/** Longest text taken, in UTF-16 units: ten times the longest answer a form asks for. */
export const MAX_TEXT = 20_000;

const Id = z.string().min(1).max(1_000);
const Account = z.looseObject({ id: Id, name: z.string().max(1_000).optional() });
const Moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** The framework reads these fields without looking; all others pass as they are. */
const Activity = z.looseObject({
  type: z.string().min(1).max(100),
  id: Id,
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url().max(2_000),
  conversation: z.looseObject({ id: Id }),
  from: Account,
  recipient: Account,
  text: z.string().max(MAX_TEXT).optional(),
  locale: z.string().max(35).optional(),
  name: z.string().max(1_000).optional(),
  timestamp: Moment.optional(),
  localTimestamp: Moment.optional(),
  expiration: Moment.optional(),
  attachments: z
    .array(z.looseObject({ contentType: z.string() }))
    .max(50)
    .optional(),
  entities: z
    .array(z.looseObject({ type: z.string() }))
    .max(200)
    .optional(),
  membersAdded: z.array(Account).max(1_000).optional(),
  membersRemoved: z.array(Account).max(1_000).optional(),
});
export type CheckedActivity = z.infer<typeof Activity>;

/**
 * Checks what a channel posted before the framework sees it.
 * @throws LotseError `activity-invalid`, naming the fields but not what was in them
 */
export function checkActivity(body: unknown): CheckedActivity {
  const result = Activity.safeParse(body);
  if (result.success) return result.data;
  const fields = [...new Set(result.error.issues.map((issue) => issue.path.join('.') || 'body'))];
  throw new LotseError('activity-invalid', `This is not a Bot Framework activity: please check ${fields.join(', ')}.`);
}
