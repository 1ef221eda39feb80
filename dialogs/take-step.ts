import type { DialogContext } from 'botbuilder-dialogs';
import type { Notice } from '../src/replies/reply';
import { openFormKey } from './enquiry/open-form';
import { type FlowStep, flowOf, isFlowStep } from './flows';
import { offerDrafts } from './form-dialog';
import { type ConversationMemory, contentInView, freshMemory, withoutLatestView } from './memory/conversation-memory';
import { withoutPrompt } from './prompts/open-prompt';
import { waitingIn } from './prompts/prompts';
import { admitMiss, askPrompt, putPrompt, returnToPrompt } from './prompts/put-prompt';
import { waysPrompt } from './prompts/ways-prompt';
import { showView } from './show-view';
import { leadsOn, type Step } from './step';
import type { Turn } from './turn';

/** What was not understood counts double beside a search that found nothing; from here on choices are put (rule 8). */
const LOST = 4;
const MISS = 2;
const EMPTY_SEARCH = 1;

/** Takes the step; then a question that still waits is put again, so that an interruption never ends in silence. */
export async function takeStep(dc: DialogContext, turn: Turn, step: Step): Promise<void> {
  const { lost } = turn.memory;
  const waiting = waitingIn(turn.memory);
  if (waiting && !waiting.prompt.lasting && leadsOn(step)) closePrompt(turn);
  if (leadsOn(answerOf(step))) turn.memory = { ...turn.memory, leftForm: undefined };
  const isTooMuch = bringsNothing(step) && lost + MISS >= LOST && !waiting;
  if (!isTooMuch || step.do === 'tell') await take(dc, turn, step);
  const listed = step.do === 'change-shortlist' ? step.change : undefined;
  turn.memory = { ...turn.memory, lost: lostAfter(step, turn.memory, lost), listed };
  const isLost = turn.memory.lost > lost && turn.memory.lost >= LOST && !waiting;
  if (isLost) await askPrompt(turn, { id: waysPrompt.id, data: {} });
  if (!turn.asked) await returnToPrompt(turn);
}

/** How lost somebody is after a step. "OK" neither brings anything nor shows that somebody is lost. */
function lostAfter(step: Step, memory: ConversationMemory, before: number): number {
  if (bringsNothing(step)) return before + MISS;
  if (foundNothing(step, memory)) return before + EMPTY_SEARCH;
  return isNotice(step, 'acknowledge') ? before : 0;
}

/** Help or an apology once more would leave somebody who is lost where they are. */
function bringsNothing(step: Step): boolean {
  const isUnreadable = step.do === 'tell' && step.notice === 'unreadable';
  const isHelp = step.do === 'show' && step.view.type === 'help';
  return isHelp || isUnreadable || step.do === 'miss' || isNotice(step, 'disagree');
}

function isNotice(step: Step, notice: Notice): boolean {
  return step.do === 'show' && step.view.type === 'notice' && step.view.notice === notice;
}

/** True if the step, once taken, was a search without a hit. */
function foundNothing(step: Step, { views }: ConversationMemory): boolean {
  const view = views.at(-1);
  return answerOf(step).do === 'search' && view?.type === 'hits' && view.total === 0;
}

/** What follows from the answer to a question, or the step itself. */
function answerOf(step: Step): Step {
  return step.do === 'answer' ? step.step : step;
}

async function take(dc: DialogContext, turn: Turn, step: Step): Promise<void> {
  if (step.do === 'answer') {
    closePrompt(turn);
    return take(dc, turn, step.step);
  }
  if (!isFlowStep(step)) return steer(turn, step);
  await dc.beginDialog(flowOf(step), { turn, step });
}

/** What is no flow of its own: questions, going back, help, language. */
async function steer(turn: Turn, step: Exclude<Step, FlowStep | { do: 'answer' }>): Promise<void> {
  switch (step.do) {
    case 'ask':
      return askPrompt(turn, step.prompt);
    case 'miss':
      return admitMiss(turn);
    case 'show':
      return showView(turn, step.view);
    case 'back':
      if (turn.memory.views.at(-1)?.type === 'prompt') closePrompt(turn);
      turn.memory = withoutLatestView(turn.memory);
      return showView(turn, step.view);
    case 'tell':
      return turn.say({ kind: 'notice', notice: step.notice });
    case 'give-up':
      turn.memory = step.forget ? { ...freshMemory(), language: turn.language } : withoutOpenPrompt(turn.memory);
      return turn.say({ kind: 'notice', notice: step.notice });
    case 'welcome':
      return welcome(turn);
    case 'change-language':
      return changeLanguage(turn);
  }
}

/** An enquiry that was left unfinished is offered, with what was filled in (conversation rule 9). */
async function welcome(turn: Turn): Promise<void> {
  await turn.say({ kind: 'welcome' });
  if (turn.visitor.drafts.length > 0 && openFormKey(turn.memory) === undefined) await offerDrafts(turn);
}

/** Confirms, then says what is in view in the new language: nobody should have to ask again. */
async function changeLanguage(turn: Turn): Promise<void> {
  await turn.say({ kind: 'notice', notice: 'languageChanged' });
  const view = contentInView(turn.memory);
  if (waitingIn(turn.memory)) return putPrompt(turn, 'first');
  if (view) await showView(turn, view);
}

function closePrompt(turn: Turn): void {
  turn.memory = { ...turn.memory, open: withoutPrompt(turn.memory.open) };
}

/** Without the question that waits, and where it is in view, without that. */
function withoutOpenPrompt(memory: ConversationMemory): ConversationMemory {
  const closed = { ...memory, open: withoutPrompt(memory.open) };
  return closed.views.at(-1)?.type === 'prompt' ? withoutLatestView(closed) : closed;
}
