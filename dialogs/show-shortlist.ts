import type { CompanyId } from '../src/directory/schema';
import { withShortlistInView } from './choose';
import { contentInView } from './memory/conversation-memory';
import { withoutShortlisted, withShortlisted } from './memory/visitor-memory';
import type { Turn } from './turn';

/** Shows the shortlist, whose entries can then be chosen by number; `toCopy` as one plain text. */
export async function showShortlist(turn: Turn, toCopy = false): Promise<void> {
  const gone = dropGone(turn);
  const { shortlist } = turn.visitor;
  turn.memory = withShortlistInView(turn.memory, shortlist);
  await turn.say({ kind: 'shortlist', companies: shortlist, gone, toCopy });
}

/**
 * Adds or takes off, and says what became of each. What was shown can still be chosen by number; of a shortlist in view
 * only what is still on it.
 */
export async function changeShortlist(
  turn: Turn,
  change: 'added' | 'removed',
  companies: readonly CompanyId[],
): Promise<void> {
  dropGone(turn);
  const changed = (change === 'added' ? withShortlisted : withoutShortlisted)(turn.visitor, companies);
  const { visitor, done, needless, tooMany } = changed;
  turn.visitor = visitor;
  if (contentInView(turn.memory)?.type === 'shortlist')
    turn.memory = withShortlistInView(turn.memory, visitor.shortlist);
  await turn.say({ kind: 'shortlist-changed', change, done, needless, tooMany, count: visitor.shortlist.length });
}

/** Takes everything off. */
export async function clearShortlist(turn: Turn): Promise<void> {
  turn.visitor = { ...turn.visitor, shortlist: [] };
  await turn.say({ kind: 'notice', notice: 'shortlistCleared' });
}

/** Takes companies off that have left the directory, so that they take no room. @returns how many */
function dropGone(turn: Turn): number {
  const { shortlist } = turn.visitor;
  const there = shortlist.filter((id) => turn.knowledge.directory.companies.has(id));
  if (there.length < shortlist.length) turn.visitor = { ...turn.visitor, shortlist: there };
  return shortlist.length - there.length;
}
