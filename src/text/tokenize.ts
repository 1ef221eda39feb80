import { fold, isHan } from './fold';

/** A word, or one Chinese character, with its place in the text it came from (UTF-16 offsets, end exclusive). */
export interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly han: boolean;
  /** The word was written with a capital letter. */
  readonly capital: boolean;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const APOSTROPHE = /[’'ʼ`´]/;
const CAPITAL = /^\p{Lu}/u;

type CharacterClass = 'han' | 'word' | 'none';

/**
 * Splits a text into words and single Chinese characters, folded, with their positions. An apostrophe inside a word
 * belongs to it (Ma'anshan). Punctuation, symbols and lone surrogates separate words and are left out.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    const kind = classAt(text, start);
    const end = kind === 'none' ? start + 1 : runEnd(text, start, kind);
    if (kind === 'han') pushHan(tokens, text.slice(start, end), start);
    else if (kind === 'word') pushWord(tokens, text.slice(start, end), start);
    start = end;
  }
  return tokens;
}

/** Written out for the common letters, since this runs for every character of the dataset. */
function classAt(text: string, index: number): CharacterClass {
  const code = text.codePointAt(index) ?? 0;
  if (code < 0x80) {
    const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
    return isLetter || (code >= 0x30 && code <= 0x39) ? 'word' : 'none';
  }
  if (isHan(code)) return 'han';
  return WORD_CHARACTER.test(String.fromCodePoint(code)) ? 'word' : 'none';
}

function runEnd(text: string, start: number, kind: CharacterClass): number {
  let end = start;
  while (end < text.length) {
    const joins = kind === 'word' && APOSTROPHE.test(text.charAt(end)) && classAt(text, end + 1) === 'word';
    if (!joins && classAt(text, end) !== kind) break;
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  return end;
}

function pushWord(tokens: Token[], run: string, start: number): void {
  const folded = fold(run);
  if (folded === '') return;
  tokens.push({ folded, start, end: start + run.length, han: false, capital: CAPITAL.test(run) });
}

/** Characters are folded as one run first: some traditional ones are decided by their neighbours. */
function pushHan(tokens: Token[], run: string, start: number): void {
  const raw = Array.from(run);
  const folded = Array.from(fold(run));
  const aligned = folded.length === raw.length ? folded : raw.map(fold);
  let position = start;
  raw.forEach((character, index) => {
    const end = position + character.length;
    tokens.push({ folded: aligned[index] ?? character, start: position, end, han: true, capital: false });
    position = end;
  });
}
