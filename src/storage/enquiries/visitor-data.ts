import type { Kysely } from 'kysely';
import type { Erasure } from '../../enquiry/desk';
import type { BotStateStorage } from '../bot-state';
import type { Database } from '../database';
import { rehearse } from '../rehearse';
import type { Tables } from '../tables';
import type { Enquiries } from './enquiries';
import type { KeptContacts } from './kept-contacts';

export interface VisitorDataParts {
  readonly db: Database;
  readonly states: BotStateStorage;
  readonly enquiries: Enquiries;
  readonly keptContacts: KeptContacts;
}

/** Everything that is stored about one visitor, wherever it is: to be given out, or erased. */
export class VisitorData {
  readonly parts: VisitorDataParts;

  constructor(parts: VisitorDataParts) {
    this.parts = parts;
  }

  /** What the assistant remembers of the visitor and of the visitor's conversations, by storage key. */
  async memories(visitorKey: string): Promise<Record<string, unknown>> {
    const keys = [visitorKey, ...(await this.conversations(this.parts.db, visitorKey))];
    const items = await this.parts.states.read(keys);
    return Object.fromEntries(Object.entries(items).map(([key, { eTag, ...content }]) => [key, content]));
  }

  /**
   * Erases in the transaction given. Undelivered enquiries never leave; a receiver that has or may have got one is told
   * that it is withdrawn. Of an enquiry remain key, reference, status, language and times, and the log of consents.
   */
  async erase(db: Kysely<Tables>, visitorKey: string): Promise<Erasure> {
    const { enquiries, keptContacts } = this.parts;
    const stored = await enquiries.ofVisitor(db, visitorKey);
    let officeTold = 0;
    for (const { row } of stored) {
      if (row.status !== 'withdrawn' && (await enquiries.withdraw(db, row.key, row.revision))) officeTold += 1;
      await enquiries.eraseContent(db, row.key);
    }
    const keptContact = await keptContacts.forget(db, visitorKey);
    const conversations = await this.conversations(db, visitorKey);
    await db
      .deleteFrom('bot_state')
      .where('key', 'in', [visitorKey, ...conversations])
      .execute();
    await db.deleteFrom('visitor_conversations').where('visitor_key', '=', visitorKey).execute();
    return { enquiries: stored.length, keptContact, conversations: conversations.length, officeTold };
  }

  /** What an erasure would take away; nothing is changed. */
  rehearseErasure(visitorKey: string): Promise<Erasure> {
    return rehearse(this.parts.db, (transaction) => this.erase(transaction, visitorKey));
  }

  private async conversations(db: Kysely<Tables>, visitorKey: string): Promise<string[]> {
    const rows = await db
      .selectFrom('visitor_conversations')
      .select('conversation_key')
      .where('visitor_key', '=', visitorKey)
      .execute();
    return rows.map(({ conversation_key }) => conversation_key);
  }
}
