import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { RecentEnquiries } from '../../enquiry/abuse';
import type {
  ChangeOutcome,
  EnquiryDesk,
  EnquiryForm,
  EnquiryRecord,
  Erasure,
  VisitorExport,
} from '../../enquiry/desk';
import type { Contact, Enquiry } from '../../enquiry/enquiry';
import { makeReference, readReference } from '../../enquiry/reference';
import type { Tables } from '../tables';
import { loggedConsents } from './consents';
import type { Sender, StoredEnquiry } from './enquiries';
import { recentEnquiries } from './recent-enquiries';
import type { VisitorData } from './visitor-data';

/** Something to be done when the turn is committed, in its transaction. */
type Change = (db: Kysely<Tables>) => Promise<unknown>;

/** The desk of one turn: reads what is stored, keeps changes until the turn is committed, and shows them meanwhile. */
export class VisitorDesk implements EnquiryDesk {
  private readonly data: VisitorData;
  private readonly sender: Sender;
  private readonly changes: Change[] = [];
  /** Enquiries as they will be once the turn is committed, by key. */
  private readonly staged = new Map<string, StoredEnquiry>();
  private contact: { readonly kept: Contact | undefined } | undefined;
  private erasing = false;

  constructor(data: VisitorData, sender: Sender) {
    this.data = data;
    this.sender = sender;
  }

  async submit(form: EnquiryForm): Promise<{ record: EnquiryRecord; isNew: boolean }> {
    const known = (await this.stored()).find(({ row }) => row.key === form.key);
    if (known) return { record: this.record(known), isNew: false };
    const enquiry: Enquiry = { ...form, reference: await this.newReference(), sentAt: this.time() };
    this.changes.push((db) => this.enquiries.insert(db, enquiry, this.sender));
    this.stageContact(enquiry);
    return { record: this.stage(asReceived(enquiry)), isNew: true };
  }

  async correct(form: EnquiryForm): Promise<ChangeOutcome> {
    const stored = (await this.stored()).find(({ row }) => row.key === form.key);
    if (stored === undefined) return { outcome: 'unknown' };
    const before = this.record(stored);
    if (before.changeableUntil === undefined) return { outcome: 'too-late', record: before };
    const { reference, sentAt } = before.enquiry;
    const enquiry: Enquiry = { ...form, reference, sentAt };
    const { revision } = stored.row;
    this.changes.push((db) => this.enquiries.replace(db, enquiry, revision));
    this.stageContact(enquiry);
    return { outcome: 'done', record: this.stage(this.advanced({ ...stored, enquiry }, 'corrected')) };
  }

  async withdraw(reference: string): Promise<ChangeOutcome> {
    const stored = await this.find(reference);
    if (stored === undefined) return { outcome: 'unknown' };
    const before = this.record(stored);
    if (before.status === 'withdrawn') return { outcome: 'done', record: before };
    if (before.changeableUntil === undefined) return { outcome: 'too-late', record: before };
    const { key, revision } = stored.row;
    this.changes.push((db) => this.enquiries.withdraw(db, key, revision));
    return { outcome: 'done', record: this.stage(this.advanced(stored, 'withdrawn')) };
  }

  async mine(): Promise<EnquiryRecord[]> {
    return (await this.stored()).map((stored) => this.record(stored));
  }

  async byReference(reference: string): Promise<EnquiryRecord | undefined> {
    const stored = await this.find(reference);
    return stored && this.record(stored);
  }

  recent(): Promise<RecentEnquiries> {
    return recentEnquiries(this.data.parts.db, this.sender, this.enquiries.parts.now());
  }

  async keptContact(): Promise<Contact | undefined> {
    if (this.contact !== undefined) return this.contact.kept;
    const { db, keptContacts } = this.data.parts;
    return keptContacts.find(db, this.sender.visitorKey);
  }

  async exportAll(): Promise<VisitorExport> {
    return {
      exportedAt: this.time(),
      enquiries: await this.mine(),
      consents: await loggedConsents(this.data.parts.db, this.sender.visitorKey),
      keptContact: await this.keptContact(),
      replyAddresses: await this.replyAddresses(),
      memories: await this.data.memories(this.sender.visitorKey),
    };
  }

  async eraseAll(): Promise<Erasure> {
    // What would be erased is counted by doing it and undoing it: the answer is given before the turn is committed.
    const erasure = await this.data.rehearseErasure(this.sender.visitorKey);
    this.changes.push((db) => this.data.erase(db, this.sender.visitorKey));
    this.erasing = true;
    return erasure;
  }

  /** True if the visitor wants to be forgotten: the state of this turn is then not to be stored either. */
  get isErasing(): boolean {
    return this.erasing;
  }

  /** True if something is to be committed. */
  get hasChanges(): boolean {
    return this.changes.length > 0;
  }

  /** The enquiry whose receipt this turn shows, if it is about one. */
  get changedKey(): string | undefined {
    return [...this.staged.keys()].at(-1);
  }

  /** Does all that was asked for, in order, in the turn's transaction. */
  async commit(db: Kysely<Tables>): Promise<void> {
    for (const change of this.changes) await change(db);
  }

  private async stored(): Promise<StoredEnquiry[]> {
    const { db, enquiries } = this.data.parts;
    const before = await enquiries.ofVisitor(db, this.sender.visitorKey);
    const fresh = [...this.staged.values()].filter(({ row }) => !before.some((known) => known.row.key === row.key));
    return [...fresh.reverse(), ...before.map((known) => this.staged.get(known.row.key) ?? known)];
  }

  private async replyAddresses(): Promise<Record<string, unknown>> {
    const addresses: Record<string, unknown> = {};
    for (const { row } of await this.stored()) {
      addresses[row.reference] = JSON.parse(this.enquiries.conversationOf(row) ?? this.sender.conversation);
    }
    return addresses;
  }

  private async find(reference: string): Promise<StoredEnquiry | undefined> {
    const normal = readReference(reference);
    return (await this.stored()).find(({ row }) => row.reference === normal);
  }

  private stage(stored: StoredEnquiry): EnquiryRecord {
    this.staged.set(stored.row.key, stored);
    return this.record(stored);
  }

  private stageContact({ consents, contact }: Enquiry): void {
    const { keptContacts } = this.data.parts;
    const { visitorKey } = this.sender;
    const isKept = consents.some(({ purpose }) => purpose === 'keep-contact');
    this.contact = { kept: isKept ? contact : undefined };
    this.changes.push((db) =>
      isKept ? keptContacts.keep(db, visitorKey, contact) : keptContacts.forget(db, visitorKey),
    );
  }

  private advanced(stored: StoredEnquiry, what: 'corrected' | 'withdrawn'): StoredEnquiry {
    const at = this.time();
    const status = what === 'withdrawn' ? what : stored.row.status;
    return {
      ...stored,
      row: { ...stored.row, status, revision: stored.row.revision + 1, updated_at: at },
      steps: [...stored.steps, { what, at, note: undefined, assignee: undefined }],
    };
  }

  private record(stored: StoredEnquiry): EnquiryRecord {
    const record = this.enquiries.record(stored);
    if (record === undefined) throw new Error('an enquiry without content still has a visitor');
    return record;
  }

  private async newReference(): Promise<string> {
    for (;;) {
      const reference = makeReference((below) => randomInt(below));
      if ((await this.enquiries.byReference(this.data.parts.db, reference)) === undefined) return reference;
    }
  }

  private get enquiries() {
    return this.data.parts.enquiries;
  }

  private time(): string {
    return new Date(this.enquiries.parts.now()).toISOString();
  }
}

function asReceived(enquiry: Enquiry): StoredEnquiry {
  const { key, reference, language, sentAt } = enquiry;
  const row = { key, reference, language, sent_at: sentAt, updated_at: sentAt, status: 'received' as const };
  return {
    row: { ...row, revision: 0, visitor_key: null, content: null, conversation: null },
    enquiry,
    steps: [{ what: 'received', at: sentAt, note: undefined, assignee: undefined }],
  };
}
