import { conceptLine } from '../directory/concept';
import type { Directory } from '../directory/directory';
import type { Hit, HitMatch } from '../search/collect';
import { LANGUAGES, type Language } from '../text/language';
import { stemTerm } from '../text/stem';
import { queryTerms } from '../text/terms';
import { type Token, tokenize } from '../text/tokenize';
import type { Mark } from './message';

/** Shorter words stand inside others by chance. */
const SHORTEST_INSIDE = 4;

/** The words of a hit's text that are what the visitor asked for: what met a demand itself, not what is only related. */
export function marksIn(text: string, { record, matches }: Hit, directory: Directory): Mark[] {
  const tokens = tokenize(text);
  const asked = [...record.concepts.keys()].filter((id) => isAsked(id, matches, directory));
  const terms = asked.flatMap((id) => termsOf(id, directory));
  const words = matches.flatMap(({ demand, match }) => (match.by === 'words' ? demand.words.flat() : []));
  const marks = [
    ...terms.flatMap(({ term, language }) => marksOfTerm(tokens, term, language)),
    ...marksOfWords(tokens, new Set(words)),
  ];
  return merged(marks);
}

/** True for what was asked for, or something narrower. */
function isAsked(id: string, matches: readonly HitMatch[], { concepts }: Directory): boolean {
  const line = conceptLine(concepts, id);
  return matches.some(({ demand }) => demand.concepts.some((wanted) => line.includes(wanted)));
}

function termsOf(id: string, { concepts }: Directory): { term: readonly Token[]; language: Language }[] {
  const terms = concepts.get(id)?.terms;
  if (!terms) return [];
  return LANGUAGES.flatMap((language) => terms[language].map((term) => ({ term: tokenize(term), language })));
}

function marksOfTerm(tokens: readonly Token[], term: readonly Token[], language: Language): Mark[] {
  if (term.length === 0) return [];
  return tokens.flatMap((first, from) => {
    const isHere = term.every((part, offset) => isWord(tokens[from + offset], part, language, term.length === 1));
    const last = tokens[from + term.length - 1];
    return isHere && last ? [{ start: first.start, end: last.end }] : [];
  });
}

/** The same word in another form, or a compound of it. */
function isWord(token: Token | undefined, part: Token, language: Language, mayBeInside: boolean): boolean {
  if (!token || token.han !== part.han) return false;
  if (token.folded === part.folded) return true;
  if (token.han) return false;
  const isInside = mayBeInside && part.folded.length >= SHORTEST_INSIDE && token.folded.includes(part.folded);
  return isInside || stemTerm(token.folded, language) === stemTerm(part.folded, language);
}

/** `words` are terms of the index: words, stems, and pairs of Chinese characters. */
function marksOfWords(tokens: readonly Token[], words: ReadonlySet<string>): Mark[] {
  if (words.size === 0) return [];
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    if (!token.han)
      return queryTerms(token.folded).some((term) => words.has(term)) ? [{ start: token.start, end: token.end }] : [];
    return next && words.has(token.folded + next.folded) ? [{ start: token.start, end: next.end }] : [];
  });
}

function merged(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && mark.start <= last.end) result.splice(-1, 1, { start: last.start, end: Math.max(last.end, mark.end) });
    else result.push(mark);
  }
  return result;
}
