import type { Directory } from '../src/directory/directory';
import type { CompanyId } from '../src/directory/schema';
import type { Demand, RecordRef } from '../src/search/query-plan';
import type { Deed, Objects, Understanding } from '../src/understand/intention';
import { allSelected, selected, unique } from './choose';
import type { ConversationMemory } from './memory/conversation-memory';
import type { Step } from './step';

/** More than three beside one another nobody can read on a phone. */
const MOST_COMPARED = 3;

/** Deeds that a name with several bearers may belong to: they are done once it is clear which one is meant. */
export const DEEDS_ON_NAMES = ['compare', 'similar', 'enquiry', 'shortlist-add', 'shortlist-remove'] as const;
export type DeedOnNames = (typeof DEEDS_ON_NAMES)[number];

/** What a message speaks of: the records that are clear, and the first name that several bear. */
export interface Resolved {
  readonly refs: readonly RecordRef[];
  readonly unclear: readonly RecordRef[] | undefined;
}

/** The records that a message chooses or names; undefined if it chooses something that was not shown. */
export function resolve(
  { selections, named }: Objects,
  memory: ConversationMemory,
  directory: Directory,
): Resolved | undefined {
  const chosen = allSelected(selections, memory, directory);
  const clear = named.filter(({ length }) => length === 1).flat();
  return chosen && { refs: unique([...chosen, ...clear]), unclear: named.find(({ length }) => length > 1) };
}

/** Ends before the name of whom something is sent to or compared with: "Anfrage an", "enquiry to", 询盘给. */
const BEFORE_NAME = /(?:(?<!\p{L})(?:an|bei|mit|to|with|from)|[给向跟与])\s*$/iu;

/**
 * What the message calls by a name that nobody in the directory has, where it would otherwise be done to too few or to
 * the one in view: "compare BMW with Midea", "enquiry to Haier".
 */
export function strangeNames(deed: Deed, refs: readonly RecordRef[], { text, plan }: Understanding): readonly Demand[] {
  const unread = plan.spans.filter((span) => span.readings.length === 0 && /\p{L}/u.test(span.text));
  const strange = plan.demands.filter((demand) => unread.some((span) => demand.text.includes(span.text)));
  if (deed === 'compare') return refs.length < 2 ? strange : [];
  if (deed !== 'enquiry' || refs.length > 0) return [];
  return strange.filter((demand) => BEFORE_NAME.test(text.slice(0, text.indexOf(demand.text))));
}

/** The step that does something to records; without any, to the one in view. Pure. */
export function deedStep(
  deed: Deed,
  refs: readonly RecordRef[],
  memory: ConversationMemory,
  directory: Directory,
): Step {
  const orInView = refs.length > 0 ? refs : selected('this', memory, directory);
  switch (deed) {
    case 'compare':
      return compare(withOther(refs, memory, directory));
    case 'similar':
      return similar(orInView);
    case 'shortlist-add':
      return shortlist('added', orInView);
    case 'shortlist-remove':
      return shortlist('removed', orInView);
    case 'shortlist-clear':
      return { do: 'clear-shortlist' };
    case 'shortlist-send':
      return { do: 'copy-shortlist' };
    case 'shortlist':
      return { do: 'show', view: { type: 'shortlist' } };
    case 'enquiry':
      return { do: 'enquiry', deed: { type: 'start', companies: companiesAmong(orInView), fresh: false } };
  }
}

/** "Compare with Midea" means the one in view too; "compare" alone what is shown, if that is few enough. */
function withOther(refs: readonly RecordRef[], memory: ConversationMemory, directory: Directory): readonly RecordRef[] {
  if (refs.length > 1) return refs;
  if (refs.length === 1) return unique([...selected('this', memory, directory), ...refs]);
  const page = selected('all', memory, directory);
  return page.length <= MOST_COMPARED ? page : [];
}

/** Two or three of a kind side by side. */
export function compare(refs: readonly RecordRef[]): Step {
  if (refs.length < 2) return { do: 'tell', notice: 'nothingToCompare' };
  if (new Set(refs.map(({ kind }) => kind)).size > 1) return { do: 'tell', notice: 'mixedComparison' };
  const compared = refs.slice(0, MOST_COMPARED);
  return { do: 'compare', refs: compared, left: refs.length - compared.length };
}

function similar(refs: readonly RecordRef[]): Step {
  const company = refs.find(({ kind }) => kind === 'company');
  return company ? { do: 'find-similar', company: company.id } : { do: 'tell', notice: 'nothingSimilar' };
}

function companiesAmong(refs: readonly RecordRef[]): CompanyId[] {
  return refs.filter(({ kind }) => kind === 'company').map(({ id }) => id);
}

function shortlist(change: 'added' | 'removed', refs: readonly RecordRef[]): Step {
  const companies = companiesAmong(refs);
  if (companies.length > 0) return { do: 'change-shortlist', change, companies };
  return { do: 'tell', notice: refs.length > 0 ? 'onlyCompanies' : 'nothingToChoose' };
}
