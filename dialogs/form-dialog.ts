import { type Draft, withDraft } from '../src/enquiry/form/draft';
import type { Outcome } from '../src/enquiry/form/outcome';
import type { Putting } from '../src/replies/question';
import { withoutForm } from './enquiry/open-form';
import { formPromptId } from './prompts/form-prompt';
import { askPrompt } from './prompts/put-prompt';
import type { Turn } from './turn';

/** How the question is put after an answer that could not be taken for the first, second … time (conversation rule 8). */
const AFTER_MISS: readonly (Putting | undefined)[] = ['first', 'unclear', 'stuck'];

/**
 * Keeps what was filled in and puts the form's next question: a step as a card, a single question, or the review. What
 * was understood and what not is said with it. After the third answer in vain the form is put aside, not lost.
 */
export async function fillForm(turn: Turn, { draft, ...told }: Outcome): Promise<void> {
  turn.visitor = { ...turn.visitor, drafts: withDraft(turn.visitor.drafts, { ...draft, misses: 0 }) };
  turn.memory = withoutForm(turn.memory, draft.key);
  const putting = AFTER_MISS[draft.misses];
  if (putting === undefined) {
    await turn.say({ kind: 'enquiry-notice', notice: 'paused' });
    return turn.say({ kind: 'not-understood' });
  }
  await askPrompt(turn, { id: formPromptId(draft), data: draft }, { putting, told });
}

/** Opens a form where it stands. */
export function openForm(turn: Turn, draft: Draft): Promise<void> {
  return fillForm(turn, { draft: { ...draft, misses: 0 }, filled: [], faults: [], remarks: [] });
}
