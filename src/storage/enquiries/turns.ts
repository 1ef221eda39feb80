import type { StoreItem } from 'botbuilder';
import type { Kysely } from 'kysely';
import { codeOf, LotseError } from '../../errors';
import { hash } from '../hash';
import { scrub } from '../scrub';
import type { Tables } from '../tables';
import type { Sender } from './enquiries';
import type { HeldNotice, Notices } from './notices';
import type { VisitorData } from './visitor-data';
import { VisitorDesk } from './visitor-desk';

/** Who is heard in a turn, and where. */
export interface TurnOrigin extends Sender {
  /** Tells a repetition: channel, conversation and id of the activity. Undefined for one that cannot be repeated. */
  readonly activityKey: string | undefined;
}

/** What a turn leaves behind besides the changes made at its desk. */
export interface TurnResult {
  /** State that was loaded, by storage key. */
  readonly states: ReadonlyMap<string, StoreItem>;
  /** The replies as JSON; stored with an enquiry, so that a receipt reaches its visitor even if the process dies now. */
  readonly replies: string;
}

export interface TurnsParts {
  readonly data: VisitorData;
  readonly notices: Notices;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Codes of databases that say: somebody else was faster. Of PostgreSQL unique_violation, serialization_failure and
 * deadlock_detected (its manual, appendix A), of SQLite a unique constraint.
 */
const LOST_RACES: readonly unknown[] = [
  '23505',
  '40001',
  '40P01',
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
];

/** Makes the state of a turn and what it does to enquiries one transaction. */
export class Turns {
  readonly parts: TurnsParts;
  /** Called when something has happened to an enquiry and is stored. */
  onEnquiryStored: () => void = () => undefined;

  constructor(parts: TurnsParts) {
    this.parts = parts;
  }

  begin(origin: TurnOrigin): TurnUnit {
    return new TurnUnit(this.parts, origin, () => this.onEnquiryStored());
  }
}

/** One turn, from its first look at the data to its commit. A turn that is tried again begins a new one. */
export class TurnUnit {
  readonly desk: VisitorDesk;
  private readonly parts: TurnsParts;
  private readonly origin: TurnOrigin;
  private readonly onEnquiryStored: () => void;

  constructor(parts: TurnsParts, origin: TurnOrigin, onEnquiryStored: () => void) {
    this.onEnquiryStored = onEnquiryStored;
    this.parts = parts;
    this.origin = origin;
    this.desk = new VisitorDesk(parts.data, origin);
  }

  /** True if the turn of this very activity is committed already, by any process. */
  async isRepetition(): Promise<boolean> {
    const { activityKey } = this.origin;
    if (activityKey === undefined) return false;
    const row = await this.parts.data.parts.db
      .selectFrom('seen_activities')
      .select('key')
      .where('key', '=', hash(activityKey))
      .executeTakeFirst();
    return row !== undefined;
  }

  /**
   * Stores all of the turn or nothing.
   * @returns what has to be settled once the replies are sent; undefined if there is nothing to settle
   * @throws LotseError `state-conflict` if somebody else has changed what the turn has read
   */
  async commit(result: TurnResult): Promise<HeldNotice | undefined> {
    try {
      const { db } = this.parts.data.parts;
      const notice = await db.transaction().execute((transaction) => this.store(transaction, result));
      if (this.desk.isErasing) await scrub(db);
      if (this.desk.hasChanges) this.onEnquiryStored();
      return notice;
    } catch (error) {
      if (!LOST_RACES.includes(codeOf(error))) throw error;
      throw new LotseError('state-conflict', 'Another turn was stored first.', { cause: error });
    }
  }

  private async store(db: Kysely<Tables>, { states, replies }: TurnResult): Promise<HeldNotice | undefined> {
    // A sign of typing leaves nothing behind.
    if (states.size === 0 && !this.desk.hasChanges) return undefined;
    await this.markSeen(db);
    await this.desk.commit(db);
    if (this.desk.isErasing) return undefined;
    // Always in the same order, so that two turns cannot wait for each other.
    const sorted = [...states].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [key, item] of sorted) await this.parts.data.parts.states.writeBack(db, key, item);
    const { conversationKey, visitorKey, conversation } = this.origin;
    await db
      .insertInto('visitor_conversations')
      .values({ conversation_key: conversationKey, visitor_key: visitorKey })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const key = this.desk.changedKey;
    return key === undefined
      ? undefined
      : this.parts.notices.hold(db, { enquiryKey: key, conversation, content: replies });
  }

  private async markSeen(db: Kysely<Tables>): Promise<void> {
    const { activityKey } = this.origin;
    if (activityKey === undefined) return;
    const seen_at = new Date(this.parts.now()).toISOString();
    await db
      .insertInto('seen_activities')
      .values({ key: hash(activityKey), seen_at })
      .execute();
  }
}
