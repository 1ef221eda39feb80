import type { FormTold } from '../../src/replies/form-reply';
import type { Putting } from '../../src/replies/question';
import { withView } from '../memory/conversation-memory';
import type { Turn } from '../turn';
import { type PromptRef, withCounted, withoutPrompt, withPrompt } from './open-prompt';
import { type Waiting, waitingIn } from './prompts';

/** How a question is put after its first, second … miss; after that it is given up (conversation rule 8). */
const AFTER_MISS: readonly Putting[] = ['unclear', 'stuck'];
/** How it is put after its first, second … interruption: who looks around should not read it each time. */
const AFTER_RETURN: readonly Putting[] = ['again', 'waiting'];
const HOUR_MS = 3_600_000;

/** Puts a question on top of those that wait. The deepest is put aside if there would be too many. */
export async function askPrompt(
  turn: Turn,
  prompt: PromptRef,
  { putting, told }: { putting: Putting; told?: FormTold } = { putting: 'first' },
): Promise<void> {
  const { open, aside } = withPrompt(turn.memory.open, prompt);
  turn.memory = { ...turn.memory, open };
  if (aside) await turn.say({ kind: 'notice', notice: 'putAside' });
  await putPrompt(turn, putting, told);
}

/** Shows a question again that is in view; one that was answered in the meantime is opened again. */
export async function showPrompt(turn: Turn, prompt: PromptRef): Promise<void> {
  const top = turn.memory.open.at(-1);
  const isOpen = top?.id === prompt.id && JSON.stringify(top.data) === JSON.stringify(prompt.data);
  await (isOpen ? putPrompt(turn, 'first') : askPrompt(turn, prompt));
}

/** Says the question that waits, in the way that the turn demands. */
export async function putPrompt(turn: Turn, putting: Putting, told?: FormTold): Promise<void> {
  const waiting = waitingIn(turn.memory);
  if (!waiting) return;
  const question = waiting.prompt.question(waiting.open.data);
  const { id, data } = waiting.open;
  const shown = question.about === 'which' ? question.names : turn.memory.shown;
  turn.memory =
    putting === 'help'
      ? withView(turn.memory, { type: 'help' }, shown)
      : withView(turn.memory, { type: 'prompt', id, data }, shown);
  const isNewName = question.about === 'which' && putting === 'first';
  const corrections = isNewName ? turn.understanding.plan.corrections : [];
  await turn.say({ kind: 'question', question, putting, canSkip: canSkip(waiting), corrections, told });
}

/** Puts the question that waits again after something else was answered. */
export async function returnToPrompt(turn: Turn): Promise<void> {
  const waiting = waitingIn(turn.memory);
  if (!waiting) return;
  const { returns } = waiting.open;
  const putting = returns === 0 && wasSilent(waiting, turn) ? 'resumed' : (AFTER_RETURN[returns] ?? 'waiting');
  turn.memory = { ...turn.memory, open: withCounted(turn.memory.open, 'returns') };
  await putPrompt(turn, putting);
}

/** Who comes back after an hour no longer has in mind what was given. */
function wasSilent({ prompt, open }: Waiting, { reading }: Turn): boolean {
  const answeredAt = prompt.answeredAt?.(open.data);
  return answeredAt !== undefined && Date.parse(reading.now) - Date.parse(answeredAt) > HOUR_MS;
}

/** Says that a message was not understood: as an answer to the question that waits, or at all. */
export async function admitMiss(turn: Turn): Promise<void> {
  const waiting = waitingIn(turn.memory);
  const putting = waiting && AFTER_MISS[waiting.open.misses];
  if (putting) {
    turn.memory = { ...turn.memory, open: withCounted(turn.memory.open, 'misses') };
    return putPrompt(turn, putting);
  }
  if (waiting) turn.memory = { ...turn.memory, open: withoutPrompt(turn.memory.open) };
  if (waiting?.prompt.lasting) await turn.say({ kind: 'notice', notice: 'putAside' });
  await turn.say({ kind: 'not-understood' });
}

function canSkip({ prompt }: Waiting): boolean {
  return prompt.skipped !== undefined;
}
