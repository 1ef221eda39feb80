import { type Token, tokenize } from '../text/tokenize';
import type { Lexicon } from './lexicon';
import type { Reading } from './reading';
import { segment } from './segment';
import type { SpelledToken } from './spans';

/** What correcting needs to know. */
export interface SpellingKnowledge {
  readonly lexicon: Lexicon;
  /** The Chinese term of a pinyin spelling, joined: what a Latin keyboard gives. */
  readonly termOfPinyin: (spelling: string) => string | undefined;
  /** The Chinese name that is this one but for the masked character: what a slip of the input method leaves. */
  readonly nameOfMasked: (masked: string) => string | undefined;
  /** The company or member name that is this one, words joined, but for a letter or two. */
  readonly nearestName: (joined: string, typed: number) => string | undefined;
  /** The known words nearest to an unknown one, all at the same distance. */
  readonly nearestWords: (word: string, typed: number) => string[];
  /** True for a folded word that stands in some record, though no term of the lexicon. */
  readonly isIndexed: (folded: string) => boolean;
}

/** A text with more unknown words than this is in no language of ours: nothing in it can be corrected. */
const MOST_UNKNOWN = 8;
/** Tokens that may belong together: 维达纸业 is "weida zhiye", four Chinese characters at most make a brand. */
const LONGEST_JOIN = 4;
/** As far as this to either side, neighbours can make a term with a word. */
const NEIGHBOURS = 5;
const SHORTEST_FUNCTION_WORD = 5;
/** Words of this length are forgiven one wrong letter only. */
const ONE_ERROR = 8;
/** A single syllable has too many meanings. */
const SHORTEST_PINYIN = 4;
/** Two characters of which one is wrong could be anything. */
export const SHORTEST_MASKED = 3;
export const LONGEST_MASKED = 6;

/**
 * Replaces what is known nowhere by what was probably meant, surest first: words written apart ("fork lift"), pinyin
 * of a Chinese term, a Chinese name with one wrong character, and last the nearest known word. What is known as
 * written is never touched, nor what the visitor insists on.
 */
export function correct(
  knowledge: SpellingKnowledge,
  tokens: readonly Token[],
  insists: (token: Token) => boolean,
): SpelledToken[] {
  const name = tokens.some(insists) ? undefined : misspeltName(knowledge, tokens);
  if (name) return name;
  const known = knownTokens(knowledge, tokens);
  tokens.forEach((token, index) => {
    if (insists(token)) known[index] = true;
  });
  if (tokens.filter((token, index) => !token.han && !known[index]).length > MOST_UNKNOWN) return [...tokens];
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
  return result;
}

function knownTokens({ lexicon, isIndexed }: SpellingKnowledge, tokens: readonly Token[]): boolean[] {
  const known = tokens.map((token) => !token.han && isIndexed(token.folded));
  for (const { from, to, readings, compound } of segment(lexicon, tokens, (match) => match.readings)) {
    if (readings.length > 0 && compound !== 'tail') known.fill(true, from, to);
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
    const term = han ? misspeltHanName(knowledge, run, known.slice(from, to)) : joinedWord(knowledge, run);
    if (term !== undefined) return { to, tokens: replacement(run, term) };
  }
  return undefined;
}

function joinedWord({ lexicon, termOfPinyin }: SpellingKnowledge, run: readonly Token[]): string | undefined {
  const joined = run.map((token) => token.folded).join('');
  if (run.length > 1 && lexicon.readingsOfWord(joined).some(isMeaning)) return joined;
  return joined.length >= SHORTEST_PINYIN ? termOfPinyin(joined) : undefined;
}

/** More words than these are a sentence, not a name. */
const LONGEST_NAME = 6;

/**
 * A message that as a whole is the name of a company or member but for a letter or two. Something in it must be a
 * word of no term and no record: what is spelt right is meant.
 */
function misspeltName(knowledge: SpellingKnowledge, tokens: readonly Token[]): SpelledToken[] | undefined {
  const { lexicon, isIndexed, nearestName } = knowledge;
  if (tokens.length === 0 || tokens.length > LONGEST_NAME || tokens.some((token) => token.han)) return undefined;
  const isSpeltRight = ({ folded }: Token): boolean => lexicon.readingsOfWord(folded).length > 0 || isIndexed(folded);
  if (tokens.every(isSpeltRight)) return undefined;
  const first = tokens[0] as Token;
  const end = tokens.at(-1)?.end ?? first.end;
  const name = nearestName(tokens.map((token) => token.folded).join(''), end - first.start);
  if (name === undefined) return undefined;
  return tokenize(name).map((token, index) => ({
    ...token,
    start: first.start,
    end,
    ...(index === 0 && { readAs: name }),
  }));
}

/** Only an unknown character may be the wrong one. */
function misspeltHanName(
  { nameOfMasked }: SpellingKnowledge,
  run: readonly Token[],
  known: readonly boolean[],
): string | undefined {
  if (run.length < SHORTEST_MASKED) return undefined;
  const characters = run.map((token) => token.folded);
  for (const [index] of characters.entries()) {
    const name = known[index] ? undefined : nameOfMasked(mask(characters, index));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The characters with one of them masked. */
export function mask(characters: readonly string[], index: number): string {
  return characters.with(index, '*').join('');
}

function isMeaning({ type }: Reading): boolean {
  return type !== 'phrase';
}

/** The term in place of the run: one token a word or Chinese character, all over the place of the run. */
function replacement(run: readonly Token[], term: string): SpelledToken[] {
  const first = run[0] as Token;
  const end = run.at(-1)?.end ?? first.end;
  const han = /\p{Script=Han}/u.test(term);
  const parts = han ? Array.from(term) : [term];
  return parts.map((folded, index) => ({
    folded,
    start: first.start,
    end,
    han,
    capital: first.capital,
    ...(index === 0 && { readAs: term }),
  }));
}

/**
 * The nearest known word, among equals the one that makes the longest term with its neighbours. No word is taken for a
 * mere part of terms that says nothing by itself: it may be right and just not be in the directory (trust, Haier).
 */
function respell({ lexicon, nearestWords }: SpellingKnowledge, tokens: readonly Token[], index: number): SpelledToken {
  const token = tokens[index] as Token;
  if (token.han) return token;
  const from = Math.max(0, index - NEIGHBOURS);
  const around = tokens.slice(from, index + NEIGHBOURS + 1);
  const stem = uninflected(lexicon, token.folded);
  if (stem !== undefined) return { ...token, folded: stem, readAs: stem };
  const typed = endsKnown(lexicon, token) ? ONE_ERROR : token.end - token.start;
  const near = nearestWords(token.folded, typed).filter((word) => isLikely(lexicon, word));
  const weighed = near.map((word) => {
    const replaced = around.with(index - from, { ...token, folded: word });
    return { word, weight: longestWith(lexicon, replaced, index - from) * 10 + typeWeight(lexicon, word) };
  });
  const [best] = weighed.sort((a, b) => b.weight - a.weight);
  return best === undefined || best.weight === 0 ? token : { ...token, folded: best.word, readAs: best.word };
}

/** "Kaffemaschinen": machines of some kind, unless a letter makes it a word that is known as a whole. */
function endsKnown(lexicon: Lexicon, token: Token): boolean {
  return segment(lexicon, [token], (match) => match.readings).some(({ compound }) => compound === 'tail');
}

/** Endings that the stemmers leave on: "Futtermitteln". */
const ENDINGS = ['n', 's', 'e', 'en', 'es', 'er'];

/** The known word of which this is another form. */
function uninflected(lexicon: Lexicon, folded: string): string | undefined {
  return ENDINGS.filter((ending) => folded.endsWith(ending))
    .map((ending) => folded.slice(0, -ending.length))
    .find((stem) => stem.length >= SHORTEST_FUNCTION_WORD && lexicon.readingsOfWord(stem).some(isMeaning));
}

/** A short word that only holds sentences together is never misspelt into a name nobody knows (hier, Haier). */
function isLikely(lexicon: Lexicon, word: string): boolean {
  const readings = lexicon.readingsOfWord(word);
  return word.length >= SHORTEST_FUNCTION_WORD || readings.length === 0 || readings.some(isMeaning);
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
