import type { Kysely } from 'kysely';
import type { RecentEnquiries } from '../../enquiry/abuse';
import { hash } from '../hash';
import type { Tables } from '../tables';

const DAY_MS = 86_400_000;

/** Who has sent an enquiry, and where: storage keys of the Bot Framework's state. */
interface Origin {
  readonly visitorKey: string;
  readonly conversationKey: string;
}

/**
 * Notes that an enquiry was sent, for the limits of a day. Both keys are hashed: the note outlives an erasure, which would
 * otherwise set the limits back; the clean-up takes it away.
 */
export async function noteSending(
  db: Kysely<Tables>,
  { key, sentAt }: { readonly key: string; readonly sentAt: string },
  { visitorKey, conversationKey }: Origin,
): Promise<void> {
  const note = { enquiry_key: key, visitor: hash(visitorKey), conversation: hash(conversationKey), sent_at: sentAt };
  await db.insertInto('recent_enquiries').values(note).execute();
}

/** What this visitor and this conversation have sent in the last 24 hours. @param now milliseconds since 1970 */
export async function recentEnquiries(db: Kysely<Tables>, origin: Origin, now: number): Promise<RecentEnquiries> {
  const [visitor, conversation] = [hash(origin.visitorKey), hash(origin.conversationKey)];
  const rows = await db
    .selectFrom('recent_enquiries')
    .selectAll()
    .where('sent_at', '>', new Date(now - DAY_MS).toISOString())
    .where((either) => either.or([either('visitor', '=', visitor), either('conversation', '=', conversation)]))
    .orderBy('sent_at', 'desc')
    .execute();
  const here = rows.filter((row) => row.conversation === conversation);
  return {
    visitorDay: rows.filter((row) => row.visitor === visitor).length,
    conversationDay: here.length,
    sinceLast: here[0] && now - Date.parse(here[0].sent_at),
  };
}
