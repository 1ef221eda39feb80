import type { Token } from '../text/tokenize';
import { idsOf, type Reading, type Span } from './reading';
import type { Segment } from './segment';

/** A word that was read as another. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** Tokens after correction, each with the word it was corrected from, if it was. */
export interface SpelledToken extends Token {
  readonly correctedFrom?: string;
}

/** Words that only hold a sentence together; a product that happens to be spelt alike ("für", fur) is not meant. */
const FUNCTION_PHRASES = ['filler', 'request', 'show'];

/** The segments of a message as spans of its text. */
export function toSpans(text: string, tokens: readonly SpelledToken[], segments: readonly Segment[]): Span[] {
  return segments.map(({ from, to, readings, compound }) => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    const corrected = tokens.slice(from, to).filter((token) => token.correctedFrom !== undefined);
    const said = corrected.map((token) => token.folded).join(' ');
    return {
      start,
      end,
      text: text.slice(start, end),
      readings: withoutChanceReadings(readings),
      via: corrected.length > 0 ? 'correction' : compound ? 'compound' : 'exact',
      ...(corrected.length > 0 && { readAs: said }),
    };
  });
}

function withoutChanceReadings(readings: readonly Reading[]): readonly Reading[] {
  const isFunction = readings.some(({ type, id }) => type === 'phrase' && FUNCTION_PHRASES.includes(id));
  return isFunction ? readings.filter(({ type }) => type === 'phrase') : readings;
}

/**
 * Leaves out what visitors say about themselves ("Wir sind ein Mainzer Betrieb und suchen …"): from such a phrase to
 * the next request or the end of the clause, if something follows.
 */
export function withoutSelf(text: string, spans: readonly Span[]): Span[] {
  const from = spans.findIndex((span) => isPhrase(span, 'self'));
  if (from < 0) return [...spans];
  const to = spans.findIndex((span, index) => {
    if (index <= from) return false;
    const gap = text.slice(spans[index - 1]?.end ?? 0, span.start);
    return isPhrase(span, 'request') || /[,，。.;；!！?？:：]/u.test(gap);
  });
  return to < 0 ? [...spans] : [...spans.slice(0, from), ...withoutSelf(text, spans.slice(to))];
}

/** True if the span is (also) the steering phrase. */
export function isPhrase(span: Span, id: string): boolean {
  return idsOf(span, 'phrase').includes(id);
}

/** True if the span says something about what is wanted, not only how. */
export function isContent(span: Span): boolean {
  return span.readings.length === 0 || span.readings.some(({ type }) => type !== 'phrase');
}

/** True for a role or kind of cooperation that stands for nothing else. */
export function isOnlyRole(span: Span): boolean {
  const isRole = (type: Reading['type']): boolean => type === 'role' || type === 'kind';
  return (
    span.readings.some(({ type }) => isRole(type)) &&
    span.readings.every(({ type }) => isRole(type) || type === 'phrase')
  );
}
