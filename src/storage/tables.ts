import type { EnquiryEvent, EnquiryStatus } from '../enquiry/enquiry';
import type { DeliveryDriver, OutboxState } from '../enquiry/outbox-entry';

/**
 * The tables as the newest migration leaves them. Times are ISO 8601 in UTC, so that text order is time order in every
 * database. "Encrypted" columns hold what `Cipher` writes, bound to table, column and the row's primary key.
 */
export interface Tables {
  bot_state: BotStateTable;
  visitor_conversations: VisitorConversationsTable;
  seen_activities: SeenActivitiesTable;
  enquiries: EnquiriesTable;
  enquiry_steps: EnquiryStepsTable;
  consents: ConsentsTable;
  recent_enquiries: RecentEnquiriesTable;
  outbox: OutboxTable;
  kept_contacts: KeptContactsTable;
  notices: NoticesTable;
}

/** One row for each key of the Bot Framework's state: a conversation's or a visitor's. */
export interface BotStateTable {
  key: string;
  /** JSON without the eTag, encrypted. */
  value: string;
  etag: string;
  updated_at: string;
}

/** Which conversations a visitor has taken part in, so that an erasure finds them. */
export interface VisitorConversationsTable {
  /** Storage key of the conversation's state. */
  conversation_key: string;
  /** Storage key of the visitor's state. */
  visitor_key: string;
}

/** Activities whose turn is committed, so that a repetition has no effect in any process. */
export interface SeenActivitiesTable {
  /** Hash of channel, conversation and activity id. */
  key: string;
  seen_at: string;
}

export interface EnquiriesTable {
  key: string;
  reference: string;
  /** Null once whose it was is erased. */
  visitor_key: string | null;
  status: EnquiryStatus;
  /** 0, then one more for each correction and the withdrawal. */
  revision: number;
  language: string;
  sent_at: string;
  updated_at: string;
  /** The enquiry as JSON, encrypted; null once it is erased. */
  content: string | null;
  /** Conversation reference for messages to the visitor as JSON, encrypted; null once it is erased. */
  conversation: string | null;
}

export interface EnquiryStepsTable {
  id: string;
  enquiry_key: string;
  what: EnquiryStatus | 'corrected';
  at: string;
  /** The office's words to the visitor, encrypted. */
  note: string | null;
  /** Whom the office has given it to, encrypted. */
  assignee: string | null;
}

/** Proof of consent; stays when the enquiry's content is erased. */
export interface ConsentsTable {
  enquiry_key: string;
  purpose: string;
  version: string;
  wording: string;
  language: string;
  given_at: string;
}

/** That an enquiry was sent, for the limits of a day; outlives an erasure for so long. */
export interface RecentEnquiriesTable {
  enquiry_key: string;
  /** Hash of the storage key of the visitor's state. */
  visitor: string;
  /** Hash of the storage key of the conversation's state. */
  conversation: string;
  sent_at: string;
}

export interface OutboxTable {
  id: string;
  enquiry_key: string;
  revision: number;
  event: EnquiryEvent;
  driver: DeliveryDriver;
  state: OutboxState;
  attempts: number;
  next_at: string;
  /** Who delivers it at the moment, and until when nobody else may. */
  lease_owner: string | null;
  lease_until: string | null;
  last_error: string | null;
  created_at: string;
  delivered_at: string | null;
}

export interface KeptContactsTable {
  visitor_key: string;
  /** The contact as JSON, encrypted. */
  contact: string;
  updated_at: string;
}

/** Messages to a visitor that wait for a process that can send them. */
export interface NoticesTable {
  id: string;
  enquiry_key: string;
  channel_id: string;
  /** What is to be said, as JSON, encrypted. */
  content: string;
  /** Conversation reference as JSON, encrypted. */
  conversation: string;
  /** For the process that holds this conversation of the channel. */
  conversation_id: string;
  attempts: number;
  next_at: string;
  lease_owner: string | null;
  lease_until: string | null;
  created_at: string;
}
