import type { Language } from '../text/language';
import { stemTerm } from '../text/stem';
import { tokenize } from '../text/tokenize';

/** What two spellings of one term have in common for the search: its folded words. Empty if there is no word in it. */
export function termKey(term: string): string {
  return tokenize(term)
    .map(({ folded }) => folded)
    .join(' ');
}

/** What the inflected forms of one term have in common for the search: the stems of its words. */
export function stemKey(term: string, language: Language): string {
  return tokenize(term)
    .map(({ folded, han }) => (han ? folded : stemTerm(folded, language)))
    .join(' ');
}
