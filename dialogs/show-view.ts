import type { CompanyId, Heading } from '../src/directory/schema';
import type { RecordRef, SearchSlots } from '../src/search/query-plan';
import { similarSlots } from '../src/understand/similar';
import { contentInView, type View, withView } from './memory/conversation-memory';
import { waitingIn } from './prompts/prompts';
import { putPrompt, showPrompt } from './prompts/put-prompt';
import { showShortlist } from './show-shortlist';
import type { Turn } from './turn';

/** Hits on a page: what fits a phone (conversation rule 11). */
export const PAGE_SIZE = 5;

/** Shows a view again, or for the first time. */
export async function showView(turn: Turn, view: View): Promise<void> {
  switch (view.type) {
    case 'hits':
      return showHits(turn, view.slots, view.offset, view.size || PAGE_SIZE);
    case 'profile':
      return showProfile(turn, view.ref, view.heading);
    case 'comparison':
      return showComparison(turn, view.refs, 0);
    case 'shortlist':
      return showShortlist(turn);
    case 'prompt':
      return showPrompt(turn, { id: view.id, data: view.data });
    case 'help':
      return showHelp(turn);
    case 'notice':
      remember(turn, view);
      return turn.say({ kind: 'notice', notice: view.notice });
  }
}

/** Searches and shows a page of hits, fewer if the visitor wants fewer; they can then be chosen by number. */
export async function showHits(
  turn: Turn,
  slots: SearchSlots,
  offset: number,
  size = Math.min(turn.understanding.plan.limit ?? PAGE_SIZE, PAGE_SIZE),
): Promise<void> {
  const { corrections, asked } = turn.understanding.plan;
  const { hits, unknown } = turn.knowledge.search.find(slots);
  const page = hits.slice(offset, offset + size);
  const found = hits.slice(0, offset + page.length).map(({ record }) => ({ kind: record.kind, id: record.id }));
  const total = hits.length;
  // "Perfekt" finds nothing, and the hits before can still be chosen.
  const shown = total > 0 ? found : turn.memory.shown;
  turn.memory = withView(turn.memory, { type: 'hits', slots, offset, size: page.length, total }, shown);
  const exact = hits.filter(({ widening }) => widening === 'none').length;
  await turn.say({ kind: 'hits', slots, page, offset, total, exact, unknown, corrections, asked });
}

/** Shows the profile of a company or member. The hits shown before can still be chosen. */
export async function showProfile(turn: Turn, ref: RecordRef, heading: Heading | undefined): Promise<void> {
  remember(turn, { type: 'profile', ref, heading });
  const { id } = ref;
  const { corrections, asked } = turn.understanding.plan;
  await turn.say(
    ref.kind === 'member'
      ? { kind: 'member-profile', id, heading, corrections }
      : { kind: 'company-profile', id, asked, corrections },
  );
}

/** Shows two or three of a kind side by side; they can then be chosen by number. */
export async function showComparison(turn: Turn, refs: readonly RecordRef[], left: number): Promise<void> {
  turn.memory = withView(turn.memory, { type: 'comparison', refs: [...refs] }, refs);
  await turn.say({ kind: 'comparison', refs, left });
}

/** Shows companies with the same main product, wherever they are. */
export async function showSimilar(turn: Turn, id: CompanyId): Promise<void> {
  const { directory, search } = turn.knowledge;
  const company = directory.companies.get(id);
  if (!company) return turn.say({ kind: 'company-profile', id });
  await showHits(
    turn,
    similarSlots(company, turn.language, (text) => search.read(text)),
    0,
  );
}

/** Help for the question that waits, else for what is in view. */
async function showHelp(turn: Turn): Promise<void> {
  if (waitingIn(turn.memory)) return putPrompt(turn, 'help');
  remember(turn, { type: 'help' });
  await turn.say({ kind: 'help', at: contentInView(turn.memory)?.type });
}

function remember(turn: Turn, view: View): void {
  turn.memory = withView(turn.memory, view, turn.memory.shown);
}
