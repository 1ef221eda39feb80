import type { AbuseLimit } from '../enquiry/abuse';
import type { EnquiryRecord } from '../enquiry/desk';
import type { Draft } from '../enquiry/form/draft';

/** A draft or an enquiry that can be chosen by number. */
export type EnquiryChoice =
  | { readonly kind: 'draft'; readonly key: string; readonly about: Pick<Draft, 'answers' | 'changedAt'> }
  | { readonly kind: 'sent'; readonly reference: string; readonly about: Pick<Draft, 'answers' | 'changedAt'> };

/** Short answers about enquiries that need nothing but their text. */
export const ENQUIRY_NOTICES = [
  'paused',
  'gettingNowhere',
  'refused',
  'discarded',
  'noDraft',
  'incomplete',
  'formClosed',
  'nothingToSend',
  'statusNone',
  'notSent',
  'withdrawKept',
  'withoutForms',
  'withForms',
  'withoutFormsHere',
] as const;
export type EnquiryNotice = (typeof ENQUIRY_NOTICES)[number];

/** Something about an enquiry that was sent. */
export interface EnquiryRecordReply {
  readonly kind: 'enquiry-record';
  readonly event:
    | 'receipt'
    | 'receiptAgain'
    | 'receiptCorrected'
    | 'status'
    | 'withdrawn'
    | 'alreadyWithdrawn'
    | 'tooLate';
  readonly record: EnquiryRecord;
}

export type EnquiryReply =
  | { readonly kind: 'enquiry-notice'; readonly notice: EnquiryNotice }
  | { readonly kind: 'enquiry-unknown'; readonly reference: string }
  | { readonly kind: 'enquiry-correcting'; readonly reference: string }
  | { readonly kind: 'enquiry-limit'; readonly limit: AbuseLimit }
  /** An unfinished enquiry is offered, with what was filled in. */
  | { readonly kind: 'draft-offer'; readonly drafts: readonly Draft[] }
  | EnquiryRecordReply;
