import type { Kysely } from 'kysely';
import { changeableUntil } from '../../enquiry/changeable';
import type { EnquiryRecord } from '../../enquiry/desk';
import { type Enquiry, type EnquiryStatus, enquirySchema } from '../../enquiry/enquiry';
import type { DeliveryDriver } from '../../enquiry/outbox-entry';
import { LotseError } from '../../errors';
import type { Cipher, Place } from '../cipher';
import type { EnquiriesTable, Tables } from '../tables';
import { recordConsents } from './consents';
import { EnquirySteps, type StoredStep } from './enquiry-steps';
import { queueEvent, takeBack } from './outbox-queue';
import { noteSending } from './recent-enquiries';

export interface EnquiriesParts {
  readonly cipher: Cipher;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The ways of delivery that are set up: each gets an outbox entry for every event. */
  readonly drivers: readonly DeliveryDriver[];
  /** How long after sending a visitor may correct or withdraw, in milliseconds. */
  readonly changeWindowMs: number;
}

/** Whose an enquiry is, and where to reach them. */
export interface Sender {
  /** Storage keys of the Bot Framework's state. */
  readonly visitorKey: string;
  readonly conversationKey: string;
  /** Conversation reference of the Bot Framework, as JSON. */
  readonly conversation: string;
}

/** An enquiry as it is stored; its content is missing once it is erased. */
export interface StoredEnquiry {
  readonly row: EnquiriesTable;
  readonly enquiry: Enquiry | undefined;
  readonly steps: readonly StoredStep[];
}

/** Enquiries with their steps, consents and outbox entries. Every method works in the transaction it is given. */
export class Enquiries {
  readonly parts: EnquiriesParts;
  readonly steps: EnquirySteps;

  constructor(parts: EnquiriesParts) {
    this.parts = parts;
    this.steps = new EnquirySteps(parts);
  }

  /** The visitor's enquiries, the newest first. */
  async ofVisitor(db: Kysely<Tables>, visitorKey: string): Promise<StoredEnquiry[]> {
    const rows = await db
      .selectFrom('enquiries')
      .selectAll()
      .where('visitor_key', '=', visitorKey)
      .orderBy('sent_at', 'desc')
      .execute();
    return this.complete(db, rows);
  }

  async byReference(db: Kysely<Tables>, reference: string): Promise<StoredEnquiry | undefined> {
    const rows = await db.selectFrom('enquiries').selectAll().where('reference', '=', reference).execute();
    return (await this.complete(db, rows))[0];
  }

  /** Adds what the rows themselves do not hold. */
  async complete(db: Kysely<Tables>, rows: readonly EnquiriesTable[]): Promise<StoredEnquiry[]> {
    if (rows.length === 0) return [];
    const keys = rows.map(({ key }) => key);
    const steps = await this.steps.of(db, keys);
    return rows.map((row) => ({ row, enquiry: this.open(row), steps: steps.get(row.key) ?? [] }));
  }

  /** An enquiry as its visitor sees it; undefined once its content is erased. */
  record({ row, enquiry, steps }: StoredEnquiry): EnquiryRecord | undefined {
    if (enquiry === undefined) return undefined;
    const { changeWindowMs: windowMs, now } = this.parts;
    return {
      enquiry,
      status: row.status,
      updatedAt: row.updated_at,
      changeableUntil: changeableUntil({ status: row.status, sentAt: row.sent_at }, { windowMs, now: now() }),
      steps: steps.map(({ what, at, note }) => ({ what, at, note })),
    };
  }

  /** @throws LotseError `state-conflict` if the key is known already */
  async insert(db: Kysely<Tables>, enquiry: Enquiry, sender: Sender): Promise<void> {
    const { key, reference, language, sentAt } = enquiry;
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('enquiries')
      .values({
        key,
        reference,
        visitor_key: sender.visitorKey,
        status: 'received',
        revision: 0,
        language,
        sent_at: sentAt,
        updated_at: sentAt,
        content: this.parts.cipher.encrypt(JSON.stringify(enquiry), contentPlace(key)),
        conversation: this.parts.cipher.encrypt(sender.conversation, conversationPlace(key)),
      })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) throw changedMeanwhile();
    await this.steps.add(db, key, { what: 'received' });
    await recordConsents(db, enquiry);
    await noteSending(db, enquiry, sender);
    await queueEvent(db, { enquiryKey: key, revision: 0, event: 'sent' }, this.parts.drivers, this.time());
  }

  /** @throws LotseError `state-conflict` if it is no longer of the revision given */
  async replace(db: Kysely<Tables>, enquiry: Enquiry, revision: number): Promise<void> {
    const { key, language } = enquiry;
    const content = this.parts.cipher.encrypt(JSON.stringify(enquiry), contentPlace(key));
    await this.advance(db, { key, revision }, { language, content });
    await this.steps.add(db, key, { what: 'corrected' });
    await recordConsents(db, enquiry);
    const entry = { enquiryKey: key, revision: revision + 1, event: 'corrected' } as const;
    await queueEvent(db, entry, this.parts.drivers, this.time());
  }

  /**
   * Withdraws: what has not left yet never leaves; a receiver that has or may have got something is told.
   * @returns true if one is told
   * @throws LotseError `state-conflict` if it is no longer of the revision given
   */
  async withdraw(db: Kysely<Tables>, key: string, revision: number): Promise<boolean> {
    await this.advance(db, { key, revision }, { status: 'withdrawn' });
    await this.steps.add(db, key, { what: 'withdrawn' });
    const told = await takeBack(db, key);
    await queueEvent(db, { enquiryKey: key, revision: revision + 1, event: 'withdrawn' }, told, this.time());
    return told.length > 0;
  }

  /** Sets what the office has decided. @throws LotseError `state-conflict` if it was changed meanwhile */
  async setStatus(db: Kysely<Tables>, row: EnquiriesTable, status: EnquiryStatus): Promise<void> {
    const { numUpdatedRows } = await db
      .updateTable('enquiries')
      .set({ status, updated_at: this.time() })
      .where('key', '=', row.key)
      .where('status', '=', row.status)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw changedMeanwhile();
  }

  /** The keys of enquiries whose content is erased. */
  async erasedKeys(db: Kysely<Tables>): Promise<Set<string>> {
    const rows = await db.selectFrom('enquiries').select('key').where('content', 'is', null).execute();
    return new Set(rows.map(({ key }) => key));
  }

  /** Takes away the content, the words of the steps, whose it was and messages that wait for the visitor. */
  async eraseContent(db: Kysely<Tables>, key: string): Promise<void> {
    const nobody = { content: null, conversation: null, visitor_key: null };
    await db.updateTable('enquiries').set(nobody).where('key', '=', key).execute();
    await this.steps.eraseNotes(db, key);
    await db.deleteFrom('notices').where('enquiry_key', '=', key).execute();
  }

  private async advance(
    db: Kysely<Tables>,
    { key, revision }: { key: string; revision: number },
    change: Partial<EnquiriesTable>,
  ): Promise<void> {
    const { numUpdatedRows } = await db
      .updateTable('enquiries')
      .set({ ...change, revision: revision + 1, updated_at: this.time() })
      .where('key', '=', key)
      .where('revision', '=', revision)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw changedMeanwhile();
  }

  /** @throws LotseError `data-undecipherable`, ZodError if what is stored is no enquiry */
  open({ key, content }: EnquiriesTable): Enquiry | undefined {
    if (content === null) return undefined;
    return enquirySchema.parse(JSON.parse(this.parts.cipher.decrypt(content, contentPlace(key))));
  }

  /** Where to reach whose it is: a conversation reference as JSON; undefined once it is erased. */
  conversationOf({ key, conversation }: EnquiriesTable): string | undefined {
    return conversation === null ? undefined : this.parts.cipher.decrypt(conversation, conversationPlace(key));
  }

  private time(): string {
    return new Date(this.parts.now()).toISOString();
  }
}

/** Where an enquiry's content stands, for the cipher. */
function contentPlace(key: string): Place {
  return ['enquiries', 'content', key];
}

/** Where an enquiry's conversation reference stands, for the cipher. */
function conversationPlace(key: string): Place {
  return ['enquiries', 'conversation', key];
}

function changedMeanwhile(): LotseError {
  return new LotseError('state-conflict', 'The enquiry was changed by somebody else since it was read.');
}
