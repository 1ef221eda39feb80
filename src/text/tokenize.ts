import { fold, hasHan } from './fold';

/** A word, or one Chinese character, with its place in the text it came from (UTF-16 offsets, end exclusive). */
export interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly han: boolean;
  /** The word was written with a capital letter. */
  readonly capital: boolean;
}

/** Runs of Chinese characters, or words of any other script; an apostrophe inside a word belongs to it (Ma'anshan). */
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:[’'ʼ](?:(?!\p{Script=Han})[\p{L}\p{M}])+)*/gu;

/**
 * Splits a text into words and single Chinese characters, folded, with their positions.
 * Punctuation, symbols and lone surrogates separate words and are left out.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(RUNS)) {
    const run = match[0];
    if (hasHan(run)) tokens.push(...hanTokens(run, match.index));
    else {
      const folded = fold(run);
      const capital = /^\p{Lu}/u.test(run);
      if (folded) tokens.push({ folded, start: match.index, end: match.index + run.length, han: false, capital });
    }
  }
  return tokens;
}

/** Characters are folded as one run first: some traditional ones are decided by their neighbours. */
function hanTokens(run: string, offset: number): Token[] {
  const raw = Array.from(run);
  const folded = Array.from(fold(run));
  const aligned = folded.length === raw.length ? folded : raw.map((character) => fold(character));
  let position = offset;
  return raw.map((character, index) => {
    const start = position;
    position += character.length;
    return { folded: aligned[index] ?? character, start, end: position, han: true, capital: false };
  });
}
