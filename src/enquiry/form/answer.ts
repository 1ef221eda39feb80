import { hasHan } from '../../text/fold';
import { toHalfWidth, toLine } from '../../text/typed-text';
import { countryNamed } from '../read/read-country';
import { emailIn } from '../read/read-email';
import { phoneIn } from '../read/read-phone';
import { quantityIn } from '../read/read-quantity';
import { type Reading, type Remark, refused } from '../read/reading';
import type { Answers, FieldId } from './answers';
import { type Draft, missingIn, stopOf, withAnswers } from './draft';
import { afterNegation, fieldNamed } from './field-words';
import type { FormContext } from './form-context';
import type { FieldFault, Outcome } from './outcome';
import { detailsIn } from './read-details';
import { READERS } from './read-field';
import { type Ask, askFor, askNamed, type FormStep } from './steps';

/** Longer messages that begin like a correction are an answer that happens to ("Menge und Preis sind offen, …"). */
const LONGEST_CORRECTION = 250;
/** Longer than this nobody names a kind of enquiry. */
const LONGEST_KIND = { han: 8, other: 30 } as const;
const SEPARATORS = /[,，;；\n]+/u;

/** Answers gathered while a message or card is read. */
interface Gathered {
  answers: Answers;
  faults: FieldFault[];
  remarks: Remark[];
}

/** What an answer is read with, but for what the draft knows. */
export type AnswerContext = Omit<FormContext, 'candidates'>;

/** Reads a message as the answer to the open question, or as the correction of an earlier answer. */
export function answerByText(draft: Draft, text: string, around: AnswerContext): Outcome {
  const context = { ...around, candidates: draft.candidates };
  const stop = stopOf(draft);
  const ask = stop.at === 'ask' ? stop.ask : stop.at === 'step' ? askOfStep(stop.step, draft) : undefined;
  const corrected = correction(draft, text, ask, context);
  if (corrected)
    return outcome(draft, corrected, ask && corrected.answers && fills(ask, corrected) ? [ask] : [], context);
  if (!ask) return { draft, filled: [], faults: [], remarks: [] };
  const gathered = answerTo(ask, text, draft, context);
  return outcome(draft, gathered, [ask], context);
}

/** What words typed beside a card answer: what is missing in its step, else the question the visitor went back to. */
function askOfStep({ asks }: FormStep, draft: Draft): Ask | undefined {
  const missing = asks.find((one) => missingIn(draft, one).length > 0);
  return missing ?? (draft.editing === undefined ? asks[0] : askNamed(draft.editing));
}

/** Reads what a card brought: every field of its step by itself, so that one mistake loses nothing. */
export function answerByCard(
  draft: Draft,
  step: FormStep,
  values: Readonly<Record<string, string>>,
  around: AnswerContext,
): Outcome {
  const context = { ...around, candidates: draft.candidates };
  const gathered: Gathered = { answers: {}, faults: [], remarks: [] };
  for (const { id, required, input } of step.fields) {
    const text = values[id]?.trim() ?? '';
    const isUnticked = input === 'toggle' && text !== 'true';
    if (text === '' || isUnticked) {
      if (required)
        gathered.faults.push({ field: id, fault: { code: input === 'toggle' ? 'consent-needed' : 'missing' } });
      if (!required || isUnticked) gathered.answers = { ...gathered.answers, [id]: undefined };
    } else take(gathered, id, READERS[id](text, context, { ...draft.answers, ...gathered.answers }));
  }
  const { email, phone } = gathered.answers;
  const hasReachFault = gathered.faults.some(({ field }) => field === 'email' || field === 'phone');
  if (step.id === 'contact' && email === undefined && phone === undefined && !hasReachFault)
    gathered.faults.push({ field: 'email', fault: { code: 'missing' } });
  gathered.faults = gathered.faults.map((fault) => ({ ...fault, given: values[fault.field] }));
  const read = outcome(draft, gathered, step.asks, context);
  // The step is shown again with what is wrong, also where an earlier answer would do.
  return gathered.faults.length === 0 ? read : { ...read, draft: { ...read.draft, editing: step.asks[0]?.id } };
}

function outcome(
  draft: Draft,
  { answers, faults, remarks }: Gathered,
  asks: readonly Ask[],
  { now }: FormContext,
): Outcome {
  const passed = faults.length === 0 ? asks.map(({ id }) => id) : [];
  const changed = withAnswers(draft, answers, passed, now);
  const filled = (Object.keys(answers) as FieldId[]).filter((id) => answers[id] !== undefined);
  const misses = faults.length > 0 && filled.length === 0 ? draft.misses + 1 : 0;
  const editing = faults.length > 0 ? draft.editing : undefined;
  return { draft: { ...changed, editing, misses }, filled, faults, remarks: [...new Set(remarks)] };
}

function take<Id extends FieldId>(gathered: Gathered, id: Id, reading: Reading<NonNullable<Answers[Id]>>): void {
  if (!reading.ok) {
    gathered.faults.push({ field: id, fault: reading.fault });
    return;
  }
  gathered.answers = { ...gathered.answers, [id]: reading.value };
  gathered.remarks.push(...(reading.remarks ?? []));
}

function fills(ask: Ask, { answers }: Gathered): boolean {
  return ask.fields.some((id) => answers[id] !== undefined);
}

// === Corrections ===

/** "die Stadt ist Köln", "nein, 500 Stück": the field named, else the one that the value can only be for, else the last. */
function correction(draft: Draft, text: string, ask: Ask | undefined, context: FormContext): Gathered | undefined {
  const contradicts = afterNegation(text);
  if (text.length > LONGEST_CORRECTION || (ask?.id === 'wish' && contradicts === undefined && text.length > 20))
    return undefined;
  const gathered: Gathered = { answers: {}, faults: [], remarks: [] };
  const named = text.includes('\n') ? undefined : fieldNamed(text);
  if (named?.value !== undefined && named.field !== ask?.id) {
    take(gathered, named.field, READERS[named.field](named.value, context, draft.answers));
    return gathered;
  }
  if (contradicts === undefined) return undefined;
  const field = fieldMeant(draft, contradicts, context);
  if (!field) return undefined;
  take(gathered, field, READERS[field](contradicts, context, draft.answers));
  return gathered;
}

/** Fields whose values look like nothing else, tried in this order if they have been answered. */
const TELLING: readonly FieldId[] = ['email', 'phone', 'budget', 'quantity', 'neededBy', 'country', 'kind'];

/** What only the name of a company has. */
const LEGAL_FORM = /(?<!\p{L})(?:GmbH|AG|KG|OHG|SE|e\.K\.|Ltd|Inc|LLC|Corp|Co)(?!\p{L})|公司|集团|工厂$/u;

function fieldMeant({ answers, last }: Draft, value: string, context: FormContext): FieldId | undefined {
  const fits = (id: FieldId): boolean => {
    // A name such as 李四 holds a number, a sentence the word for a kind of enquiry: neither is meant.
    if (id === 'quantity' && !/\d/.test(toHalfWidth(value)) && !quantityIn(value, context.language)) return false;
    if (id === 'kind' && value.length > (hasHan(value) ? LONGEST_KIND.han : LONGEST_KIND.other)) return false;
    return READERS[id](value, context, answers).ok;
  };
  if (LEGAL_FORM.test(value) && answers.company !== undefined) return 'company';
  const lastFits = last !== undefined && TELLING.includes(last) && fits(last) ? last : undefined;
  return lastFits ?? TELLING.find((id) => answers[id] !== undefined && fits(id)) ?? last;
}

// === Answers ===

function answerTo(ask: Ask, text: string, draft: Draft, context: FormContext): Gathered {
  switch (ask.id) {
    case 'wish':
      return wish(text, draft, context);
    case 'details':
      return details(text, draft, context);
    case 'place':
      return place(text, context);
    case 'reach':
      return reach(text, draft, context);
    case 'company':
    case 'person':
      return withContact(ask.id, text, draft, context);
    default: {
      const gathered: Gathered = { answers: {}, faults: [], remarks: [] };
      take(gathered, ask.id, READERS[ask.id](text, context, draft.answers));
      return gathered;
    }
  }
}

/** The visitor's own words, and the details that they hold already. */
function wish(text: string, { answers }: Draft, context: FormContext): Gathered {
  const gathered: Gathered = { answers: {}, faults: [], remarks: [] };
  take(gathered, 'wish', READERS.wish(text, context, answers));
  if (gathered.faults.length > 0) return gathered;
  const found = Object.entries(detailsIn(text, context).answers).filter(([id]) => answers[id as FieldId] === undefined);
  return { ...gathered, answers: { ...gathered.answers, ...Object.fromEntries(found) } };
}

/** Any of the details: with their names, line by line, or in a sentence; what is none of them is the product. */
function details(text: string, { answers }: Draft, context: FormContext): Gathered {
  const gathered: Gathered = { answers: {}, faults: [], remarks: [] };
  const rest = text.split(/[\n;；]+/u).filter((part) => {
    const named = fieldNamed(part);
    if (named?.value === undefined) return true;
    take(gathered, named.field, READERS[named.field](named.value, context, answers));
    return false;
  });
  const sentence = rest.join('\n');
  if (sentence.trim() === '') return gathered;
  const found = detailsIn(sentence, context);
  // A product is known already where the sentence only adds to it.
  const product = answers.product === undefined ? {} : { product: answers.product };
  gathered.answers = { ...withoutSame({ ...found.answers, ...product }, answers), ...gathered.answers };
  gathered.faults.push(...found.faults);
  const isNothing = Object.keys(gathered.answers).length + gathered.faults.length === 0;
  if (isNothing) take(gathered, 'product', READERS.product(sentence, context, answers));
  return gathered;
}

/** Only what is new: what is known already need not be played back. */
function withoutSame(found: Answers, known: Answers): Answers {
  return Object.fromEntries(Object.entries(found).filter(([id, value]) => known[id as FieldId] !== value));
}

/** "Mainz", "Mainz, Deutschland", 广东佛山: a city of the alliance tells its country. */
function place(text: string, { directory, namedIn }: FormContext): Gathered {
  const parts = toHalfWidth(text)
    .split(/[,，;；、/\n]+/u)
    .map(toLine)
    .filter((part) => part !== '');
  const country = parts.map(countryNamed).find((code) => code !== undefined);
  const city = parts.filter((part) => countryNamed(part) === undefined).join(', ');
  const members = namedIn(text).members;
  const known = members.map((id) => directory.members.get(id)?.country).find((code) => code !== undefined);
  const gathered: Gathered = { answers: {}, faults: [], remarks: [] };
  const code = country ?? known;
  if (code !== undefined) gathered.answers = { country: code };
  take(gathered, 'city', city === '' ? refused('missing') : READERS.city(city, {} as FormContext, {}));
  return gathered;
}

/** An e-mail address, a phone number, or both. */
function reach(text: string, { answers }: Draft, context: FormContext): Gathered {
  const gathered: Gathered = { answers: {}, faults: [], remarks: [] };
  if (/^[\s+\d()/.–-]+$/u.test(toHalfWidth(text))) {
    take(gathered, 'phone', READERS.phone(text, context, answers));
    return gathered;
  }
  const phone = phoneIn(text.replace(/\S+@\S+/g, ' '), answers.country);
  if (phone !== undefined) gathered.answers = { phone };
  const looksLikePhone = (text.match(/\d/g) ?? []).length >= 5;
  if (text.includes('@') || text.includes('＠') || !looksLikePhone)
    take(gathered, 'email', READERS.email(text, context, answers));
  else if (phone === undefined) take(gathered, 'phone', READERS.phone(text, context, answers));
  return gathered;
}

/** A name, and beside it an address, a phone number or a country that the same message gives. */
function withContact(id: 'company' | 'person', text: string, { answers }: Draft, context: FormContext): Gathered {
  const gathered: Gathered = { answers: {}, faults: [], remarks: [] };
  const email = emailIn(text);
  const phone = phoneIn(text, answers.country);
  const parts = text
    .split(SEPARATORS)
    .map(toLine)
    .filter((part) => part !== '');
  const countryPart = parts.slice(1).find((part) => countryNamed(part) !== undefined);
  const cityPart = parts.slice(1).find((part) => part !== countryPart && context.namedIn(part).members.length > 0);
  const place =
    cityPart === undefined ? undefined : context.directory.members.get(context.namedIn(cityPart).members[0] ?? '');
  const name = parts
    .filter(
      (part) =>
        part !== countryPart &&
        part !== cityPart &&
        !part.includes('@') &&
        phoneIn(part, answers.country) === undefined,
    )
    .join(', ');
  const country = countryPart === undefined ? place?.country : countryNamed(countryPart);
  gathered.answers = {
    ...(cityPart !== undefined && { city: cityPart }),
    ...(country !== undefined && { country }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
  };
  take(gathered, id, READERS[id](name === '' ? text : name, context, answers));
  return gathered;
}

/** The question for a field that the visitor wants to change ("Menge ändern", or its number in the review). */
export function editField(draft: Draft, id: FieldId, now: string): Draft {
  return { ...draft, editing: askFor(id).id, changedAt: now };
}
