import type { EnquiryStep } from '../../enquiry/desk';
import type { Enquiry, EnquiryStatus } from '../../enquiry/enquiry';
import { type EnquiryNews, LONGEST_NOTE, type OfficeAction, statusAfter } from '../../enquiry/news';
import { readReference } from '../../enquiry/reference';
import { LotseError } from '../../errors';
import type { Database } from '../database';
import type { Enquiries, StoredEnquiry } from './enquiries';
import type { Notices } from './notices';

/** An enquiry as the office sees it in a list. */
export interface OfficeEntry {
  readonly reference: string;
  readonly status: EnquiryStatus;
  /** ISO 8601 in UTC. */
  readonly sentAt: string;
  readonly updatedAt: string;
  readonly assignee: string | undefined;
  readonly kind: string | undefined;
  readonly company: string | undefined;
}

/** An enquiry with all that the office may see; without content once it is erased. */
export interface OfficeRecord extends OfficeEntry {
  readonly enquiry: Enquiry | undefined;
  readonly steps: readonly (EnquiryStep & { readonly assignee: string | undefined })[];
}

export interface OfficeParts {
  readonly db: Database;
  readonly enquiries: Enquiries;
  readonly notices: Notices;
}

/** What the alliance's office does with enquiries. What it decides is told to the visitor. */
export class Office {
  private readonly parts: OfficeParts;

  constructor(parts: OfficeParts) {
    this.parts = parts;
  }

  /** Enquiries of these statuses, the oldest first. */
  async list(statuses: readonly EnquiryStatus[]): Promise<OfficeEntry[]> {
    const { db, enquiries } = this.parts;
    const rows = await db
      .selectFrom('enquiries')
      .selectAll()
      .where('status', 'in', statuses)
      .orderBy('sent_at')
      .execute();
    return (await enquiries.complete(db, rows)).map(entryOf);
  }

  /** @throws LotseError `enquiry-unknown` */
  async show(reference: string): Promise<OfficeRecord> {
    const stored = await this.find(this.parts.db, reference);
    return { ...entryOf(stored), enquiry: stored.enquiry, steps: stored.steps };
  }

  /**
   * Assigns, answers or closes, and queues the news for the visitor, in one transaction.
   * @param text whom it is given to (`assign`), or the words to the visitor, which `close` may do without
   * @throws LotseError `enquiry-unknown`, `enquiry-closed`, `note-invalid`
   */
  async act(action: OfficeAction, reference: string, text?: string): Promise<OfficeRecord> {
    const words = text?.trim() || undefined;
    if ((words === undefined && action !== 'close') || (words?.length ?? 0) > LONGEST_NOTE) {
      throw new LotseError('note-invalid', `Please give a text of at most ${LONGEST_NOTE} characters.`);
    }
    await this.parts.db.transaction().execute(async (transaction) => {
      const stored = await this.find(transaction, reference);
      const status = statusAfter(action, stored.row.status);
      if (status === undefined) {
        throw new LotseError(
          'enquiry-closed',
          `${stored.row.reference} is ${stored.row.status}: nothing can be added.`,
        );
      }
      const note = action === 'assign' ? undefined : words;
      await this.parts.enquiries.setStatus(transaction, stored.row, status);
      const assignee = action === 'assign' ? words : undefined;
      await this.parts.enquiries.steps.add(transaction, stored.row.key, { what: status, note, assignee });
      await this.tellVisitor(transaction, stored, { status, ...(note === undefined ? {} : { note }) });
    });
    return this.show(reference);
  }

  private async tellVisitor(
    db: Database,
    { row, enquiry }: StoredEnquiry,
    news: Pick<EnquiryNews, 'status' | 'note'>,
  ): Promise<void> {
    const conversation = this.parts.enquiries.conversationOf(row);
    if (conversation === undefined || enquiry === undefined) return;
    const content: EnquiryNews = { reference: row.reference, language: enquiry.language, ...news };
    await this.parts.notices.queue(db, {
      enquiryKey: row.key,
      conversation,
      content: JSON.stringify({ news: content }),
    });
  }

  private async find(db: Database, reference: string): Promise<StoredEnquiry> {
    const normal = readReference(reference);
    const stored = normal === undefined ? undefined : await this.parts.enquiries.byReference(db, normal);
    if (stored === undefined) throw new LotseError('enquiry-unknown', `There is no enquiry ${normal ?? 'like that'}.`);
    return stored;
  }
}

function entryOf({ row, enquiry, steps }: StoredEnquiry): OfficeEntry {
  return {
    reference: row.reference,
    status: row.status,
    sentAt: row.sent_at,
    updatedAt: row.updated_at,
    assignee: steps.findLast(({ assignee }) => assignee !== undefined)?.assignee,
    kind: enquiry?.need.kind,
    company: enquiry?.contact.company,
  };
}
