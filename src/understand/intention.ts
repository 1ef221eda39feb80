import type { Heading } from '../directory/schema';
import type { QueryPlan, RecordRef } from '../search/query-plan';
import type { Language } from '../text/language';

/** Steering that needs nothing but its name. The phrases for each are in `index-data/phrases`. */
export const COMMANDS = [
  'help',
  'cancel',
  'restart',
  'back',
  'repeat',
  'more',
  'greeting',
  'thanks',
  'goodbye',
  'person',
  'skip',
  'enquiry',
  'compare',
  'shortlist',
  'privacy',
  'languages',
  'offTopic',
] as const;
export type Command = (typeof COMMANDS)[number];

/** How a refinement changes the search in progress. */
export const REFINEMENTS = ['only', 'also', 'instead', 'without'] as const;
export type Refinement = (typeof REFINEMENTS)[number];

/** One of what was shown: by number from 1, the last, the one in view, or the city of the one in view. */
export type Selection = number | 'last' | 'this' | 'city';

/** What the visitor wants with a message. Closed: a new intention makes the compiler point at every place to extend. */
export type Intention =
  | { readonly type: 'find-partners' }
  | { readonly type: 'refine'; readonly refinement: Refinement }
  | { readonly type: 'member-profile'; readonly names: readonly RecordRef[]; readonly heading: Heading | undefined }
  | { readonly type: 'company-profile'; readonly names: readonly RecordRef[] }
  | { readonly type: 'select'; readonly selection: Selection; readonly heading: Heading | undefined }
  | { readonly type: 'change-language'; readonly language: Language }
  | { readonly type: Command }
  | { readonly type: 'other' };

/** A message with its language, what is wanted, and how it reads as a search. */
export interface Understanding {
  readonly text: string;
  /** The language of this message, or undefined where it does not tell ("Midea", "2"). */
  readonly language: Language | undefined;
  readonly intention: Intention;
  readonly plan: QueryPlan;
}

/** What understanding depends on besides the words. */
export interface Situation {
  /** A search is in progress that can be refined. */
  readonly searching: boolean;
  /** Something was shown that can be chosen from. */
  readonly showing: boolean;
  /** The language spoken so far. */
  readonly language?: Language | undefined;
}
