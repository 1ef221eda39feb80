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
  'enquiry-new',
  'enquiry-status',
  'enquiry-withdraw',
  'enquiry-correct',
  'enquiry-resume',
  'enquiry-discard',
  'enquiry-send',
  'without-forms',
  'with-forms',
  'privacy-export',
  'privacy-erase',
  'privacy',
  'languages',
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
export type Command = (typeof COMMANDS)[number];

/** What is done to companies or cities that the message names or chooses. */
export const DEEDS = [
  'compare',
  'similar',
  'enquiry',
  'shortlist-clear',
  'shortlist-remove',
  'shortlist-send',
  'shortlist-add',
  'shortlist',
] as const;
export type Deed = (typeof DEEDS)[number];

/** How a refinement changes the search in progress. */
export const REFINEMENTS = ['only', 'also', 'instead', 'without'] as const;
export type Refinement = (typeof REFINEMENTS)[number];

/** Of what was shown: one by number from 1, the last, the one in view, the city of the one in view, or all. */
export type Selection = number | 'last' | 'this' | 'city' | 'all';

/** What a message speaks of, in the order said. */
export interface Objects {
  readonly selections: readonly Selection[];
  /** The records that each name can stand for. */
  readonly named: readonly (readonly RecordRef[])[];
}

/** What the visitor wants with a message. Closed: a new intention makes the compiler point at every place to extend. */
export type Intention =
  | { readonly type: 'find-partners' }
  | { readonly type: 'refine'; readonly refinement: Refinement }
  | { readonly type: 'member-profile'; readonly names: readonly RecordRef[]; readonly heading: Heading | undefined }
  | { readonly type: 'company-profile'; readonly names: readonly RecordRef[] }
  /** `also`: "und die dritte auch", more of what was just done. */
  | {
      readonly type: 'select';
      readonly selections: readonly Selection[];
      readonly heading: Heading | undefined;
      readonly also: boolean;
    }
  | { readonly type: Deed; readonly objects: Objects }
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
  /** A profile is in view: what is asked without a name is asked about it. */
  readonly focused?: boolean;
  /** A form waits for an answer: "yes", "no" or a certificate is one. */
  readonly answering?: boolean;
  /** The language spoken so far. */
  readonly language?: Language | undefined;
}
