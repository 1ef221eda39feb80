import type { SearchSlots } from '../src/search/query-plan';
import type { QueryPlan, RecordRef } from '../src/search/query-plan';
import type { Heading } from '../src/directory/schema';
import { type View, withView } from './conversation-memory';
import type { Turn } from './turn';

/** Hits on a page: what fits a phone (conversation rule 11). */
export const PAGE_SIZE = 5;

/** Shows a view again, or for the first time. */
export async function showView(turn: Turn, view: View): Promise<void> {
  if (view.type === 'hits') await showHits(turn, view.slots, view.offset);
  else if (view.type === 'profile') await showProfile(turn, view.ref, view.heading);
  else await turn.say({ kind: 'help' });
}

/** Searches and shows a page of hits; they can then be chosen by number. */
export async function showHits(
  turn: Turn,
  slots: SearchSlots,
  offset: number,
  reading?: Pick<QueryPlan, 'corrections' | 'limit'>,
): Promise<void> {
  const { hits, unknown } = turn.knowledge.search.find(slots);
  const page = hits.slice(offset, offset + (reading?.limit ?? PAGE_SIZE));
  const shown = hits.slice(0, offset + page.length).map(({ record }) => ({ kind: record.kind, id: record.id }));
  turn.memory = withView(turn.memory, { type: 'hits', slots, offset }, shown);
  const corrections = reading?.corrections ?? [];
  await turn.say({ kind: 'hits', slots, page, offset, total: hits.length, unknown, corrections });
}

/** Shows the profile of a company or member. The hits shown before can still be chosen. */
export async function showProfile(turn: Turn, ref: RecordRef, heading: Heading | undefined): Promise<void> {
  turn.memory = withView(turn.memory, { type: 'profile', ref, heading }, turn.memory.shown);
  await turn.say(
    ref.kind === 'member'
      ? { kind: 'member-profile', id: ref.id, heading }
      : { kind: 'company-profile', id: ref.id },
  );
}
