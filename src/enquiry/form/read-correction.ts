import { hasHan } from '../../text/fold';
import { toHalfWidth } from '../../text/typed-text';
import { quantityIn } from '../read/read-quantity';
import type { FieldId } from './answers';
import type { Draft } from './draft';
import { afterNegation, fieldNamed } from './field-words';
import type { FormContext } from './form-context';
import { type Gathered, nothingGathered, take } from './gathered';
import { READERS } from './read-field';
import type { Ask } from './steps';

/** Longer messages that begin like a correction are an answer that happens to ("Menge und Preis sind offen, …"). */
const LONGEST_CORRECTION = 250;
/** Longer than this nobody names a kind of enquiry. */
const LONGEST_KIND = { han: 8, other: 30 } as const;

/** "die Stadt ist Köln", "nein, 500 Stück": the field named, else the one that the value can only be for, else the last. */
export function readCorrection(
  draft: Draft,
  text: string,
  ask: Ask | undefined,
  context: FormContext,
): Gathered | undefined {
  const contradicts = afterNegation(text);
  if (text.length > LONGEST_CORRECTION || (ask?.id === 'wish' && contradicts === undefined && text.length > 20))
    return undefined;
  const gathered = nothingGathered();
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
