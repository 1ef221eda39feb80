import type { CompanyId } from '../../src/directory/schema';
import type { FormCard } from './form-card';

/** What a visitor wants to be done with an enquiry. */
export type EnquiryDeed =
  /** `companies`: the recipients named; `fresh`: a new one, even if a draft is there. */
  | { readonly type: 'start'; readonly companies: readonly CompanyId[]; readonly fresh: boolean }
  /** Leaves the form; what was filled in is kept as a draft. */
  | { readonly type: 'pause' }
  /** Without a key the only draft; which one is asked if there are several. */
  | { readonly type: 'resume' | 'discard'; readonly key?: string | undefined }
  | { readonly type: 'send'; readonly key: string | undefined }
  /** A card that belongs to no open form: put aside, sent again, or long forgotten. */
  | { readonly type: 'other-card'; readonly card: FormCard }
  /** Without a reference the one that the message names, or the only one. */
  | { readonly type: 'status' | 'withdraw' | 'correct'; readonly reference?: string | undefined }
  | { readonly type: 'mode'; readonly mode: 'cards' | 'questions' };

export type PrivacyDeed = 'know' | 'export' | 'ask-erase' | 'erase' | 'keep';
