import { z } from 'zod';
import { type Answers, answersSchema, type FieldId } from './answers';
import { ASKS, type Ask, type AskId, askNamed, FIELDS, FORM, type FormStep, STEP_IDS, type StepId } from './steps';

/** Cards hold a step each; without them each question is put by itself, with the same checks and words. */
export const FORM_MODES = ['cards', 'questions'] as const;
export type FormMode = (typeof FORM_MODES)[number];

/** Drafts kept at a time; the one untouched longest makes room. */
export const MOST_DRAFTS = 3;

/** An enquiry that is being filled in. Plain data: it survives a restart and any silence. */
export const draftSchema = z.object({
  /** Idempotency key of the enquiry it becomes. */
  key: z.uuid(),
  mode: z.enum(FORM_MODES),
  answers: answersSchema,
  /** Questions answered, skipped or shown on a card that was sent. */
  passed: z.array(z.string()),
  /** The question the visitor went back to or wants to change; it is put although it is answered. */
  editing: z.string().optional(),
  /** The field answered last: what "nein, 500" corrects. */
  last: z.string().optional(),
  /** Reference of the enquiry that is being corrected. */
  corrects: z.string().optional(),
  /** ISO 8601 in UTC. */
  changedAt: z.string(),
});
export interface Draft {
  readonly key: string;
  readonly mode: FormMode;
  readonly answers: Answers;
  readonly passed: readonly AskId[];
  readonly editing?: AskId | undefined;
  readonly last?: FieldId | undefined;
  readonly corrects?: string | undefined;
  readonly changedAt: string;
}

/** Where the form stands: at a step of cards, at a single question, or at the review. */
export type Stop =
  | { readonly at: 'step'; readonly step: FormStep }
  | { readonly at: 'ask'; readonly ask: Ask }
  | { readonly at: 'review' };

/** Where the form goes on: the first step or question that still needs an answer, or what the visitor went back to. */
export function stopOf(draft: Draft): Stop {
  if (draft.editing !== undefined) return stopAt(draft, askNamed(draft.editing));
  const open = ASKS.find((ask) => !isSettled(draft, ask));
  return open ? stopAt(draft, open) : { at: 'review' };
}

function stopAt({ mode }: Draft, ask: Ask): Stop {
  if (mode === 'questions') return { at: 'ask', ask };
  const step = FORM.find(({ id }) => id === ask.step);
  return step ? { at: 'step', step } : { at: 'review' };
}

/** Settled: its required fields are filled, and the visitor has seen it where that is not asked again anyway. */
function isSettled(draft: Draft, ask: Ask): boolean {
  if (missingIn(draft, ask).length > 0) return false;
  return draft.passed.includes(ask.id) || (draft.mode === 'questions' && isRequired(ask));
}

/** The fields that the question still needs; for `reach` one of the two is enough. */
export function missingIn({ answers }: Draft, ask: Ask): FieldId[] {
  if (ask.id === 'reach') return answers.email === undefined && answers.phone === undefined ? ['email'] : [];
  return ask.fields.filter((id) => isRequiredField(id) && answers[id] === undefined);
}

/** True if the question cannot be skipped. */
export function isRequired(ask: Ask): boolean {
  return ask.id === 'reach' || ask.fields.some(isRequiredField);
}

function isRequiredField(id: FieldId): boolean {
  return FIELDS.some((field) => field.id === id && field.required);
}

/** True if it can be sent: everything required is there. */
export function isComplete(draft: Draft): boolean {
  return ASKS.every((ask) => missingIn(draft, ask).length === 0);
}

/** The position of a step, from 1, and how many there are. */
export function progressOf(stop: Stop): { readonly step: number; readonly of: number; readonly id: StepId } {
  const id: StepId = stop.at === 'review' ? 'review' : stop.at === 'step' ? stop.step.id : stop.ask.step;
  return { step: STEP_IDS.indexOf(id) + 1, of: STEP_IDS.length, id };
}

/** The draft after an answer: the fields filled, the question passed and no longer edited. */
export function withAnswers(draft: Draft, answers: Answers, passed: readonly AskId[], now: string): Draft {
  const filled = Object.keys(answers) as FieldId[];
  return {
    ...draft,
    answers: withoutStaleConsents({ ...draft.answers, ...answers }, filled),
    passed: [...new Set([...draft.passed, ...passed])],
    editing: undefined,
    last: filled.at(-1) ?? draft.last,
    changedAt: now,
  };
}

/** Consent holds for the recipients it named; others need it again. */
function withoutStaleConsents(answers: Answers, filled: readonly FieldId[]): Answers {
  if (!filled.includes('recipients') || filled.includes('consentRecipients')) return answers;
  return { ...answers, consentRecipients: undefined, consentTransfer: undefined };
}

/** The question before the one where the form stands, or undefined at the first. */
export function askBefore(draft: Draft): AskId | undefined {
  const stop = stopOf(draft);
  const first =
    stop.at === 'step'
      ? stop.step.asks[0]
      : stop.at === 'ask'
        ? ASKS.find(({ id, step }) => id === stop.ask.id || step === stop.ask.step)
        : undefined;
  const position =
    stop.at === 'review'
      ? ASKS.length
      : ASKS.findIndex(({ id }) => id === (stop.at === 'ask' && ASKS.includes(stop.ask) ? stop.ask.id : first?.id));
  const before = ASKS[position - 1];
  if (!before) return undefined;
  return draft.mode === 'cards' ? FORM.find(({ id }) => id === before.step)?.asks[0]?.id : before.id;
}

/** The drafts with this one in front; the oldest goes if there are too many. */
export function withDraft(drafts: readonly Draft[], draft: Draft): Draft[] {
  return [draft, ...drafts.filter(({ key }) => key !== draft.key)].slice(0, MOST_DRAFTS);
}
