import type { Directory } from '../../src/directory/directory';
import type { CompanyId } from '../../src/directory/schema';
import {
  type AnswerContext,
  answerByCard,
  answerByText,
  editField,
  namingByText,
  skipRefused,
  untouched,
  withInquiry,
  withRecipients,
} from '../../src/enquiry/form/answer';
import { consentsRefused } from '../../src/enquiry/form/consent-refusal';
import {
  askBefore,
  type Draft,
  draftSchema,
  isComplete,
  missingIn,
  REVIEWED_MARK,
  reviewFields,
  type Stop,
  stopOf,
  withAnswers,
} from '../../src/enquiry/form/draft';
import { fieldNamed } from '../../src/enquiry/form/field-named';
import { FIELD_WORDS } from '../../src/enquiry/form/field-words';
import { formInquiry } from '../../src/enquiry/form/form-inquiry';
import type { FormInquiry, Outcome } from '../../src/enquiry/form/outcome';
import { ASKS, type AskId, FORM } from '../../src/enquiry/form/steps';
import { isMeantAsAnswer } from '../../src/enquiry/read/reading';
import { saysGoOn, yesOrNo } from '../../src/enquiry/read/yes-no';
import type { Understanding } from '../../src/understand/intention';
import { resolve } from '../deed-step';
import { isAside, namesContent } from '../enquiry/form-aside';
import { type FormCard, formCard } from '../enquiry/form-card';
import type { ConversationMemory } from '../memory/conversation-memory';
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
  answeredAt: ({ changedAt }) => changedAt,
  question: (draft) => ({ about: 'form', draft }),
  answered,
  takesAsAnswer: ({ text, understanding: { intention } }, draft) =>
    consentsRefused(draft, text).length > 0 ||
    (draft.editing === 'replyLanguage' && intention.type === 'change-language'),
  ...(SKIPPABLE.includes(name) ? { skipped } : { skipRefused: refusesSkip }),
  back,
  cancelled: ({ key }) => ({ do: 'enquiry', deed: { type: 'pause', key } }),
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

/**
 * One reading of a message, in an order that holds for every field: what is done to the enquiry, what names a field or is
 * asked about the form, what is meant for something else, and only then the answer to the open question.
 */
function answered(sent: Sent, draft: Draft, memory: ConversationMemory, directory: Directory): Step | undefined {
  const { value, text, reading, understanding } = sent;
  const card = formCard(value);
  if (card) return card.key === draft.key ? cardStep(card, draft, reading) : undefined;
  const consents = consentsRefused(draft, text);
  if (consents.length > 0) return { do: 'enquiry', deed: { type: 'refuse', key: draft.key, consents } };
  const { intention } = understanding;
  if (intention.type === 'enquiry-send' || sendsByYes(draft, text))
    return { do: 'enquiry', deed: { type: 'send', key: draft.key } };
  const stop = stopOf(draft);
  if (stop.at !== 'review' && (intention.type === 'more' || (stop.at === 'step' && saysGoOn(text))))
    return goOn(draft, stop);
  const told = toldOfForm(sent, draft, memory, directory);
  if (told) return { do: 'fill', outcome: told };
  if (isAside(understanding, draft)) return undefined;
  const outcome = answerByText(draft, text, reading);
  const isTaken = outcome.filled.length > 0 || outcome.added !== undefined || outcome.removed !== undefined;
  const isMeant = isTaken || outcome.faults.some(({ fault }) => isMeantAsAnswer(fault));
  const isOther = !isPassed(outcome, draft) && (outcome.faults.length === 0 || namesContent(understanding, draft));
  return isMeant || !isOther ? { do: 'fill', outcome } : undefined;
}

/** What is said about the enquiry as a whole: other recipients, a field by its name, a question about the form. */
function toldOfForm(
  { text, reading, understanding }: Sent,
  draft: Draft,
  memory: ConversationMemory,
  directory: Directory,
): Outcome | undefined {
  const companies = recipientsWished(understanding, memory, directory);
  if (companies) return withRecipients(draft, companies, reading.now);
  const atReview = stopOf(draft).at === 'review';
  // "No" and "go on" ask for nothing at the review: what can be done there is said.
  const isAtLoss = atReview && (yesOrNo(text) === false || saysGoOn(text));
  const asked: FormInquiry | undefined = isAtLoss ? { about: 'why', fields: [] } : formInquiry(text);
  if (asked) return withInquiry(draft, asked);
  return (atReview ? changeAtReview(draft, text, reading) : undefined) ?? namingByText(draft, text, reading);
}

/** "Enquiry to Midea" while one is open is about that one; a new one is begun where it is called new. */
function recipientsWished(
  { intention }: Understanding,
  memory: ConversationMemory,
  directory: Directory,
): CompanyId[] | undefined {
  if (intention.type !== 'enquiry') return undefined;
  const companies = (resolve(intention.objects, memory, directory)?.refs ?? []).filter(
    ({ kind }) => kind === 'company',
  );
  return companies.length > 0 ? companies.map(({ id }) => id) : undefined;
}

/** "Nothing more" at a question that may be left out has no fault and fills nothing, but answers it. */
function isPassed({ draft }: Outcome, before: Draft): boolean {
  return draft.passed.length > before.passed.length;
}

/** "Weiter" says what the card's button says: on, if nothing that is needed is missing. */
function goOn(draft: Draft, stop: Exclude<Stop, { at: 'review' }>): Step | undefined {
  const asks = stop.at === 'ask' ? [stop.ask] : stop.step.asks;
  return asks.some((ask) => missingIn(draft, ask).length > 0) ? refusesSkip(draft) : skipped(draft);
}

/** What a card's button brought, for this draft. A review that shows other answers than there are now sends nothing. */
export function cardStep({ step, values }: FormCard, draft: Draft, reading: AnswerContext): Step {
  const filled = FORM.find(({ id }) => id === step);
  if (filled) return { do: 'fill', outcome: answerByCard(draft, filled, values, reading) };
  const isCurrent = values[REVIEWED_MARK] === draft.changedAt;
  return isCurrent
    ? { do: 'enquiry', deed: { type: 'send', key: draft.key } }
    : { do: 'fill', outcome: untouched({ ...draft, editing: undefined }) };
}

/** At the review a number or a name ("Menge ändern", 第5项改成4000台) asks that question again, or changes it at once. */
function changeAtReview(draft: Draft, text: string, reading: AnswerContext): Outcome | undefined {
  const { number, value } = NUMBERED.exec(text)?.groups ?? {};
  const numbered = number === undefined ? undefined : reviewFields(draft)[Number(number) - 1];
  if (numbered && value) return namingByText(draft, `${FIELD_WORDS[numbered][0]}: ${value}`, reading);
  const named = fieldNamed(text);
  const field = numbered ?? (named?.value === undefined && !named?.remove ? named?.field : undefined);
  return field && untouched(editField(draft, field, reading.now));
}

/** "5", "change 5", "5 ändern", 第5项改成4000台. */
const NUMBERED =
  /^\s*(?:(?:change|edit|correct|ändere|korrigiere|number|nummer|nr\.?|修改|改|第)\s*)*(?<number>\d{1,2})\s*(?:项|条|号)?\s*(?:ändern|korrigieren|改一下|修改一下|修改)?\s*(?:(?:to|auf|改成|改为|[:：=])\s*(?<value>\S.*?))?\s*\.?\s*$/iu;

/** "Ja" to the review sends; its first number is a field, and "alles löschen" is a yes to another question. */
function sendsByYes(draft: Draft, text: string): boolean {
  if (/lösch|delete|erase|删/iu.test(text)) return false;
  return stopOf(draft).at === 'review' && yesOrNo(text) === true && !/^\s*1\s*$/.test(text);
}

function refusesSkip(draft: Draft): Step | undefined {
  const outcome = skipRefused(draft, draft.changedAt);
  return outcome && { do: 'fill', outcome };
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
