import type { CompanyId } from '../../directory/schema';
import { MOST_RECIPIENTS } from '../enquiry';
import { looksLikePhone } from '../read/read-phone';
import { refused, taken } from '../read/reading';
import type { Answers, FieldId } from './answers';
import { CONSENT_MARK, consentMark } from './consent-mark';
import { type Draft, missingIn, stopOf } from './draft';
import { fieldNamed } from './field-named';
import type { FormContext } from './form-context';
import { type Gathered, nothingGathered, outcomeOf, take } from './gathered';
import type { FormInquiry, Outcome } from './outcome';
import { cannotSkip, isDescription, readAnswer } from './read-answer';
import { readCorrection, readNaming } from './read-correction';
import { READERS } from './read-field';
import { type Ask, askFor, askNamed, type Field, type FormStep } from './steps';

/** What an answer is read with, but for what the draft knows. */
export type AnswerContext = Omit<FormContext, 'candidates' | 'amount'>;

/** Reads a message as the correction or naming of any field, else as the answer to the open question. */
export function answerByText(draft: Draft, text: string, around: AnswerContext): Outcome {
  const context = { ...around, candidates: draft.candidates, amount: draft.amount };
  const stop = stopOf(draft);
  const ask =
    stop.at === 'ask' ? stop.ask : stop.at === 'step' ? askOfStep(stop.step, draft, text, context) : undefined;
  const corrected = readCorrection(draft, text, ask, context);
  if (corrected) return outcomeOf(draft, corrected, ask && fills(ask, corrected) ? [ask] : [], context.now);
  if (!ask) return untouched(draft);
  const outcome = outcomeOf(draft, readAnswer(ask, text, draft, context), [ask], context.now);
  return stop.at === 'step' ? withStepPassed(outcome, stop.step) : outcome;
}

/** Only what names a field or changes the recipients: that is meant for the form even where it could mean a search. */
export function namingByText(draft: Draft, text: string, around: AnswerContext): Outcome | undefined {
  const context = { ...around, candidates: draft.candidates, amount: draft.amount };
  const stop = stopOf(draft);
  const ask = stop.at === 'ask' ? stop.ask : undefined;
  const named = readNaming(draft, text, ask, context);
  return named && outcomeOf(draft, named, ask && fills(ask, named) ? [ask] : [], context.now);
}

/** What a message says about one field of a whole enquiry: its new value, or that it is to be asked again. */
export function correctionByText(draft: Draft, text: string, around: AnswerContext): Outcome | undefined {
  const named = fieldNamed(text);
  if (named && named.value === undefined && !named.remove) return untouched(editField(draft, named.field, around.now));
  return namingByText(draft, text, around);
}

/** The draft as it is: something was said or asked about it, and the question is put again. */
export function untouched(draft: Draft): Outcome {
  return { draft: { ...draft, misses: 0 }, filled: [], faults: [], remarks: [] };
}

/** The draft as it is, with what was asked about it; how often the open question was missed stays counted. */
export function withInquiry(draft: Draft, asked: FormInquiry): Outcome {
  return { draft, filled: [], faults: [], remarks: [], isAside: true, asked };
}

/** Other recipients for the enquiry that is open, named or chosen from what is shown. */
export function withRecipients(draft: Draft, companies: readonly CompanyId[], now: string): Outcome {
  const gathered = nothingGathered();
  const candidates = [...new Set([...draft.candidates, ...companies])];
  if (companies.length > MOST_RECIPIENTS)
    take(gathered, 'recipients', refused('recipients-too-many', { count: companies.length, most: MOST_RECIPIENTS }));
  else take(gathered, 'recipients', taken([...companies], ['recipients-changed']));
  const outcome = outcomeOf(draft, gathered, [], now);
  return { ...outcome, draft: { ...outcome.draft, candidates } };
}

/** Words typed beside a card that leave nothing needed open in its step end it: it is not shown once more. */
function withStepPassed(outcome: Outcome, { asks }: FormStep): Outcome {
  const { draft, faults } = outcome;
  if (faults.length > 0 || asks.some((one) => missingIn(draft, one).length > 0)) return outcome;
  return { ...outcome, draft: { ...draft, passed: [...new Set([...draft.passed, ...asks.map(({ id }) => id)])] } };
}

/**
 * What words typed beside a card answer: the first open question of its step that can be answered so; a sentence is the
 * description. Else what is missing first, or the question the visitor went back to.
 */
function askOfStep({ asks }: FormStep, draft: Draft, text: string, context: FormContext): Ask | undefined {
  const missing = asks.filter((one) => missingIn(draft, one).length > 0).map((one) => askLeft(one, draft));
  const reach = missing.find(({ id }) => id === 'reach');
  if (reach && looksLikePhone(text)) return reach;
  if (isDescription(text) && missing.some(({ id }) => id === 'wish')) return askNamed('wish');
  const fitting = missing.find((one) => readAnswer(one, text, draft, context).faults.length === 0);
  const first = fitting ?? missing[0];
  return first ?? (draft.editing === undefined ? asks[0] : askNamed(draft.editing));
}

/** Of a place whose city is known only the country is still asked, so that a name is not taken for another city. */
function askLeft(ask: Ask, { answers }: Draft): Ask {
  return ask.id === 'place' && answers.city !== undefined ? askNamed('country') : ask;
}

/** What "skip" does at a question that has to be answered: it is put again, like after an answer that is none. */
export function skipRefused(draft: Draft, now: string): Outcome | undefined {
  const stop = stopOf(draft);
  const ask =
    stop.at === 'ask'
      ? stop.ask
      : stop.at === 'step'
        ? stop.step.asks.find((one) => missingIn(draft, one).length > 0)
        : undefined;
  return ask && outcomeOf(draft, cannotSkip(ask), [ask], now);
}

/** Reads what a card brought: every field of its step by itself, so that one mistake loses nothing. */
export function answerByCard(
  draft: Draft,
  step: FormStep,
  values: Readonly<Record<string, string>>,
  around: AnswerContext,
): Outcome {
  const context = { ...around, candidates: draft.candidates, amount: draft.amount };
  const gathered = nothingGathered();
  for (const field of step.fields) takeInput(gathered, field, values, { ...context, answers: draft.answers });
  const { email, phone } = gathered.answers;
  const hasReachFault = gathered.faults.some(({ field }) => field === 'email' || field === 'phone');
  if (step.id === 'contact' && email === undefined && phone === undefined && !hasReachFault)
    gathered.faults.push({ field: 'email', fault: { code: 'missing' } });
  // What is wrong stays in its field to be put right; but a consent that was not taken is not ticked in advance.
  gathered.faults = gathered.faults.map((one) =>
    one.fault.code === 'consent-outdated' ? one : { ...one, given: values[one.field] },
  );
  const read = outcomeOf(draft, gathered, step.asks, context.now);
  // The step is shown again with what is wrong, also where an earlier answer would do.
  return gathered.faults.length === 0 ? read : { ...read, draft: { ...read.draft, editing: step.asks[0]?.id } };
}

/** Takes one input of a card, or says what is wrong with it. */
function takeInput(
  gathered: Gathered,
  { id, required, input }: Field,
  values: Readonly<Record<string, string>>,
  { answers, ...context }: FormContext & { readonly answers: Answers },
): void {
  const text = values[id]?.trim() ?? '';
  const isUnticked = input === 'toggle' && text !== 'true';
  if (text === '' || isUnticked) {
    if (required)
      gathered.faults.push({ field: id, fault: { code: input === 'toggle' ? 'consent-needed' : 'missing' } });
    if (!required || isUnticked) gathered.answers = { ...gathered.answers, [id]: undefined };
  } else if (input === 'toggle' && !showsConsents(values, answers, context)) {
    gathered.faults.push({ field: id, fault: { code: 'consent-outdated' } });
  } else take(gathered, id, READERS[id](text, context, { ...answers, ...gathered.answers }));
}

/** Whether the card shows the very consents that would be stored: an old card names other recipients, or speaks another language. */
function showsConsents(
  values: Readonly<Record<string, string>>,
  answers: Answers,
  { language, consentWording }: FormContext,
): boolean {
  return values[CONSENT_MARK] === consentMark(answers, language, consentWording('recipients', answers).version);
}

function fills(ask: Ask, { answers }: Gathered): boolean {
  return ask.fields.some((id) => answers[id] !== undefined);
}

/** The question for a field that the visitor wants to change ("Menge ändern", or its number in the review). */
export function editField(draft: Draft, id: FieldId, now: string): Draft {
  return { ...draft, editing: askFor(id).id, changedAt: now };
}
