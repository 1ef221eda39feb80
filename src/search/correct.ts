import type { Token } from '../text/tokenize';
import type { Lexicon } from './lexicon';
import type { Reading } from './reading';
import { segment } from './segment';
import type { Correction, SpelledToken } from './spans';
import type { Speller } from './spelling';

/** What correcting needs to know. */
export interface SpellingKnowledge {
  readonly lexicon: Lexicon;
  /** Chinese terms by their pinyin, joined: what a Latin keyboard gives. */
  readonly pinyin: ReadonlyMap<string, string>;
  /** Chinese names by themselves with one character masked: what a slip of the input method leaves. */
  readonly masked: ReadonlyMap<string, string>;
  readonly speller: Speller;
  /** True for a folded word that stands in some record, though no term of the lexicon. */
  readonly isIndexed: (folded: string) => boolean;
}

/** Tokens that may belong together: 维达纸业 is "weida zhiye", four Chinese characters at most make a brand. */
const LONGEST_JOIN = 4;
/** A single syllable has too many meanings. */
const SHORTEST_PINYIN = 4;
/** Two characters of which one is wrong could be anything. */
const SHORTEST_MASKED = 3;
const LONGEST_MASKED = 6;

/**
 * Replaces what is known nowhere by what was probably meant, surest first: words written apart ("fork lift"), pinyin
 * of a Chinese term, a Chinese name with one wrong character, and last the nearest known word. What is known as
 * written is never touched.
 */
export function correct(
  knowledge: SpellingKnowledge,
  tokens: readonly Token[],
): { tokens: SpelledToken[]; corrections: Correction[] } {
  const known = knownTokens(knowledge, tokens);
  const result: SpelledToken[] = [];
  for (let index = 0; index < tokens.length; ) {
    const joined = joinedFrom(knowledge, tokens, known, index);
    if (joined) {
      result.push(...joined.tokens);
      index = joined.to;
      continue;
    }
    const token = tokens[index] as Token;
    result.push(known[index] ? token : respell(knowledge, tokens, index));
    index++;
  }
  const corrections = result.flatMap(({ correctedFrom, folded }) =>
    correctedFrom ? [{ from: correctedFrom, to: folded }] : [],
  );
  return { tokens: result, corrections };
}

function knownTokens({ lexicon, isIndexed }: SpellingKnowledge, tokens: readonly Token[]): boolean[] {
  const known = tokens.map((token) => !token.han && isIndexed(token.folded));
  for (const { from, to, readings } of segment(lexicon, tokens, (match) => match.readings)) {
    if (readings.length > 0) known.fill(true, from, to);
  }
  return known;
}

interface Joined {
  readonly tokens: readonly SpelledToken[];
  readonly to: number;
}

/** The longest run beginning here, with something unknown in it, that is a term when joined or read as pinyin. */
function joinedFrom(
  knowledge: SpellingKnowledge,
  tokens: readonly Token[],
  known: readonly boolean[],
  from: number,
): Joined | undefined {
  const han = tokens[from]?.han === true;
  for (let to = Math.min(tokens.length, from + (han ? LONGEST_MASKED : LONGEST_JOIN)); to > from; to--) {
    const run = tokens.slice(from, to);
    if (known.slice(from, to).every(Boolean) || run.some((token) => token.han !== han)) continue;
    const term = han ? misspeltName(knowledge, run, known.slice(from, to)) : joinedWord(knowledge, run);
    if (term !== undefined) return { to, tokens: han ? respelled(run, term) : replacement(run, term) };
  }
  return undefined;
}

function joinedWord({ lexicon, pinyin }: SpellingKnowledge, run: readonly Token[]): string | undefined {
  const joined = run.map((token) => token.folded).join('');
  if (run.length > 1 && lexicon.readingsOfWord(joined).some(isMeaning)) return joined;
  return joined.length >= SHORTEST_PINYIN ? pinyin.get(joined) : undefined;
}

/** Only an unknown character may be the wrong one. */
function misspeltName(
  { masked }: SpellingKnowledge,
  run: readonly Token[],
  known: readonly boolean[],
): string | undefined {
  if (run.length < SHORTEST_MASKED) return undefined;
  const characters = run.map((token) => token.folded);
  for (const [index] of characters.entries()) {
    const name = known[index] ? undefined : masked.get(mask(characters, index));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The characters with one of them masked. */
export function mask(characters: readonly string[], index: number): string {
  return characters.with(index, '*').join('');
}

/** The name character by character in place of what was typed. */
function respelled(run: readonly Token[], name: string): SpelledToken[] {
  const typed = run.map((token) => token.folded).join('');
  return Array.from(name).map((folded, index) => ({
    ...(run[index] as Token),
    folded,
    ...(index === 0 && { correctedFrom: typed }),
  }));
}

function isMeaning({ type }: Reading): boolean {
  return type !== 'phrase';
}

/** The term in place of the run: one token a word or Chinese character, all over the place of the run. */
function replacement(run: readonly Token[], term: string): SpelledToken[] {
  const first = run[0] as Token;
  const end = run.at(-1)?.end ?? first.end;
  const typed = run.map((token) => token.folded).join(' ');
  const han = /\p{Script=Han}/u.test(term);
  const parts = han ? Array.from(term) : [term];
  return parts.map((folded, index) => ({
    folded,
    start: first.start,
    end,
    han,
    capital: first.capital,
    ...(index === 0 && { correctedFrom: typed }),
  }));
}

/** The nearest known word, among equals the one that makes the longest term with its neighbours. */
function respell({ lexicon, speller }: SpellingKnowledge, tokens: readonly Token[], index: number): SpelledToken {
  const token = tokens[index] as Token;
  if (token.han) return token;
  const candidates = speller.nearest(token.folded, token.end - token.start);
  const weight = (word: string): number => {
    const replaced = tokens.map((other, position) => (position === index ? { ...other, folded: word } : other));
    return longestWith(lexicon, replaced, index) * 10 + typeWeight(lexicon, word);
  };
  const [best] = candidates.sort((a, b) => weight(b) - weight(a));
  return best === undefined ? token : { ...token, folded: best, correctedFrom: token.folded };
}

function longestWith(lexicon: Lexicon, tokens: readonly Token[], index: number): number {
  const around = segment(lexicon, tokens, (match) => match.readings).find(
    ({ from, to }) => from <= index && index < to,
  );
  return around && around.readings.length > 0 ? around.to - around.from : 0;
}

/** Names of places come first, then companies, then products. */
function typeWeight(lexicon: Lexicon, word: string): number {
  const types = new Set(lexicon.readingsOfWord(word).map(({ type }) => type));
  if (types.has('member') || types.has('place')) return 3;
  if (types.has('company')) return 2;
  return types.has('concept') || types.has('sector') ? 1 : 0;
}
