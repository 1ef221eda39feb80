import type { Heading } from '../directory/schema';
import type { Attribute } from '../search/attribute';
import type { Hit } from '../search/collect';
import type { RecordRef, SearchSlots } from '../search/query-plan';
import type { Correction } from '../search/spans';
import type { EnquiryReply } from './enquiry-reply';
import type { FormTold } from './form-reply';
import type { PrivacyReply } from './privacy-reply';
import type { Putting, Question } from './question';
import type { ShortlistChangedReply, ShortlistReply } from './shortlist-reply';

/** Short answers that need nothing but their text. */
export const NOTICES = [
  'cancelled',
  'restarted',
  'languageChanged',
  'languages',
  'thanks',
  'goodbye',
  'person',
  'unreadable',
  'nothingToChoose',
  'nothingToCompare',
  'mixedComparison',
  'nothingSimilar',
  'onlyCompanies',
  'shortlistCleared',
  'nothingBefore',
  'nothingMore',
  'nothingToSkip',
  'answerNeeded',
  'putAside',
  'gaveUp',
  'offTopic',
  'acknowledge',
  'disagree',
  'narrowDown',
  'aboutAlliance',
  'aboutData',
  'prices',
  'contactData',
  'notHeld',
] as const;
export type Notice = (typeof NOTICES)[number];

/** What follows from a message that may have been misspelt. */
export interface Corrected {
  readonly corrections?: readonly Correction[];
}

/** A page of hits with all that has to be said about how they were found. */
export interface HitsReply {
  readonly kind: 'hits';
  readonly slots: SearchSlots;
  readonly page: readonly Hit[];
  /** Number of the first hit on the page, from 0. */
  readonly offset: number;
  readonly total: number;
  /** How many of all hits meet every condition. */
  readonly exact: number;
  readonly unknown: readonly string[];
  readonly corrections: readonly Correction[];
  /** What is asked about the companies besides what they make. */
  readonly asked?: readonly Attribute[];
}

/** A question, or something about one that waits for its answer. */
export interface QuestionReply extends Corrected {
  readonly kind: 'question';
  readonly question: Question;
  readonly putting: Putting;
  readonly canSkip: boolean;
  /** What became of the answer before, in a form. */
  readonly told?: FormTold | undefined;
}

/** Two or three of a kind side by side. */
export interface ComparisonReply {
  readonly kind: 'comparison';
  readonly refs: readonly RecordRef[];
  /** How many more were named. */
  readonly left: number;
}

/** What the alliance's office has done with an enquiry; the visitor is told without asking. */
export interface EnquiryNewsReply {
  readonly kind: 'enquiry-news';
  readonly reference: string;
  readonly status: 'assigned' | 'answered' | 'closed';
  /** The office's words. */
  readonly note: string | undefined;
}

/** Everything the assistant can say, as data: no words, no cards. `compose` gives it words, a renderer its form. */
export type Reply =
  | { readonly kind: 'welcome' }
  /** `at`: what is in view. Help with an open question is a way of putting it. */
  | { readonly kind: 'help'; readonly at: 'hits' | 'profile' | 'comparison' | 'shortlist' | undefined }
  | QuestionReply
  | HitsReply
  | ({ readonly kind: 'member-profile'; readonly id: string; readonly heading: Heading | undefined } & Corrected)
  | ({ readonly kind: 'company-profile'; readonly id: string; readonly asked?: readonly Attribute[] } & Corrected)
  | ComparisonReply
  | ShortlistReply
  | ShortlistChangedReply
  | { readonly kind: 'not-understood' }
  | { readonly kind: 'notice'; readonly notice: Notice }
  | EnquiryNewsReply
  | EnquiryReply
  | PrivacyReply
  | { readonly kind: 'error'; readonly reference: string };
