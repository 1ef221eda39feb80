import type { Language } from './language';
import { stemTerm } from './stem';
import { type Token, tokenize } from './tokenize';

/** Terms of one text, each once: stems for words, overlapping pairs of characters (bigrams) for Chinese. */
export function indexTerms(text: string, language: Language): string[] {
  const tokens = tokenize(text);
  const words = tokens.filter((token) => !token.han).map((token) => stemTerm(token.folded, language));
  return [...new Set([...words, ...hanBigrams(tokens)])];
}

/**
 * Terms under which a word of unknown language may stand in the index: as it is (names), and as a stem of either
 * language. A hit on any of them is a hit for the word.
 */
export function queryTerms(folded: string): string[] {
  return [folded, stemTerm(folded, 'de'), stemTerm(folded, 'en')];
}

/** Overlapping pairs of neighbouring Chinese characters; a lone character stands for itself. */
export function hanBigrams(tokens: readonly Token[]): string[] {
  const bigrams: string[] = [];
  tokens.forEach((token, index) => {
    if (!token.han) return;
    const next = tokens[index + 1];
    const previous = tokens[index - 1];
    if (adjoins(token, next)) bigrams.push(token.folded + next.folded);
    else if (!previous || !adjoins(previous, token)) bigrams.push(token.folded);
  });
  return bigrams;
}

function adjoins(token: Token, next: Token | undefined): next is Token {
  return next?.han === true && token.han && token.end === next.start;
}
