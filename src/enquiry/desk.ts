import type { RecentEnquiries } from './abuse';
import type { Consent, Contact, Enquiry, EnquiryStatus } from './enquiry';

/** What the form hands over: the reference and the time are given by the desk. */
export type EnquiryForm = Omit<Enquiry, 'reference' | 'sentAt'>;

/** Something that happened to an enquiry, for the visitor's eyes. */
export interface EnquiryStep {
  readonly what: EnquiryStatus | 'corrected';
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The office's words to the visitor, if there are any. */
  readonly note: string | undefined;
}

/** An enquiry as its visitor sees it. */
export interface EnquiryRecord {
  readonly enquiry: Enquiry;
  readonly status: EnquiryStatus;
  /** ISO 8601 in UTC. */
  readonly updatedAt: string;
  /** Until when it may be corrected or withdrawn; undefined if that is over. ISO 8601 in UTC. */
  readonly changeableUntil: string | undefined;
  /** The oldest first. */
  readonly steps: readonly EnquiryStep[];
}

/** How a wish to change an enquiry ended. `too-late`: the time is over, or the office has closed it. */
export type ChangeOutcome =
  | { readonly outcome: 'done' | 'too-late'; readonly record: EnquiryRecord }
  | { readonly outcome: 'unknown' };

/** A consent as its log has it. */
export interface LoggedConsent extends Consent {
  /** Of the enquiry that it was given for. */
  readonly reference: string;
}

/** All that is stored about a visitor; plain data that can be written as JSON. */
export interface VisitorExport {
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
  readonly enquiries: readonly EnquiryRecord[];
  /** All consents ever given for these, those of before a correction too; the oldest first. */
  readonly consents: readonly LoggedConsent[];
  readonly keptContact: Contact | undefined;
  /** Where news of each enquiry are sent, by its reference, as the channel has described it. */
  readonly replyAddresses: Readonly<Record<string, unknown>>;
  /** What the assistant remembers of the visitor and of each conversation, drafts among it, by its storage key. */
  readonly memories: Readonly<Record<string, unknown>>;
}

/** What an erasure takes away, for the answer to the visitor. */
export interface Erasure {
  readonly enquiries: number;
  readonly keptContact: boolean;
  readonly conversations: number;
  /** Enquiries the office has or may have received: it is told that they are withdrawn. */
  readonly officeTold: number;
}

/**
 * The desk at which the visitor of this turn hands in, asks for, corrects and withdraws enquiries. Changes take effect
 * together with the turn's state when the turn ends, or not at all; until then only this desk shows them. Replies of the
 * turn are held back for that long, so a receipt may be said as soon as `submit` has answered.
 */
export interface EnquiryDesk {
  /**
   * Takes an enquiry. One whose key is known already changes nothing and gives the record there is: a double click, a
   * message sent again, or the same card a week later.
   */
  submit(form: EnquiryForm): Promise<{ readonly record: EnquiryRecord; readonly isNew: boolean }>;
  /** Replaces the content of the visitor's enquiry with this key; reference and time of sending stay. */
  correct(form: EnquiryForm): Promise<ChangeOutcome>;
  /** Withdraws the visitor's enquiry with this reference; one that is withdrawn already stays so. */
  withdraw(reference: string): Promise<ChangeOutcome>;
  /** The visitor's enquiries, the newest first. */
  mine(): Promise<readonly EnquiryRecord[]>;
  /** One of the visitor's own; spaces, dashes and case of the reference do not count. */
  byReference(reference: string): Promise<EnquiryRecord | undefined>;
  /** What was sent in the last 24 hours by this visitor and in this conversation, erased or not. */
  recent(): Promise<RecentEnquiries>;
  /** What the visitor has allowed to be kept for the next enquiry (consent `keep-contact` of the newest one). */
  keptContact(): Promise<Contact | undefined>;
  /** Everything stored about the visitor. */
  exportAll(): Promise<VisitorExport>;
  /**
   * Erases everything stored about the visitor, the state of this turn included. Of an enquiry remain key, reference,
   * status, language, times and which consents were given when; its content and whose it was are gone. For the limits of
   * a day it stays noted, hashed, that one was sent.
   */
  eraseAll(): Promise<Erasure>;
}
