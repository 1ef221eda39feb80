import type { Kysely } from 'kysely';
import type { Database } from '../database';
import { rehearse } from '../rehearse';
import { scrub } from '../scrub';
import type { Tables } from '../tables';
import type { Enquiries } from './enquiries';

const DAY_MS = 86_400_000;
/** Channels send a message again within minutes, and the limits for enquiries are those of a day. */
const NOTE_DAYS = 1;

/** How long data is kept, in days. */
export interface RetentionPeriods {
  /** Kept contact data and the content of enquiries, after the last change. */
  readonly contactDays: number;
  /** What is remembered of conversations, after the last message. */
  readonly conversationDays: number;
}

/** How much a clean-up has taken away. */
export interface RetentionCounts {
  readonly conversations: number;
  readonly keptContacts: number;
  readonly enquiries: number;
  readonly notices: number;
}

/** What a clean-up has come to. */
export interface CleanedUp {
  readonly counts: RetentionCounts;
  /** Enquiries whose content is gone, now or before: it is to go wherever else it was written, too. */
  readonly erasedKeys: ReadonlySet<string>;
}

export interface RetentionParts extends RetentionPeriods {
  readonly db: Database;
  readonly enquiries: Enquiries;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Takes away what is older than it may be. Several processes may do so at once. */
export class Retention {
  private readonly parts: RetentionParts;

  constructor(parts: RetentionParts) {
    this.parts = parts;
  }

  async run(): Promise<CleanedUp> {
    const { db } = this.parts;
    const cleaned = await db.transaction().execute((transaction) => this.clean(transaction));
    await scrub(db);
    return cleaned;
  }

  /** What `run` would take away now. */
  dryRun(): Promise<CleanedUp> {
    return rehearse(this.parts.db, (transaction) => this.clean(transaction));
  }

  private async clean(db: Kysely<Tables>): Promise<CleanedUp> {
    const contacts = this.before(this.parts.contactDays);
    const conversations = this.before(this.parts.conversationDays);
    await db.deleteFrom('seen_activities').where('seen_at', '<', this.before(NOTE_DAYS)).execute();
    await db.deleteFrom('recent_enquiries').where('sent_at', '<', this.before(NOTE_DAYS)).execute();
    const gone = {
      keptContacts: await db.deleteFrom('kept_contacts').where('updated_at', '<', contacts).executeTakeFirst(),
      notices: await db.deleteFrom('notices').where('created_at', '<', conversations).executeTakeFirst(),
    };
    const counts = {
      conversations: await this.forgetConversations(db, conversations),
      keptContacts: Number(gone.keptContacts.numDeletedRows),
      enquiries: await this.eraseEnquiries(db, contacts),
      notices: Number(gone.notices.numDeletedRows),
    };
    return { counts, erasedKeys: await this.parts.enquiries.erasedKeys(db) };
  }

  /** A visitor's own state goes with the last conversation. */
  private async forgetConversations(db: Kysely<Tables>, before: string): Promise<number> {
    const { numDeletedRows } = await db
      .deleteFrom('bot_state')
      .where('updated_at', '<', before)
      .where('key', 'not in', (eb) =>
        eb
          .selectFrom('visitor_conversations as of')
          .innerJoin('bot_state as conversation', 'conversation.key', 'of.conversation_key')
          .where('conversation.updated_at', '>=', before)
          .select('of.visitor_key'),
      )
      .executeTakeFirst();
    await db
      .deleteFrom('visitor_conversations')
      .where('conversation_key', 'not in', (eb) => eb.selectFrom('bot_state').select('key'))
      .execute();
    return Number(numDeletedRows);
  }

  /** Of an enquiry remain key, reference, status, language and times, and the log of consents. */
  private async eraseEnquiries(db: Kysely<Tables>, before: string): Promise<number> {
    const rows = await db
      .selectFrom('enquiries')
      .select('key')
      .where('updated_at', '<', before)
      .where('content', 'is not', null)
      .execute();
    for (const { key } of rows) {
      await this.parts.enquiries.eraseContent(db, key);
      await db.deleteFrom('outbox').where('enquiry_key', '=', key).execute();
    }
    return rows.length;
  }

  private before(days: number): string {
    return new Date(this.parts.now() - days * DAY_MS).toISOString();
  }
}
