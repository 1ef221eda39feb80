import type { Directory } from '../src/directory/directory';
import type { Notice } from '../src/replies/reply';
import { scopeOfMember } from '../src/search/place-scope';
import type { SearchSlots } from '../src/search/query-plan';
import { isPhrase } from '../src/search/spans';
import type { Command, Intention, Understanding } from '../src/understand/intention';
import { refine } from '../src/understand/refine';
import { chosenByWords, cityInView, selected } from './choose';
import { type ConversationMemory, contentInView, searchInProgress, type View } from './conversation-memory';
import type { PartnerSearchOptions } from './partner-search-dialog';
import type { ProfileLookupOptions } from './profile-lookup-dialog';

/** What the root dialog does with a message. */
export type Step =
  | { readonly do: 'search'; readonly options: PartnerSearchOptions }
  | { readonly do: 'look-up'; readonly options: ProfileLookupOptions }
  /** Answers and leaves everything as it is, so that an open question stays open. */
  | { readonly do: 'show'; readonly view: View }
  | { readonly do: 'back'; readonly view: View }
  | { readonly do: 'tell'; readonly notice: Notice }
  /** Ends what is open; `forget` leaves nothing but the language. */
  | { readonly do: 'give-up'; readonly notice: 'cancelled' | 'restarted'; readonly forget: boolean }
  | { readonly do: 'welcome' }
  /** Says the view in view again, in the language just chosen. */
  | { readonly do: 'change-language' }
  | { readonly do: 'continue' };

/** The step that follows from a message, given what is remembered. Pure. */
export function nextStep(understanding: Understanding, memory: ConversationMemory, directory: Directory): Step {
  const { intention, plan } = understanding;
  const chosen = chosenByWords(understanding, memory, directory);
  if (chosen) return { do: 'look-up', options: { names: [chosen], heading: undefined } };
  switch (intention.type) {
    case 'find-partners':
      return { do: 'search', options: { slots: completed(understanding, memory, directory), offset: 0 } };
    case 'refine': {
      const search = searchInProgress(memory);
      const slots = search ? refine(search.slots, plan, intention.refinement) : plan;
      return { do: 'search', options: { slots, offset: 0 } };
    }
    case 'member-profile':
      return { do: 'look-up', options: { names: intention.names, heading: intention.heading } };
    case 'company-profile':
      return { do: 'look-up', options: { names: intention.names, heading: undefined } };
    case 'select':
      return select(intention, memory, directory);
    case 'change-language':
      return { do: 'change-language' };
    case 'other':
      return { do: 'continue' };
    default:
      return command(intention, memory);
  }
}

/** A search takes over the city in view ("which firms are there?") and what was known when the question was asked. */
function completed({ plan }: Understanding, memory: ConversationMemory, directory: Directory): SearchSlots {
  const city = cityInView(memory, directory);
  if (plan.members === undefined && city && plan.spans.some((span) => isPhrase(span, 'there'))) {
    const { members, countries } = scopeOfMember(directory, city);
    return { ...plan, members, countries };
  }
  const asked = contentInView(memory);
  if (asked?.type !== 'question' || plan.roles.length > 0) return plan;
  return { ...plan, roles: asked.slots.roles };
}

function select(
  { selection, heading }: Extract<Intention, { type: 'select' }>,
  memory: ConversationMemory,
  directory: Directory,
): Step {
  const ref = selected(selection, memory, directory);
  return ref ? { do: 'look-up', options: { names: [ref], heading } } : { do: 'tell', notice: 'nothingToChoose' };
}

function command({ type }: { type: Command } & Intention, memory: ConversationMemory): Step {
  switch (type) {
    case 'help':
      return { do: 'show', view: { type: 'help' } };
    case 'cancel':
      return { do: 'give-up', notice: 'cancelled', forget: false };
    case 'restart':
      return { do: 'give-up', notice: 'restarted', forget: true };
    case 'greeting':
      return { do: 'welcome' };
    case 'more':
      return more(memory);
    case 'repeat':
      return repeat(memory);
    case 'back':
      return back(memory);
    case 'skip':
      return { do: 'tell', notice: 'nothingToSkip' };
    default:
      return { do: 'show', view: { type: 'notice', notice: type } };
  }
}

function more(memory: ConversationMemory): Step {
  const search = searchInProgress(memory);
  if (!search) return { do: 'show', view: { type: 'help' } };
  const offset = search.offset + search.size;
  if (offset >= search.total) return { do: 'tell', notice: 'nothingMore' };
  return { do: 'search', options: { slots: search.slots, offset } };
}

function repeat({ views }: ConversationMemory): Step {
  const latest = views.at(-1);
  return latest ? { do: 'show', view: latest } : { do: 'welcome' };
}

function back({ views }: ConversationMemory): Step {
  const before = views.at(-2);
  return before ? { do: 'back', view: before } : { do: 'tell', notice: 'nothingBefore' };
}
