import { randomUUID } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Cipher } from './cipher';
import type { Database } from './database';
import { isPostgres } from './dialects';
import type { NoticesTable, Tables } from './tables';

/** How long the process that answers a turn has for it before another one takes over the receipt. Milliseconds. */
const ANSWER_MS = 30_000;

/** A notice that is being sent by whoever holds this. */
export interface HeldNotice {
  readonly id: string;
}

/** A message to a visitor that this process may send until its lease ends. */
export interface LeasedNotice extends HeldNotice {
  readonly channelId: string;
  readonly conversationKey: string;
  /** Conversation reference of the Bot Framework, as JSON. */
  readonly conversation: string;
  /** What is to be said, as JSON: activities that are ready, or the office's news. */
  readonly content: string;
  readonly attempts: number;
}

export interface NoticesParts {
  readonly db: Database;
  readonly cipher: Cipher;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Messages to visitors that are promised but not yet sent: receipts, and news of the office. */
export class Notices {
  private readonly parts: NoticesParts;

  constructor(parts: NoticesParts) {
    this.parts = parts;
  }

  /** Stores the replies of a turn that this process is about to send, in the turn's transaction. */
  async hold(
    db: Kysely<Tables>,
    notice: { enquiryKey: string; channelId: string; conversationKey: string; conversation: string; replies: string },
  ): Promise<HeldNotice> {
    const until = new Date(this.parts.now() + ANSWER_MS).toISOString();
    return this.insert(db, { ...notice, content: notice.replies }, { lease_owner: 'turn', lease_until: until });
  }

  /** Stores a message that any process may send that can reach the visitor. */
  async queue(
    db: Kysely<Tables>,
    notice: { enquiryKey: string; channelId: string; conversationKey: string; conversation: string; content: string },
  ): Promise<HeldNotice> {
    return this.insert(db, notice, { lease_owner: null, lease_until: null });
  }

  /** It is sent. */
  async sent({ id }: HeldNotice): Promise<void> {
    await this.parts.db.deleteFrom('notices').where('id', '=', id).execute();
  }

  /** Tried in vain; again from `nextAt` (ISO 8601 in UTC) on. */
  async failed({ id }: HeldNotice, nextAt: string): Promise<void> {
    const change = { next_at: nextAt, lease_owner: null, lease_until: null };
    await this.parts.db.updateTable('notices').set(change).where('id', '=', id).execute();
  }

  /**
   * Leases messages that are due, the oldest first.
   * @param reachable those of the due ones, by channel and conversation, that this process can send
   */
  async lease(
    { owner, leaseMs, limit }: { owner: string; leaseMs: number; limit: number },
    reachable: (notice: { channelId: string; conversationKey: string }) => boolean,
  ): Promise<LeasedNotice[]> {
    const until = new Date(this.parts.now() + leaseMs).toISOString();
    return this.parts.db.transaction().execute(async (transaction) => {
      const due = await this.due(transaction);
      const mine = due.filter((row) => reachable({ channelId: row.channel_id, conversationKey: row.conversation_key }));
      const ids = mine.slice(0, limit).map(({ id }) => id);
      if (ids.length === 0) return [];
      const rows = await transaction
        .updateTable('notices')
        .set((eb) => ({ lease_owner: owner, lease_until: until, attempts: eb('attempts', '+', 1) }))
        .where('id', 'in', ids)
        .returningAll()
        .execute();
      return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)).map((row) => this.open(row));
    });
  }

  private async due(db: Kysely<Tables>) {
    const time = new Date(this.parts.now()).toISOString();
    const query = db
      .selectFrom('notices')
      .select(['id', 'channel_id', 'conversation_key'])
      .where('next_at', '<=', time)
      .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', time)]))
      .orderBy('created_at')
      .orderBy(sql.ref('id'));
    return (isPostgres(db) ? query.forUpdate().skipLocked() : query).execute();
  }

  private async insert(
    db: Kysely<Tables>,
    notice: { enquiryKey: string; channelId: string; conversationKey: string; conversation: string; content: string },
    lease: Pick<NoticesTable, 'lease_owner' | 'lease_until'>,
  ): Promise<HeldNotice> {
    const id = randomUUID();
    const at = new Date(this.parts.now()).toISOString();
    await db
      .insertInto('notices')
      .values({
        id,
        enquiry_key: notice.enquiryKey,
        channel_id: notice.channelId,
        conversation_key: notice.conversationKey,
        content: this.parts.cipher.encrypt(notice.content, ['notices', 'content', id]),
        conversation: this.parts.cipher.encrypt(notice.conversation, ['notices', 'conversation', id]),
        attempts: 0,
        next_at: at,
        created_at: at,
        ...lease,
      })
      .execute();
    return { id };
  }

  private open(row: Selectable<NoticesTable>): LeasedNotice {
    const { id, channel_id: channelId, conversation_key: conversationKey, attempts } = row;
    const open = (stored: string, column: string) => this.parts.cipher.decrypt(stored, ['notices', column, id]);
    const conversation = open(row.conversation, 'conversation');
    return { id, channelId, conversationKey, conversation, content: open(row.content, 'content'), attempts };
  }
}
