import type { Directory } from '../src/directory/directory';
import type { Notice } from '../src/replies/reply';
import type { RecordRef } from '../src/search/query-plan';
import type { Command, Intention, Selection, Understanding } from '../src/understand/intention';
import { refine } from '../src/understand/refine';
import { type ConversationMemory, inFocus, searchInProgress, type View } from './conversation-memory';
import type { PartnerSearchOptions } from './partner-search-dialog';
import type { ProfileLookupOptions } from './profile-lookup-dialog';
import { PAGE_SIZE } from './show-view';

/** What the root dialog does with a message. */
export type Step =
  | { readonly do: 'search'; readonly options: PartnerSearchOptions }
  | { readonly do: 'look-up'; readonly options: ProfileLookupOptions }
  /** Answers and leaves everything as it is, so that an open question stays open. */
  | { readonly do: 'show'; readonly view: View }
  | { readonly do: 'back'; readonly view: View }
  | { readonly do: 'tell'; readonly notice: Notice }
  | { readonly do: 'give-up'; readonly notice: 'cancelled' | 'restarted' }
  | { readonly do: 'welcome' }
  | { readonly do: 'continue' };

/** The step that follows from a message, given what is remembered. Pure. */
export function nextStep({ intention, plan }: Understanding, memory: ConversationMemory, directory: Directory): Step {
  switch (intention.type) {
    case 'find-partners':
      return { do: 'search', options: { slots: plan, offset: 0 } };
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
      return select(intention.selection, memory, directory);
    case 'change-language':
      return { do: 'tell', notice: 'languageChanged' };
    case 'other':
      return { do: 'continue' };
    default:
      return command(intention, memory);
  }
}

function select(selection: Selection, memory: ConversationMemory, directory: Directory): Step {
  const ref = selected(selection, memory, directory);
  return ref
    ? { do: 'look-up', options: { names: [ref], heading: undefined } }
    : { do: 'tell', notice: 'nothingToChoose' };
}

function selected(selection: Selection, memory: ConversationMemory, directory: Directory): RecordRef | undefined {
  const focus = inFocus(memory) ?? (memory.shown.length === 1 ? memory.shown[0] : undefined);
  switch (selection) {
    case 'this':
      return focus;
    case 'last':
      return memory.shown.at(-1);
    case 'city': {
      const member = focus?.kind === 'company' ? directory.companies.get(focus.id)?.member : focus?.id;
      return member ? { kind: 'member', id: member } : undefined;
    }
    default:
      return memory.shown[selection - 1];
  }
}

function command({ type }: { type: Command } & Intention, memory: ConversationMemory): Step {
  switch (type) {
    case 'help':
      return { do: 'show', view: { type: 'help' } };
    case 'cancel':
      return { do: 'give-up', notice: 'cancelled' };
    case 'restart':
      return { do: 'give-up', notice: 'restarted' };
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
      return { do: 'tell', notice: type };
  }
}

function more(memory: ConversationMemory): Step {
  const search = searchInProgress(memory);
  if (!search) return { do: 'show', view: { type: 'help' } };
  return { do: 'search', options: { slots: search.slots, offset: search.offset + PAGE_SIZE } };
}

function repeat({ views }: ConversationMemory): Step {
  const latest = views.at(-1);
  return latest ? { do: 'show', view: latest } : { do: 'welcome' };
}

function back({ views }: ConversationMemory): Step {
  const before = views.at(-2);
  return before ? { do: 'back', view: before } : { do: 'tell', notice: 'nothingBefore' };
}
