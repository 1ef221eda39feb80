import { z } from 'zod';
import { type Answers, answersSchema, FIELD_IDS, type FieldId } from './answers';
import { ASKS, type Ask, type AskId, askNamed, FIELDS, FORM, type FormStep, type StepId } from './steps';

/** Cards hold a step each; without them each question is put by itself, with the same checks and words. */
export const FORM_MODES = ['cards', 'questions'] as const;
export type FormMode = (typeof FORM_MODES)[number];

/** Drafts kept at a time; the one untouched longest makes room. */
export const MOST_DRAFTS = 3;

const askId = z.enum([...FIELD_IDS, 'details', 'place', 'reach']);

/** Under which the button of a review says of when the answers are that it shows. */
export const REVIEWED_MARK = 'reviewed';

/** An enquiry that is being filled in. Plain data: it survives a restart and any silence. */
export const draftSchema = z.object({
  /** Idempotency key of the enquiry it becomes. */
  key: z.uuid(),
  mode: z.enum(FORM_MODES),
  answers: answersSchema,
  /** Questions answered, skipped or shown on a card that was sent. */
  passed: z.array(askId),
  /** The question the visitor went back to or wants to change; it is put although it is answered. */
  editing: askId.optional(),
  /** The field answered last: what "nein, 500" corrects. */
  last: z.enum(FIELD_IDS).optional(),
  /** Ids of the companies that can be chosen by number, in the order shown. */
  candidates: z.array(z.string()),
  /** How often in a row an answer could not be taken. */
  misses: z.number().int().nonnegative(),
  /** An amount of money whose currency is asked: "50k" and then "EUR". */
  amount: z.number().positive().optional(),
  /** Reference of the enquiry that is being corrected. */
  corrects: z.string().optional(),
  /** ISO 8601 in UTC. */
  changedAt: z.string(),
});
export type Draft = z.infer<typeof draftSchema>;

/** A draft with what is known already. */
export function newDraft(known: Pick<Draft, 'key' | 'mode' | 'answers' | 'candidates' | 'changedAt'>): Draft {
  return { ...known, passed: [], misses: 0 };
}

/** With more recipients, three consents and all names would not fit one card: each consent is then a question of its own. */
const MOST_ON_CONSENT_CARD = 3;

/** Where the form stands: at a step of cards, at a single question, or at the review. */
export type Stop =
  | { readonly at: 'step'; readonly step: FormStep }
  | { readonly at: 'ask'; readonly ask: Ask }
  | { readonly at: 'review' };

/** The step in which it stands; none at the review. */
export function stepAt(stop: Stop): StepId | undefined {
  if (stop.at === 'review') return undefined;
  return stop.at === 'ask' ? stop.ask.step : stop.step.id;
}

/** Where the form goes on: the first step or question that still needs an answer, or what the visitor went back to. */
export function stopOf(draft: Draft): Stop {
  if (draft.editing !== undefined) return stopAt(draft, askNamed(draft.editing));
  const open = ASKS.find((ask) => !isSettled(draft, ask));
  if (!open) return { at: 'review' };
  // The city is known, but not where it lies: nobody should have to name it twice.
  const isCountryOnly = open.id === 'place' && draft.mode === 'questions' && draft.answers.city !== undefined;
  return stopAt(draft, isCountryOnly ? askNamed('country') : open);
}

function stopAt({ mode, answers: { recipients } }: Draft, ask: Ask): Stop {
  const isCrowded = ask.step === 'consent' && Array.isArray(recipients) && recipients.length > MOST_ON_CONSENT_CARD;
  if (mode === 'questions' || isCrowded) return { at: 'ask', ask };
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

/** True if the enquiry cannot be sent without the field. */
export function isRequiredField(id: FieldId): boolean {
  return FIELDS.some((field) => field.id === id && field.required);
}

/** True if it can be sent: everything required is there. */
export function isComplete(draft: Draft): boolean {
  return ASKS.every((ask) => missingIn(draft, ask).length === 0);
}

/** The draft after an answer: the fields filled, the question passed and no longer edited. */
export function withAnswers(draft: Draft, answers: Answers, passed: readonly AskId[], now: string): Draft {
  const filled = (Object.keys(answers) as FieldId[]).filter((id) => answers[id] !== undefined);
  return {
    ...draft,
    answers: withoutStaleConsents(draft, { ...draft.answers, ...answers }, filled),
    passed: [...new Set([...draft.passed, ...passed])],
    editing: undefined,
    last: passed.flatMap((id) => askNamed(id).fields).find((id) => filled.includes(id)) ?? filled.at(-1) ?? draft.last,
    changedAt: now,
  };
}

/** Whose data goes to the recipients. */
const CONTACT: readonly FieldId[] = ['company', 'city', 'country', 'person', 'role', 'email', 'phone'];

/**
 * Consent holds for the recipients it named; others need it again. In a correction other contact data does too: the
 * consent was given for what has been passed on, while before sending the review shows all that it will be given for.
 * Another quantity or date leaves it as it is (GDPR Art. 4 no. 11, "specific"; PIPL Art. 14 and 23).
 */
function withoutStaleConsents(
  { answers: before, corrects }: Draft,
  after: Answers,
  filled: readonly FieldId[],
): Answers {
  const matters = (id: FieldId): boolean => id === 'recipients' || (corrects !== undefined && CONTACT.includes(id));
  const isOther = filled.some((id) => matters(id) && !isSame(before[id], after[id]));
  if (!isOther || filled.includes('consentRecipients')) return after;
  return { ...after, consentRecipients: undefined, consentTransfer: undefined };
}

/** The order of recipients does not matter. */
function isSame(one: unknown, other: unknown): boolean {
  const plain = (value: unknown): string => JSON.stringify(Array.isArray(value) ? [...value].sort() : value) ?? '';
  return plain(one) === plain(other);
}

/** The question, or on cards the step, before the one where the form stands; undefined at the first. */
export function askBefore(draft: Draft): AskId | undefined {
  const stop = stopOf(draft);
  if (stop.at === 'review') return draft.mode === 'cards' ? FORM.at(-1)?.asks[0]?.id : ASKS.at(-1)?.id;
  const step = stop.at === 'step' ? stop.step : FORM.find(({ id }) => id === stop.ask.step);
  if (stop.at === 'step') return FORM[FORM.indexOf(stop.step) - 1]?.asks[0]?.id;
  const own = ASKS.findIndex(({ id }) => id === stop.ask.id);
  const position = own < 0 ? ASKS.findIndex(({ step: id }) => id === step?.id) + 1 : own;
  return ASKS[position - 1]?.id;
}

/** The fields that the review shows, in the order of the form: their numbers there can be said to change them. */
export function reviewFields({ answers }: Draft): FieldId[] {
  return FIELDS.filter(({ id, required }) => required || answers[id] !== undefined).map(({ id }) => id);
}

/** The drafts with this one in front; the oldest goes if there are too many. */
export function withDraft(drafts: readonly Draft[], draft: Draft): Draft[] {
  return [draft, ...drafts.filter(({ key }) => key !== draft.key)].slice(0, MOST_DRAFTS);
}
