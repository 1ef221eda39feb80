import { untouched } from '../src/enquiry/form/answer';
import { type Draft, withDraft } from '../src/enquiry/form/draft';
import type { Outcome } from '../src/enquiry/form/outcome';
import { channelOf } from '../src/replies/channels';
import type { Putting } from '../src/replies/question';
import { withoutForm } from './enquiry/open-form';
import type { LeftForm } from './memory/conversation-memory';
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
  // What was not for the open question leaves it as it was: it is put as if for the first time.
  const putting = told.isAside ? 'first' : AFTER_MISS[draft.misses];
  if (putting === undefined) return pauseForm(turn, draft.key, 'gettingNowhere');
  await askPrompt(turn, { id: formPromptId(draft), data: draft }, { putting, told });
}

/** Opens a form where it stands. */
export function openForm(turn: Turn, draft: Draft): Promise<void> {
  return fillForm(turn, untouched(draft));
}

/** Opens a form that was left, with what was filled in (conversation rule 9). */
export async function reopenForm(turn: Turn, draft: Draft): Promise<void> {
  turn.visitor = { ...turn.visitor, drafts: withDraft(turn.visitor.drafts, { ...draft, misses: 0 }) };
  turn.memory = withoutForm(turn.memory, draft.key);
  await askPrompt(turn, { id: formPromptId(draft), data: { ...draft, misses: 0 } }, { putting: 'resumed' });
}

/** Cards where the channel shows them and the visitor has not asked for single questions. */
export function modeOf({ context, visitor }: Turn): Draft['mode'] {
  return channelOf(context.activity.channelId).cards && !visitor.withoutForms ? 'cards' : 'questions';
}

/** Puts the form aside; what was filled in is kept as a draft, and "go on" leads back. */
export async function pauseForm(turn: Turn, key: string, why: Exclude<LeftForm['why'], 'offered'>): Promise<void> {
  turn.memory = { ...withoutForm(turn.memory, key), leftForm: { key, why } };
  await turn.say({ kind: 'enquiry-notice', notice: why });
}

/** Offers to go on with what was left unfinished; a yes is then enough. Of several it is asked which. */
export async function offerDrafts(turn: Turn): Promise<void> {
  const { drafts } = turn.visitor;
  const [only, ...others] = drafts;
  if (only && others.length === 0) turn.memory = { ...turn.memory, leftForm: { key: only.key, why: 'offered' } };
  await turn.say({ kind: 'draft-offer', drafts });
}
