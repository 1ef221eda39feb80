import type { MemberId } from '../directory/schema';
import type { RecordRef } from '../search/query-plan';
import type { EnquiryChoice } from './enquiry-reply';
import type { FormQuestion } from './form-reply';

/** What somebody who is lost can choose from, in this order. */
export const WAYS_ON = ['companies', 'cities', 'person'] as const;

/** What can be asked, as data. A new question needs its words in `compose/question.ts`. */
export type Question =
  | FormQuestion
  | { readonly about: 'what' }
  | { readonly about: 'ways' }
  /** Which of several of the same name is meant. */
  | { readonly about: 'which'; readonly names: readonly RecordRef[] }
  /** Whether a member is meant, or the place outside the alliance that has the same name. */
  | { readonly about: 'which-place'; readonly member: MemberId; readonly place: string }
  /** Which of several drafts, or enquiries sent, is meant. */
  | { readonly about: 'which-enquiry'; readonly choices: readonly EnquiryChoice[] }
  /** Whether an enquiry that was sent is really to be withdrawn. */
  | { readonly about: 'withdraw'; readonly reference: string }
  /** Whether really everything is to be erased. */
  | { readonly about: 'erase' };

/**
 * Why a question is put: for the first time or because the visitor wants to see it; again after an interruption; only
 * mentioned after a further one; with what was given so far, when it was put aside or waited long; because the answer was
 * not understood once, or more than once; or to help with it.
 */
export const PUTTINGS = ['first', 'again', 'waiting', 'resumed', 'unclear', 'stuck', 'help'] as const;
export type Putting = (typeof PUTTINGS)[number];
