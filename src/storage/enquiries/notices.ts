import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { Cipher } from '../cipher';
import type { Database } from '../database';
import { isPostgres } from '../dialects';
import type { NoticesTable, Tables } from '../tables';

const referenceSchema = z.looseObject({ channelId: z.string(), conversation: z.looseObject({ id: z.string() }) });

/** How long the process that answers a turn has for it before another one takes over the receipt. Milliseconds. */
const ANSWER_MS = 30_000;

/** A notice that is being sent by whoever holds this. */
export interface HeldNotice {
  readonly id: string;
}

/** A message to a visitor that this process may send until its lease ends. */
export interface LeasedNotice extends HeldNotice {
  readonly channelId: string;
  readonly conversationId: string;
  /** Conversation reference of the Bot Framework, as JSON. */
  readonly conversation: string;
  /** What is to be said, as JSON: activities that are ready, or the office's news. */
  readonly content: string;
  readonly attempts: number;
}

/** What is to be said, and where. */
export interface NewNotice {
  readonly enquiryKey: string;
  /** Conversation reference of the Bot Framework, as JSON. */
  readonly conversation: string;
  /** JSON. */
  readonly content: string;
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
  async hold(db: Kysely<Tables>, notice: NewNotice): Promise<HeldNotice> {
    const until = new Date(this.parts.now() + ANSWER_MS).toISOString();
    return this.insert(db, notice, { lease_owner: 'turn', lease_until: until });
  }

  /** Stores a message that any process may send that can reach the visitor. */
  async queue(db: Kysely<Tables>, notice: NewNotice): Promise<HeldNotice> {
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
    reachable: (notice: { channelId: string; conversationId: string }) => boolean,
  ): Promise<LeasedNotice[]> {
    const until = new Date(this.parts.now() + leaseMs).toISOString();
    const mine = async (db: Kysely<Tables>, query = this.due(db)): Promise<string[]> => {
      const rows = await query.execute();
      const due = rows.filter((row) => reachable({ channelId: row.channel_id, conversationId: row.conversation_id }));
      return due.slice(0, limit).map(({ id }) => id);
    };
    // Mostly there is nothing to send, and then no lock is taken.
    if ((await mine(this.parts.db)).length === 0) return [];
    return this.parts.db.transaction().execute(async (transaction) => {
      const due = this.due(transaction);
      const ids = await mine(transaction, isPostgres(transaction) ? due.forUpdate().skipLocked() : due);
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

  private due(db: Kysely<Tables>) {
    const time = new Date(this.parts.now()).toISOString();
    return db
      .selectFrom('notices')
      .select(['id', 'channel_id', 'conversation_id'])
      .where('next_at', '<=', time)
      .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', time)]))
      .orderBy('created_at')
      .orderBy('id');
  }

  private async insert(
    db: Kysely<Tables>,
    { enquiryKey, conversation, content }: NewNotice,
    lease: Pick<NoticesTable, 'lease_owner' | 'lease_until'>,
  ): Promise<HeldNotice> {
    const id = randomUUID();
    const { channelId, conversation: to } = referenceSchema.parse(JSON.parse(conversation));
    const at = new Date(this.parts.now()).toISOString();
    await db
      .insertInto('notices')
      .values({
        id,
        enquiry_key: enquiryKey,
        channel_id: channelId,
        conversation_id: to.id,
        content: this.parts.cipher.encrypt(content, ['notices', 'content', id]),
        conversation: this.parts.cipher.encrypt(conversation, ['notices', 'conversation', id]),
        attempts: 0,
        next_at: at,
        created_at: at,
        ...lease,
      })
      .execute();
    return { id };
  }

  private open(row: Selectable<NoticesTable>): LeasedNotice {
    const { id, channel_id: channelId, conversation_id: conversationId, attempts } = row;
    const open = (stored: string, column: string) => this.parts.cipher.decrypt(stored, ['notices', column, id]);
    const conversation = open(row.conversation, 'conversation');
    return { id, channelId, conversationId, conversation, content: open(row.content, 'content'), attempts };
  }
}
