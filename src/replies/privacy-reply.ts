import type { Erasure, VisitorExport } from '../enquiry/desk';

export type PrivacyReply =
  /** What is known about the visitor, in short. */
  | { readonly kind: 'privacy-known'; readonly known: VisitorExport; readonly drafts: number }
  | { readonly kind: 'privacy-export'; readonly known: VisitorExport }
  | { readonly kind: 'privacy-kept' }
  | { readonly kind: 'privacy-erased'; readonly erasure: Erasure };
