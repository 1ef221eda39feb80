import type { Directory } from '../../directory/directory';
import type { CompanyId, MemberId } from '../../directory/schema';
import type { ConsentPurpose } from '../enquiry';
import type { ReadContext } from '../read/reading';
import type { Answers } from './answers';

/** What of the directory a text names, as the search reads it. */
export interface Named {
  /** NACE codes, the best first. */
  readonly sectors: readonly string[];
  /** The visitor's words for products. */
  readonly products: readonly string[];
  readonly companies: readonly CompanyId[];
  readonly members: readonly MemberId[];
  /** True if it names a place, inside the alliance or out of it. */
  readonly isPlace: boolean;
  /** ISO 3166-1 alpha-2 of the places outside the alliance. */
  readonly country: string | undefined;
  /** The words that say something, apart from those that only hold a sentence together. */
  readonly telling: readonly string[];
  /** True if these all belong to names of companies. */
  readonly isOnlyCompanies: boolean;
  /** Numbers and ordinals, in the order said: "1 and 3", "the first two", 最后一家. */
  readonly ordinals: readonly (number | 'last')[];
}

/** What an answer is read with. */
export interface FormContext extends ReadContext {
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly directory: Directory;
  readonly namedIn: (text: string) => Named;
  /** The companies that can be chosen by number, in the order shown. */
  readonly candidates: readonly CompanyId[];
  /** An amount of money given before, whose currency is still asked. */
  readonly amount?: number | undefined;
  /** The wording under which each consent is asked, in the language of the conversation; it names the recipients. */
  readonly consentWording: (
    purpose: ConsentPurpose,
    answers: Answers,
  ) => { readonly version: string; readonly wording: string };
}
