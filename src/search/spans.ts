import type { Token } from '../text/tokenize';
import { idsOf, type Reading, type Span } from './reading';
import type { Segment } from './segment';

/** A word of the visitor that was read as another (folded), and what that stands for. */
export interface Correction {
  readonly from: string;
  readonly to: string;
  readonly reading: Reading | undefined;
}

/** A token after correction; the first token of a corrected word or run says as what it was read. */
export interface SpelledToken extends Token {
  readonly readAs?: string;
}

/** Words that only hold a sentence together; a product that happens to be spelt alike ("für", fur) is not meant. */
const FUNCTION_PHRASES = ['filler', 'request', 'show', 'common'];

/** Only names are written with a capital after a small letter. */
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u;

/** The segments of a message as spans of its text. */
export function toSpans(text: string, tokens: readonly SpelledToken[], segments: readonly Segment[]): Span[] {
  return segments.map(({ from, to, readings, compound }) => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    const readAs = tokens.slice(from, to).find((token) => token.readAs)?.readAs;
    return {
      start,
      end,
      text: text.slice(start, end),
      readings: withoutChanceReadings(readings, isAcronym(text, start, end)),
      via: readAs ? 'correction' : compound ? 'compound' : 'exact',
      ...(readAs && { readAs }),
    };
  });
}

function withoutChanceReadings(readings: readonly Reading[], acronym: boolean): readonly Reading[] {
  const isFunction = readings.some(({ type, id }) => type === 'phrase' && FUNCTION_PHRASES.includes(id));
  if (!isFunction) return readings;
  const kept: Reading['type'] = acronym && readings.some(({ type }) => type === 'company') ? 'company' : 'phrase';
  return readings.filter(({ type }) => type === kept);
}

/** "MAN" and "GuT" are firms, "man" and "gut" are not, unless everything is written in capitals. */
function isAcronym(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  const rest = text.slice(0, start) + text.slice(end);
  const isCapital = (part: string): boolean => part === part.toUpperCase() && part !== part.toLowerCase();
  return (isCapital(word) && !isCapital(rest)) || CAPITAL_INSIDE.test(word);
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

/** True if the span can stand for a place. */
export function isPlace(span: Span): boolean {
  return idsOf(span, 'member').length + idsOf(span, 'place').length > 0;
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

/**
 * What was corrected in the spans: the words that were replaced, not the longer term they are part of. Words that only
 * hold a sentence together are read right without a word about it.
 */
export function correctionsIn(text: string, tokens: readonly SpelledToken[], spans: readonly Span[]): Correction[] {
  return tokens.flatMap(({ start, end, readAs }) => {
    const span = readAs && spans.find((one) => one.start <= start && end <= one.end);
    if (!readAs || !span || !isContent(span)) return [];
    const reading = span.readings.find(({ type }) => type !== 'phrase');
    return [{ from: text.slice(start, end), to: readAs, reading }];
  });
}
