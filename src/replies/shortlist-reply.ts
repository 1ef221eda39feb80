import type { CompanyId } from '../directory/schema';

/** As many as one enquiry can have recipients (conversation.md, The enquiry, step 3). */
export const MOST_SHORTLISTED = 10;

/** The shortlist as it is: as numbered entries, or as one plain text to copy. */
export interface ShortlistReply {
  readonly kind: 'shortlist';
  readonly companies: readonly CompanyId[];
  /** How many have left the directory and with it the list. */
  readonly gone: number;
  readonly toCopy: boolean;
}

/** What became of companies that were to be added to or taken from the shortlist. */
export interface ShortlistChangedReply {
  readonly kind: 'shortlist-changed';
  readonly change: 'added' | 'removed';
  readonly done: readonly CompanyId[];
  /** Already on the list, or not on it. */
  readonly needless: readonly CompanyId[];
  readonly tooMany: readonly CompanyId[];
  /** How many are on the list now. */
  readonly count: number;
}
