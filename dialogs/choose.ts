import { namesOfCompany } from '../src/directory/company-name';
import type { Directory } from '../src/directory/directory';
import type { CompanyId, MemberId } from '../src/directory/schema';
import type { RecordRef } from '../src/search/query-plan';
import { isPhrase } from '../src/search/spans';
import { fold } from '../src/text/fold';
import type { Selection, Understanding } from '../src/understand/intention';
import { type ConversationMemory, contentInView, inFocus, withView } from './memory/conversation-memory';

/**
 * The memory as a message looks at it: who speaks of the shortlist chooses from that, and so does who takes off what is
 * not on it ("2 wieder raus" under a list of hits). Pure.
 */
export function asSpokenOf(
  { intention, plan }: Understanding,
  memory: ConversationMemory,
  directory: Directory,
  shortlist: readonly CompanyId[],
): ConversationMemory {
  const takesOff = intention.type === 'shortlist-remove' ? intention.objects.selections : [];
  const refs = allSelected(takesOff, memory, directory) ?? [];
  const isElsewhere = takesOff.length > 0 && !refs.some(({ id }) => shortlist.includes(id));
  const isOnList = takesOff.length > 0 && plan.spans.some((span) => isPhrase(span, 'on-list'));
  const isMeant = speaksOfShortlist(plan) || isOnList || isElsewhere;
  return isMeant ? withShortlistInView(memory, shortlist) : memory;
}

/** True for "my list", 收藏里的, "von der Merkliste"; "the list" may be any. */
export function speaksOfShortlist({ spans }: Understanding['plan']): boolean {
  return spans.some((span) => isPhrase(span, 'shortlist') || isPhrase(span, 'on-shortlist'));
}

/** The memory with the shortlist in view, whose entries can be chosen by number. */
export function withShortlistInView(memory: ConversationMemory, shortlist: readonly CompanyId[]): ConversationMemory {
  return withView(
    memory,
    { type: 'shortlist' },
    shortlist.map((id) => ({ kind: 'company', id })),
  );
}

/** Which of what was shown a selection means; empty if there is no such thing. Pure. */
export function selected(selection: Selection, memory: ConversationMemory, directory: Directory): RecordRef[] {
  switch (selection) {
    case 'this':
      return [focusOf(memory) ?? []].flat();
    case 'last':
      return memory.shown.slice(-1);
    case 'city': {
      const member = cityInView(memory, directory);
      return member ? [{ kind: 'member', id: member }] : [];
    }
    case 'all':
      return pageInView(memory);
    default:
      return memory.shown.slice(selection - 1, selection);
  }
}

/** What all selections mean together, each once; undefined if one of them means nothing. */
export function allSelected(
  selections: readonly Selection[],
  memory: ConversationMemory,
  directory: Directory,
): RecordRef[] | undefined {
  const chosen = selections.map((selection) => selected(selection, memory, directory));
  return chosen.some(({ length }) => length === 0) ? undefined : unique(chosen.flat());
}

/** Each record once, in order. */
export function unique(refs: readonly RecordRef[]): RecordRef[] {
  return [...new Map(refs.map((ref) => [`${ref.kind} ${ref.id}`, ref])).values()];
}

/** "All of them" are those the visitor sees: of hits, the page and not the pages before. */
function pageInView(memory: ConversationMemory): RecordRef[] {
  const view = contentInView(memory);
  if (view?.type === 'profile') return [view.ref];
  return view?.type === 'hits' ? memory.shown.slice(view.offset) : memory.shown;
}

/** The member in view, or the city of the company in view or of all that are. */
export function cityInView(memory: ConversationMemory, directory: Directory): MemberId | undefined {
  const cities = new Set(pageInView(memory).map((ref) => memberOf(ref, directory)));
  const [only] = cities;
  return cities.size === 1 ? only : undefined;
}

/** "Die in Köln", "the one in Cologne": the one of the hits in view that is there, if it is the only one. */
export function theOneThere(
  { plan }: Understanding,
  memory: ConversationMemory,
  directory: Directory,
): RecordRef | undefined {
  const { members } = plan;
  if (members === undefined || !plan.spans.some((span) => isPhrase(span, 'the-one'))) return undefined;
  const there = pageInView(memory).filter((ref) => members.includes(memberOf(ref, directory)));
  return there.length === 1 ? there[0] : undefined;
}

/**
 * The one of the choices offered that the message tells apart without naming it in full: "Controls" or "the one in
 * Hildesheim". Undefined if none or several fit.
 */
export function chosenByWords(
  { intention, plan, text }: Understanding,
  choices: readonly RecordRef[],
  directory: Directory,
): RecordRef | undefined {
  const canBeChoice = ['other', 'find-partners', 'member-profile', 'company-profile', 'refine'];
  if (!canBeChoice.includes(intention.type)) return undefined;
  const { members } = plan;
  const there = members === undefined ? [] : choices.filter((ref) => members.includes(memberOf(ref, directory)));
  if (there.length === 1) return there[0];
  const named = choices.filter((ref) => saysOnly({ text, plan }, namesOf(ref, directory)));
  return named.length === 1 ? named[0] : undefined;
}

/** True if all that a message says, apart from what only holds it together, is in the names. */
export function saysOnly({ text, plan }: Pick<Understanding, 'text' | 'plan'>, names: readonly string[]): boolean {
  const known = fold(names.join(' '));
  const words = wordsOf(text, plan.spans);
  return words.length > 0 && words.every((word) => known.includes(word));
}

function focusOf(memory: ConversationMemory): RecordRef | undefined {
  return inFocus(memory) ?? (memory.shown.length === 1 ? memory.shown[0] : undefined);
}

function memberOf({ kind, id }: RecordRef, directory: Directory): MemberId {
  return kind === 'company' ? (directory.companies.get(id)?.member ?? '') : id;
}

function namesOf({ kind, id }: RecordRef, directory: Directory): string[] {
  const company = kind === 'company' ? directory.companies.get(id) : undefined;
  return company ? namesOfCompany(company) : Object.values(directory.members.get(id)?.names ?? {});
}

/** The words of a message apart from those that only hold it together. */
function wordsOf(text: string, spans: Understanding['plan']['spans']): string[] {
  const telling = spans.filter(
    (span) => !['filler', 'request', 'show', 'company', 'the-one'].some((id) => isPhrase(span, id)),
  );
  return telling.map(({ start, end }) => fold(text.slice(start, end)));
}
