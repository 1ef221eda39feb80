import { hasHan } from '../../text/fold';
import { lengthOf } from '../../text/typed-text';
import { WISH_LENGTH } from '../enquiry';
import { readQuantity } from '../read/read-quantity';
import { refused } from '../read/reading';
import { isNothing, yesOrNo } from '../read/yes-no';
import { type Answers, FIELD_IDS, type FieldId } from './answers';
import type { Draft } from './draft';
import { fieldNamed } from './field-named';
import type { FormContext } from './form-context';
import { type Gathered, nothingGathered, take } from './gathered';
import { readContact } from './read-contact';
import { detailsIn } from './read-details';
import { READERS } from './read-field';
import { readNamed } from './read-named';
import type { Ask } from './steps';

/** Longer than this nobody names a kind or a sector: it is the description. */
const LONGEST_NAMING = { han: 16, other: 48 } as const;
/** Longer than this no product is named. */
const LONGEST_PRODUCT = 60;

/** Reads a message as the answer to a question, with all that it says besides. */
export function readAnswer(ask: Ask, text: string, draft: Draft, context: FormContext): Gathered {
  switch (ask.id) {
    case 'kind':
    case 'sector':
      return isDescription(text) ? need(text, draft, context) : readOne(ask.id, text, draft, context);
    case 'wish':
      return need(text, draft, context);
    case 'details':
      return details(text, draft, context);
    case 'company':
    case 'place':
    case 'person':
    case 'reach':
      return readContact(ask.id, text, draft, context);
    default:
      return readOne(ask.id, text, draft, context);
  }
}

function readOne(id: FieldId, text: string, { answers }: Draft, context: FormContext): Gathered {
  const gathered = nothingGathered();
  take(gathered, id, READERS[id](text, context, answers));
  return gathered;
}

/** True for a sentence that can only be the description, whatever is asked: longer than any name of a kind or sector. */
export function isDescription(text: string): boolean {
  const length = lengthOf(text.trim());
  return length > (hasHan(text) ? LONGEST_NAMING.han : LONGEST_NAMING.other) && length >= WISH_LENGTH.min;
}

/** The visitor's own words, and what they hold already: details, and the kind and sector if these are still open. */
function need(text: string, { answers }: Draft, context: FormContext): Gathered {
  const gathered = nothingGathered();
  take(gathered, 'wish', READERS.wish(text, context, answers));
  if (gathered.faults.length > 0) return gathered;
  for (const id of ['kind', 'sector'] as const) {
    const reading = answers[id] === undefined ? READERS[id](text, context, answers) : undefined;
    if (reading?.ok) gathered.answers = { ...gathered.answers, [id]: reading.value };
  }
  // Where a delegation goes nothing is delivered.
  const isVisit = (answers.kind ?? gathered.answers.kind) === 'delegation';
  const { placeOfDelivery, ...details } = detailsIn(text, context, true).answers;
  const found = Object.entries(isVisit ? details : { ...details, placeOfDelivery });
  const fresh = found.filter(([id, value]) => value !== undefined && answers[id as FieldId] === undefined);
  gathered.answers = { ...gathered.answers, ...Object.fromEntries(fresh) };
  return gathered;
}

/**
 * Any of the details: with their names, line by line, or in a sentence. What of it is none of them is not lost: it is
 * added to the description.
 */
function details(text: string, draft: Draft, context: FormContext): Gathered {
  const { answers } = draft;
  const gathered = nothingGathered();
  if (isNothing(text)) return gathered;
  const rest = text.split(/[\n;；]+/u).filter((part) => {
    const named = fieldNamed(part);
    if (named?.value === undefined) return true;
    readNamed(named.field, named.value, part, gathered, draft, context);
    return false;
  });
  const sentence = rest.join('\n').trim();
  if (sentence === '') return gathered;
  const quantity = /^[\d.,\s'’]+$|^\p{Script=Han}+$/u.test(sentence) ? readQuantity(sentence, context) : undefined;
  if (quantity?.ok) take(gathered, 'quantity', quantity);
  else sentenceOfDetails(sentence, answers, context, gathered);
  return gathered;
}

function sentenceOfDetails(sentence: string, answers: Answers, context: FormContext, gathered: Gathered): void {
  const found = detailsIn(sentence, context);
  // A product is known already where the sentence only adds to it.
  const product = answers.product === undefined ? {} : { product: answers.product };
  const given = withoutSame({ ...found.answers, ...product }, answers);
  gathered.answers = { ...given, ...gathered.answers };
  gathered.faults.push(...found.faults);
  gathered.remarks.push(...found.remarks);
  const isWords = /[\p{L}\p{N}]/u.test(sentence) && yesOrNo(sentence) === undefined;
  const isProduct = answers.product === undefined && sentence.length <= LONGEST_PRODUCT;
  const nothingRead = FIELD_IDS.every((id) => found.answers[id] === undefined) && found.faults.length === 0;
  const amount = nothingRead ? READERS.budget(sentence, context, answers) : undefined;
  if (amount?.ok) take(gathered, 'budget', amount);
  else if (nothingRead && isProduct && found.rest.length > 0)
    take(gathered, 'product', READERS.product(sentence, context, answers));
  else if (isWords) gathered.added.push(...addedTo(answers, nothingRead ? [sentence] : found.rest, given.product));
  const isEmpty = Object.keys(gathered.answers).length + gathered.faults.length + gathered.added.length === 0;
  if (isEmpty) gathered.faults.push({ field: 'product', fault: { code: 'unreadable' } });
}

/** What the description and the product do not say already. */
function addedTo({ wish = '', product = '' }: Answers, rest: readonly string[], named = ''): string[] {
  const known = `${wish} ${product} ${named}`.toLowerCase();
  return rest.filter((clause) => !known.includes(clause.toLowerCase()));
}

/** Only what is new: what is known already need not be played back. */
function withoutSame(found: Answers, known: Answers): Answers {
  return Object.fromEntries(Object.entries(found).filter(([id, value]) => known[id as FieldId] !== value));
}

/** What is wrong with leaving out a question that has to be answered. */
export function cannotSkip(ask: Ask): Gathered {
  const gathered = nothingGathered();
  take(gathered, ask.fields[0] ?? 'wish', refused('cannot-skip'));
  return gathered;
}
