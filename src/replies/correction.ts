import { namesOfCompany } from '../directory/company-name';
import type { Directory } from '../directory/directory';
import type { Reading } from '../search/reading';
import type { Correction } from '../search/spans';
import { fold, hasHan } from '../text/fold';
import { inLanguage, LANGUAGES, type Language } from '../text/language';
import { tokenize } from '../text/tokenize';
import { conceptLabel } from './reason';
import type { Translate } from './translate';

/** Longer misreadings are not repeated word for word. */
const LONGEST_QUOTED = 60;

/** "Did you mean …?" for each word that was read as another, and how to insist on one's own. */
export function correctionLines(
  corrections: readonly Correction[],
  directory: Directory,
  language: Language,
  t: Translate,
): string[] {
  const told = corrections
    .map((correction) => ({ from: shortened(correction.from), to: correctedTo(correction, directory, language) }))
    .filter(({ from, to }) => !isSameWord(together(from), together(to)));
  const lines = [...new Set(told.map(({ from, to }) => t('hits.correction', { from, to })))];
  return lines.length > 0 ? [[...lines, t('hits.correctionBack')].join(t('list.sentence'))] : [];
}

/** What an ending of German or English adds to a word. */
const ENDING = /^(?:e|n|s|en|er|es|em|ern)$/;

/** "Futtermitteln" is no misspelt "Futtermittel". */
function isSameWord(from: string, to: string): boolean {
  return from === to || (from.startsWith(to) && ENDING.test(from.slice(to.length)));
}

/** A word written apart, with a hyphen or in other letters is no other word. */
function together(text: string): string {
  return tokenize(text)
    .map(({ folded }) => folded)
    .join('');
}

function shortened(text: string): string {
  return text.length <= LONGEST_QUOTED ? text : `${text.slice(0, LONGEST_QUOTED - 1)}…`;
}

/**
 * The corrected word as a reader writes it: a member by its name in the reader's language, other words as they stand
 * in the directory. What was typed in pinyin is named in the reader's own script.
 */
function correctedTo({ from, to, reading }: Correction, directory: Directory, language: Language): string {
  if (reading?.type === 'member') return directory.members.get(reading.id)?.names[language] ?? to;
  const isForeignScript = hasHan(to) && language !== 'zh';
  const label = reading && isForeignScript ? labelOf(reading, directory, language) : undefined;
  return label ?? capitalisedLike(from, reading ? (asWritten(to, termsOf(reading, directory)) ?? to) : to);
}

/** A noun stays one: terms of several words may hold it in small letters. */
function capitalisedLike(from: string, to: string): string {
  const isCapital = /^\p{Lu}/u.test(from);
  return isCapital ? to.charAt(0).toUpperCase() + to.slice(1) : to;
}

/** The term, or the word of a term, that folds to this. */
function asWritten(folded: string, terms: readonly string[]): string | undefined {
  const wanted = fold(folded);
  for (const term of terms) {
    const tokens = tokenize(term);
    if (together(term) === together(wanted)) return term;
    const word = tokens.find((token) => token.folded === wanted);
    if (word) return term.slice(word.start, word.end);
  }
  return undefined;
}

function termsOf(reading: Reading, directory: Directory): readonly string[] {
  const company = reading.type === 'company' ? directory.companies.get(reading.id) : undefined;
  if (company) return namesOfCompany(company);
  const terms = entryOf(reading, directory)?.terms;
  return terms ? LANGUAGES.flatMap((language) => terms[language]) : [];
}

function labelOf(reading: Reading, directory: Directory, language: Language): string | undefined {
  if (reading.type === 'company') return inLanguage(directory.companies.get(reading.id)?.names ?? {}, language);
  if (reading.type === 'concept') return conceptLabel(directory, reading.id, language);
  return entryOf(reading, directory)?.terms[language][0];
}

function entryOf({ type, id }: Reading, directory: Directory) {
  if (type === 'concept') return directory.concepts.get(id);
  if (type === 'place') return directory.places.get(id);
  if (type === 'sector') return directory.sectors.get(id);
  return type === 'role' ? directory.roles.get(id) : directory.kinds.get(id);
}
