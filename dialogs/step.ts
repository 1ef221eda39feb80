import type { CompanyId, Heading } from '../src/directory/schema';
import type { Outcome } from '../src/enquiry/form/outcome';
import type { Notice } from '../src/replies/reply';
import type { RecordRef, SearchSlots } from '../src/search/query-plan';
import type { EnquiryDeed, PrivacyDeed } from './enquiry/enquiry-deed';
import type { View } from './memory/conversation-memory';
import type { PromptRef } from './prompts/open-prompt';

/** What the root dialog does with a message. */
export type Step =
  | { readonly do: 'search'; readonly slots: SearchSlots; readonly offset: number }
  | { readonly do: 'look-up'; readonly ref: RecordRef; readonly heading: Heading | undefined }
  | { readonly do: 'compare'; readonly refs: readonly RecordRef[]; readonly left: number }
  | { readonly do: 'find-similar'; readonly company: CompanyId }
  | {
      readonly do: 'change-shortlist';
      readonly change: 'added' | 'removed';
      readonly companies: readonly CompanyId[];
    }
  | { readonly do: 'clear-shortlist' }
  | { readonly do: 'copy-shortlist' }
  /** Puts a question; a question that is open already waits beneath it. */
  | { readonly do: 'ask'; readonly prompt: PromptRef }
  /** The open question is answered: it is closed before the step is taken. */
  | { readonly do: 'answer'; readonly step: Step }
  /** The message was not understood, as an answer to the open question or at all. */
  | { readonly do: 'miss' }
  /** Answers and leaves everything as it is, so that an open question stays open. */
  | { readonly do: 'show'; readonly view: View }
  | { readonly do: 'back'; readonly view: View }
  | { readonly do: 'tell'; readonly notice: Notice }
  /** Ends the open question; `forget` leaves nothing but the language. */
  | { readonly do: 'give-up'; readonly notice: 'cancelled' | 'restarted'; readonly forget: boolean }
  /** The form was answered: what was given is kept, and its next question put. */
  | { readonly do: 'fill'; readonly outcome: Outcome }
  | { readonly do: 'enquiry'; readonly deed: EnquiryDeed }
  | { readonly do: 'privacy'; readonly deed: PrivacyDeed }
  | { readonly do: 'welcome' }
  /** Says the view in view again, in the language just chosen. */
  | { readonly do: 'change-language' };

const LEADING_ON: readonly Step['do'][] = ['search', 'look-up', 'compare', 'find-similar', 'ask', 'enquiry', 'privacy'];

/** True if the step leads on to something else: a question that does not last is then dropped. */
export function leadsOn(step: Step): boolean {
  return LEADING_ON.includes(step.do) || (step.do === 'show' && step.view.type === 'shortlist');
}
