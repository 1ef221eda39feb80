import type { Directory } from '../../src/directory/directory';
import { idsOf } from '../../src/search/reading';
import type { Intention, Understanding } from '../../src/understand/intention';
import type { ConversationMemory } from '../memory/conversation-memory';
import type { Step } from '../step';
import type { Sent } from './prompt';
import type { Waiting } from './prompts';

/** What works at every question before the answer is read. A form's free text may hold any other word. */
const STEERING: readonly Intention['type'][] = [
  'help',
  'cancel',
  'restart',
  'back',
  'repeat',
  'person',
  'skip',
  'change-language',
];

/**
 * The step that follows from a message while a question waits: steering first, then the answer, then `otherwise`, what
 * the message means as such: the visitor leads. What means nothing else was meant as an answer. Pure.
 */
export function stepAtPrompt(
  waiting: Waiting,
  sent: Sent,
  memory: ConversationMemory,
  directory: Directory,
  otherwise: () => Step,
): Step {
  const { prompt, open } = waiting;
  const isAnswer = prompt.takesAsAnswer?.(sent, open.data) ?? false;
  if (!isAnswer && isSteering(sent.understanding))
    return steer(waiting, sent.understanding.intention, memory) ?? otherwise();
  const answered = prompt.answered(sent, open.data, memory, directory);
  if (answered) return { do: 'answer', step: answered };
  const step = otherwise();
  const isNoNumber = step.do === 'tell' && step.notice === 'nothingToChoose';
  return isNoNumber || asksTheSame(step, waiting) ? { do: 'miss' } : step;
}

/** Asking for a person may carry more, but "we need staff uniforms" does not ask for our staff. */
function isSteering({ intention: { type }, plan }: Understanding): boolean {
  const isWhole = plan.spans.every((span) => idsOf(span, 'phrase').length > 0);
  return STEERING.includes(type) && (type !== 'person' || isWhole);
}

/** What steering means for this question; undefined where it means what it always does. */
function steer(
  { prompt, open: { data } }: Waiting,
  { type }: Intention,
  { views }: ConversationMemory,
): Step | undefined {
  const answer = (step: Step | undefined): Step | undefined => step && { do: 'answer', step };
  switch (type) {
    case 'skip':
      return answer((prompt.skipped ?? prompt.skipRefused)?.(data)) ?? { do: 'tell', notice: 'answerNeeded' };
    case 'back':
      return views.at(-1)?.type === 'prompt' ? answer(prompt.back?.(data)) : undefined;
    case 'cancel':
      return answer(prompt.cancelled?.(data));
    default:
      return undefined;
  }
}

/** "Ich suche Firmen" after "Ich suche einen Lieferanten": to ask again what for would lead in a circle. */
function asksTheSame(step: Step, { prompt, open }: Waiting): boolean {
  if (step.do !== 'ask' || step.prompt.id !== prompt.id) return false;
  const questionOf = (data: unknown): string => JSON.stringify(prompt.question(data));
  return questionOf(step.prompt.data) === questionOf(open.data);
}
