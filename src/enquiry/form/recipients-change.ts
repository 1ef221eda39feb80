import type { CompanyId } from '../../directory/schema';
import { changeIn, withoutChangeWords } from './change-words';
import { chosenIn } from './chosen-companies';
import { FIELD_WORDS } from './field-words';
import type { FormContext } from './form-context';

/** Of the shortlist, not of the enquiry. */
const SHORTLIST = /list|liste|清单|收藏/iu;
const RECIPIENT_WORDS = new RegExp(
  `(?:${FIELD_WORDS.recipients.join('|')}|send it|schicke? (?:sie|es)|it|them|sie|bitte|please|from|von|aus|zu|把|将|发给|了|the|den|die|der|to|an|no|nein|不)(?!\\p{Script=Latin})`,
  'giu',
);

/**
 * The recipients after "also Midea", "only the first two", "without KSB", 去掉第二家. Numbers of those to be left out count
 * among those chosen, others among those to choose from. Undefined if the text asks for no change of them.
 */
export function changedRecipients(
  text: string,
  before: 'office' | readonly CompanyId[] | undefined,
  context: FormContext,
): CompanyId[] | undefined {
  const change = changeIn(text);
  if (change === undefined) return undefined;
  const chosen = Array.isArray(before) ? before : [];
  const numbered = change === 'remove' && chosen.length > 0 ? chosen : context.candidates;
  const named = chosenIn(withoutChangeWords(text).replace(RECIPIENT_WORDS, ' ').trim(), numbered, context) ?? [];
  if (named.length === 0) return undefined;
  if (change === 'only') return named;
  return change === 'add' ? [...chosen, ...named] : chosen.filter((id) => !named.includes(id));
}

/**
 * True for a message that changes the recipients wherever the form stands: it says how, and names companies, or numbers of
 * recipients called so, and nothing else.
 */
export function asksRecipientsChange(text: string, { namedIn }: FormContext): boolean {
  const change = changeIn(text);
  if (change === undefined || text.length > 120 || SHORTLIST.test(text)) return false;
  const calls = FIELD_WORDS.recipients.some((word) => text.toLowerCase().includes(word));
  const rest = withoutChangeWords(text).replace(RECIPIENT_WORDS, ' ').trim();
  const { companies, ordinals, telling, isOnlyCompanies } = namedIn(rest);
  if (companies.length > 0 && isOnlyCompanies) return true;
  const isOnlyOrdinals = ordinals.length > 0 && telling.every((word) => /^\d+$/.test(word));
  // "Only 2" may be a quantity; "only the first two", 去掉第二家 and "only 1 and 2" are not.
  return isOnlyOrdinals && (calls || ordinals.length > 1 || !/^\D{0,3}\d+\D{0,3}$/.test(rest));
}
