import type { FieldId } from './answers';
import type { Draft } from './draft';
import type { FormContext } from './form-context';
import { type Gathered, take } from './gathered';
import { detailsIn } from './read-details';
import { READERS } from './read-field';

/** What a sentence reads better than the field's own reader, because other details may stand behind the value. */
const DETAILS: readonly FieldId[] = ['quantity', 'budget', 'neededBy', 'placeOfDelivery'];

/**
 * Reads a field that the message names with its value, and the details that stand beside it: "delivery to Rotterdam in
 * May" has a date as well. `sentence` is the value with its name.
 */
export function readNamed(
  field: FieldId,
  value: string,
  sentence: string,
  gathered: Gathered,
  { answers }: Draft,
  context: FormContext,
): void {
  if (DETAILS.includes(field)) {
    const read = detailsIn(sentence, context);
    const { product: _product, ...found } = read.answers;
    if (found[field as 'quantity'] !== undefined) {
      gathered.answers = { ...gathered.answers, ...found };
      gathered.remarks.push(...read.remarks);
      return;
    }
  }
  take(gathered, field, READERS[field](value, context, answers));
}
