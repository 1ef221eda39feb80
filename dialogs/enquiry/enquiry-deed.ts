import type { CompanyId } from '../../src/directory/schema';
import type { FieldId } from '../../src/enquiry/form/answers';
import type { FormCard } from './form-card';

/** What a visitor wants to be done with an enquiry. */
export type EnquiryDeed =
  /** `companies`: the recipients named; `fresh`: a new one, even if a draft is there. */
  | { readonly type: 'start'; readonly companies: readonly CompanyId[]; readonly fresh: boolean }
  /** Leaves the form; what was filled in is kept as a draft. */
  | { readonly type: 'pause'; readonly key: string }
  /** Consents are refused or taken back: nothing is sent, and the form is put aside. */
  | { readonly type: 'refuse'; readonly key: string; readonly consents: readonly FieldId[] }
  /** Without a key the only draft; which one is asked if there are several. `answer`: what answers its open question. */
  | { readonly type: 'resume'; readonly key?: string | undefined; readonly answer?: string }
  | { readonly type: 'discard'; readonly key?: string | undefined }
  | { readonly type: 'send'; readonly key: string | undefined }
  /** A card that belongs to no open form: put aside, sent again, or long forgotten. */
  | { readonly type: 'other-card'; readonly card: FormCard }
  /** Without a reference the one that the message names, or the only one. */
  | { readonly type: 'status'; readonly reference?: string | undefined }
  /** `sure`: the visitor was asked, for it cannot be undone. */
  | { readonly type: 'withdraw'; readonly reference?: string | undefined; readonly sure?: boolean }
  /** `text`: the message, which may say what is to be corrected. */
  | { readonly type: 'correct'; readonly reference?: string | undefined; readonly text?: string | undefined }
  /** The enquiry is not withdrawn after all. */
  | { readonly type: 'keep-sent' }
  | { readonly type: 'mode'; readonly mode: 'cards' | 'questions' };

export type PrivacyDeed = 'know' | 'export' | 'ask-erase' | 'erase' | 'keep';
