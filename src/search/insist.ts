import type { Token } from '../text/tokenize';
import type { Lexicon } from './lexicon';

/** Words in quotation marks of any language, not over the end of a line, and not a whole quotation. */
const QUOTED = /["„“”«»「『][^"„“”«»「」『』\n]{1,80}["“”«»」』]/gu;
/** "nein, …", "no: …", 不是，…: the mark tells it from "no traders". */
const MARK = /^\s*[,，:：;；.。!！-]/u;
const DENIAL_PHRASE = 'denial';

/** The words of a message with those among them that are meant exactly as written. */
export interface Insistence {
  readonly tokens: readonly Token[];
  readonly insists: (token: Token) => boolean;
}

/**
 * What the visitor means exactly as written: words in quotation marks, and all that follows a "no, …", which itself
 * says no more than that. This is the way back from a correction.
 */
export function readInsistence(lexicon: Lexicon, text: string, tokens: readonly Token[]): Insistence {
  const denial = lexicon.matchesFrom(tokens, 0).find(({ to, readings }) => {
    const isDenial = readings.some(({ type, id }) => type === 'phrase' && id === DENIAL_PHRASE);
    return isDenial && to < tokens.length && MARK.test(text.slice(tokens[to - 1]?.end));
  });
  if (denial) return { tokens: tokens.slice(denial.to), insists: () => true };
  const quoted = [...text.matchAll(QUOTED)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const insists = ({ start, end }: Token): boolean => quoted.some((range) => range.start < start && end < range.end);
  return { tokens, insists };
}
