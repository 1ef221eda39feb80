import { type AnswerContext, answerByCard, answerByText, editField } from '../../src/enquiry/form/answer';
import {
  askBefore,
  type Draft,
  draftSchema,
  isComplete,
  reviewFields,
  stopOf,
  withAnswers,
} from '../../src/enquiry/form/draft';
import { fieldNamed } from '../../src/enquiry/form/field-words';
import type { Outcome } from '../../src/enquiry/form/outcome';
import { ASKS, type AskId, FORM } from '../../src/enquiry/form/steps';
import { isMeantAsAnswer } from '../../src/enquiry/read/reading';
import { yesOrNo } from '../../src/enquiry/read/yes-no';
import { isAside, namesContent } from '../enquiry/form-aside';
import { type FormCard, formCard } from '../enquiry/form-card';
import type { Step } from '../step';
import type { Prompt, Sent } from './prompt';

/** The questions of the form that are prompts of their own; a single field changed from the review is one for all. */
const OWN_PROMPTS: readonly AskId[] = [...ASKS.map(({ id }) => id), 'country'];
const SKIPPABLE = ['details', 'field'];

/** A prompt for each question of the form, and for the review; on cards the first question of a step stands for it. */
export const FORM_PROMPTS: readonly Prompt<Draft>[] = [...OWN_PROMPTS, 'field', 'review'].map((name) => ({
  id: `enquiry.${name}`,
  data: draftSchema,
  lasting: true,
  tellsLanguage: false,
  question: (draft) => ({ about: 'form', draft }),
  answered,
  takesAsAnswer: ({ understanding: { intention } }, draft) =>
    draft.editing === 'replyLanguage' && intention.type === 'change-language',
  ...(SKIPPABLE.includes(name) && { skipped }),
  back,
  cancelled: () => ({ do: 'enquiry', deed: { type: 'pause' } }),
}));

/** The id of the prompt for where the form stands. */
export function formPromptId(draft: Draft): string {
  const stop = stopOf(draft);
  if (stop.at === 'review') return 'enquiry.review';
  const id = stop.at === 'ask' ? stop.ask.id : stop.step.asks[0]?.id;
  return id !== undefined && OWN_PROMPTS.includes(id) ? `enquiry.${id}` : 'enquiry.field';
}

/** True for a prompt of the form. */
export function isFormPrompt({ id }: { readonly id: string }): boolean {
  return FORM_PROMPTS.some((prompt) => prompt.id === id);
}

function answered(sent: Sent, draft: Draft): Step | undefined {
  const { value, text, reading, understanding } = sent;
  const card = formCard(value);
  if (card) return card.key === draft.key ? cardStep(card, draft, reading) : undefined;
  const { intention } = understanding;
  if (intention.type === 'enquiry-send') return { do: 'enquiry', deed: { type: 'send', key: draft.key } };
  const atReview = stopOf(draft).at === 'review';
  const chosen = atReview ? reviewStep(draft, sent) : undefined;
  if (chosen) return chosen;
  if (isAside(understanding, draft)) return undefined;
  const outcome = answerByText(draft, text, reading);
  const isMeant = outcome.filled.length > 0 || outcome.faults.some(({ fault }) => isMeantAsAnswer(fault));
  const isOther = outcome.faults.length === 0 || namesContent(understanding, draft);
  return isMeant || !isOther ? { do: 'fill', outcome } : undefined;
}

/** What a card's button brought, for this draft. */
export function cardStep({ step, values }: FormCard, draft: Draft, reading: AnswerContext): Step {
  const filled = FORM.find(({ id }) => id === step);
  return filled
    ? { do: 'fill', outcome: answerByCard(draft, filled, values, reading) }
    : { do: 'enquiry', deed: { type: 'send', key: draft.key } };
}

/** At the review: "ja" sends, a number or a name ("Menge ändern") asks that question again. */
function reviewStep(draft: Draft, { text, reading }: Sent): Step | undefined {
  if (yesOrNo(text) === true && !/^\s*1\s*$/.test(text))
    return { do: 'enquiry', deed: { type: 'send', key: draft.key } };
  const number = /^\s*(\d{1,2})\s*\.?\s*$/.exec(text)?.[1];
  const named = fieldNamed(text);
  const field =
    number === undefined
      ? named?.value === undefined
        ? named?.field
        : undefined
      : reviewFields(draft)[Number(number) - 1];
  return field && { do: 'fill', outcome: untouched(editField(draft, field, reading.now)) };
}

function skipped(draft: Draft): Step {
  const stop = stopOf(draft);
  const asks = stop.at === 'ask' ? [stop.ask.id] : stop.at === 'step' ? stop.step.asks.map(({ id }) => id) : [];
  return { do: 'fill', outcome: untouched(withAnswers(draft, {}, asks, draft.changedAt)) };
}

/** To the review if the visitor came from there, else to the question before; at the first one to what was in view. */
function back(draft: Draft): Step | undefined {
  const settled = { ...draft, editing: undefined };
  const isFromReview = draft.editing !== undefined && isComplete(settled) && stopOf(settled).at === 'review';
  const before = isFromReview ? undefined : askBefore(draft);
  if (!isFromReview && before === undefined) return undefined;
  return { do: 'fill', outcome: untouched({ ...draft, editing: before }) };
}

function untouched(draft: Draft): Outcome {
  return { draft: { ...draft, misses: 0 }, filled: [], faults: [], remarks: [] };
}
