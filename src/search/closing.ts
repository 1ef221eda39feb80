import type { Token } from '../text/tokenize';
import type { Lexicon, Match } from './lexicon';

const CLOSING_PHRASE = 'closing';
const REQUEST_PHRASE = 'request';
/** Words, or Chinese characters, of a formula with the longest signature looked for: name, post, firm, address. */
const LONGEST_CLOSING = 30;
/** Before a Chinese formula: 此致 closes a letter, 因此致力于 does not. */
const GAP = /[\s\p{P}]$/u;
/** Before a formula of one word: "regards", but not "as regards pumps" or "Electronics MFG". */
const MARK = /[\n.,;:!?，。；：！？)]\s*$/u;

/**
 * Leaves out the formula that closes a letter and the signature below it: who writes is not what is wanted. A formula
 * after which something is asked for ("Viele Grüße aus Mainz, wir suchen …") closes nothing.
 */
export function withoutClosing(lexicon: Lexicon, text: string, tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length;
  for (let index = tokens.length - 1; index > Math.max(0, tokens.length - LONGEST_CLOSING); index--) {
    const matches = lexicon.matchesFrom(tokens, index);
    const closing = matchOf(matches, CLOSING_PHRASE);
    if (closing && standsApart(text, tokens[index] as Token, closing.to - index)) end = index;
    // "Best" of "Best regards" is also a word that asks.
    else if (matchOf(matches, REQUEST_PHRASE)) break;
  }
  return tokens.slice(0, end);
}

function matchOf(matches: readonly Match[], id: string): Match | undefined {
  return matches.find(({ readings }) => readings.some((reading) => reading.type === 'phrase' && reading.id === id));
}

function standsApart(text: string, { start, han }: Token, length: number): boolean {
  const before = text.slice(0, start);
  return han ? GAP.test(before) : length > 1 || MARK.test(before);
}
