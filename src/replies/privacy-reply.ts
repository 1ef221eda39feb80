import type { CompanyId } from '../directory/schema';
import type { Erasure, VisitorExport } from '../enquiry/desk';
import type { Draft } from '../enquiry/form/draft';

export type PrivacyReply =
  /** What is known about the visitor, in short. */
  | { readonly kind: 'privacy-known'; readonly known: VisitorExport; readonly drafts: number }
  | {
      readonly kind: 'privacy-export';
      readonly known: VisitorExport;
      readonly shortlist: readonly CompanyId[];
      readonly drafts: readonly Draft[];
    }
  | { readonly kind: 'privacy-kept' }
  | { readonly kind: 'privacy-erased'; readonly erasure: Erasure };
