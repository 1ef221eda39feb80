import { hasHan } from '../../text/fold';
import { toHalfWidth } from '../../text/typed-text';
import { countryNamed } from '../read/read-country';
import { quantityIn } from '../read/read-quantity';
import { yesOrNo } from '../read/yes-no';
import type { FieldId } from './answers';
import { isCompanyName, withoutLeadIn } from './contact-words';
import { type Draft, isRequiredField } from './draft';
import { afterNegation, fieldNamed, insteadOf, isFieldWord, isTyped } from './field-named';
import type { FormContext } from './form-context';
import { type Gathered, nothingGathered, take } from './gathered';
import { READERS } from './read-field';
import { bareDetails } from './read-name';
import { readNamed } from './read-named';
import { asksRecipientsChange } from './recipients-change';
import { type Ask, askFor } from './steps';

/** Longer messages that begin like a correction are an answer that happens to ("Menge und Preis sind offen, …"). */
const LONGEST_CORRECTION = 250;
/** At the question for the description a longer one is the description, if it does not contradict. */
const LONGEST_AT_WISH = 20;
/** Longer than this nobody names a kind of enquiry. */
const LONGEST_KIND = { han: 8, other: 30 } as const;

/**
 * "die Stadt ist Köln", "budget 1.5m euros", "nein, 500 Stück", "remove the budget", at whatever question: the field named,
 * else the one that the value can only be for, else the last. Undefined if the message is the answer to the question.
 */
export function readCorrection(
  draft: Draft,
  text: string,
  ask: Ask | undefined,
  context: FormContext,
): Gathered | undefined {
  const isDescribed = ask?.id === 'wish' && text.length > LONGEST_AT_WISH;
  const contradicts = afterNegation(text) ?? (isDescribed ? undefined : insteadOf(text));
  if (text.length > LONGEST_CORRECTION || (isDescribed && contradicts === undefined)) return undefined;
  const naming = readNaming(draft, text, ask, context);
  if (naming) return naming;
  const bare = cannotBeDetails(ask, text, draft, context) ? undefined : bareDetails(text, context);
  if (bare) return { ...nothingGathered(), answers: bare };
  if (contradicts !== undefined && yesOrNo(text) === undefined) return contradicted(draft, contradicts, context);
  const address = ask?.id !== 'reach' && /^\s*\S*[@＠]\S*\s*$/u.test(text) ? text : undefined;
  if (address === undefined) return undefined;
  const gathered = nothingGathered();
  take(gathered, 'email', READERS.email(address, context, draft.answers));
  return gathered;
}

/** Where a quantity, a budget or a date could be the answer itself, or where its own question tells them apart. */
function cannotBeDetails(ask: Ask | undefined, text: string, { answers }: Draft, context: FormContext): boolean {
  if (ask === undefined || ask.step === 'consent') return false;
  return ask.step !== 'recipients' || READERS.recipients(text, context, answers).ok;
}

/** A field called by its name, with its value or to be emptied, or a change of the recipients. */
export function readNaming(
  draft: Draft,
  text: string,
  ask: Ask | undefined,
  context: FormContext,
): Gathered | undefined {
  if (text.length > LONGEST_CORRECTION) return undefined;
  const isDescribed = ask?.id === 'wish' && text.length > LONGEST_AT_WISH;
  const named = isDescribed || text.includes('\n') || isInOwnWords(ask, text) ? undefined : fieldNamed(text);
  if (named?.remove) return removed(named.field);
  if (named?.value !== undefined) return namedField(named.field, named.value, draft, text, ask, context);
  if (named && !isFieldWord(text) && ask?.id !== 'wish')
    return { ...nothingGathered(), editing: askFor(named.field).id };
  if (ask?.id === 'recipients' || !asksRecipientsChange(text, context)) return undefined;
  const gathered = nothingGathered();
  take(gathered, 'recipients', READERS.recipients(text, context, draft.answers));
  return gathered;
}

/** The question for details reads their names itself: there may be several in one message. */
function isInOwnWords(ask: Ask | undefined, text: string): boolean {
  return ask?.id === 'details' && /[,，;；]/u.test(text) && afterNegation(text) === undefined;
}

function namedField(
  field: FieldId,
  value: string,
  draft: Draft,
  text: string,
  ask: Ask | undefined,
  context: FormContext,
): Gathered | undefined {
  const gathered = nothingGathered();
  // The parts of a contact are read by its own question, which knows what may follow.
  if (ask?.step === 'contact' && ask.fields.includes(field) && /[,，;；]/u.test(text)) return undefined;
  readNamed(field, value, sentenceOf(field, value, text), gathered, draft, context);
  const isMiss = gathered.faults.length > 0;
  // "Menge offen" may be an answer of its own; "Menge 700" cannot.
  if (isMiss && isTyped(field) && !/\d/.test(toHalfWidth(value)) && ask?.fields.includes(field)) return undefined;
  return gathered;
}

/** What the readers of details see: the value, after a word for delivery where it is the place. */
function sentenceOf(field: FieldId, value: string, text: string): string {
  if (field === 'placeOfDelivery') return hasHan(value) ? `送到${value}` : `delivery to ${value}`;
  return field === 'quantity' ? value : text;
}

function removed(field: FieldId): Gathered {
  const gathered = nothingGathered();
  if (isRequiredField(field)) gathered.editing = askFor(field).id;
  else {
    gathered.answers = { [field]: undefined };
    gathered.removed.push(field);
  }
  return gathered;
}

function contradicted(draft: Draft, value: string, context: FormContext): Gathered | undefined {
  const gathered = nothingGathered();
  const bare = bareDetails(value, context);
  if (bare) return { ...gathered, answers: bare };
  const lead = withoutLeadIn(value);
  const field = lead.field ?? fieldMeant(draft, value, context);
  if (!field) return undefined;
  take(gathered, field, READERS[field](lead.value, context, draft.answers));
  return gathered;
}

/** Fields whose values look like nothing else, tried in this order if they have been answered. */
const TELLING: readonly FieldId[] = ['email', 'phone', 'budget', 'quantity', 'neededBy', 'country', 'kind'];
/** Of these the value shows its field even where it has not been answered. */
const UNMISTAKABLE: readonly FieldId[] = ['email', 'phone', 'neededBy'];

function fieldMeant({ answers, last }: Draft, value: string, context: FormContext): FieldId | undefined {
  const fits = (id: FieldId): boolean => {
    // A name such as 李四 holds a number, a sentence the word for a kind of enquiry: neither is meant.
    if (id === 'quantity' && !/\d/.test(toHalfWidth(value)) && !quantityIn(value, context.language)) return false;
    // A city lies in a country too: named is the city.
    if (id === 'country') return countryNamed(value) !== undefined;
    if (id === 'kind' && value.length > (hasHan(value) ? LONGEST_KIND.han : LONGEST_KIND.other)) return false;
    return READERS[id](value, context, answers).ok;
  };
  if (isCompanyName(value) && answers.company !== undefined) return 'company';
  const lastFits = last !== undefined && TELLING.includes(last) && fits(last) ? last : undefined;
  const told = TELLING.find((id) => (answers[id] !== undefined || UNMISTAKABLE.includes(id)) && fits(id));
  // Consents are given and refused in words of their own.
  const isConsent = last !== undefined && askFor(last).step === 'consent';
  return lastFits ?? told ?? (isConsent ? undefined : last);
}
