import { fold } from '../text/fold';
import type { Token } from '../text/tokenize';
import type { Match } from './lexicon';
import { idsOf, type Reading, type Span } from './reading';
import { isOnlyRole, isPhrase } from './spans';

/** More hits than this in one answer were never meant ("zeig mir 5000"). */
const MOST_HITS = 20;
/** Also measures: 60x60. */
const NUMBER = /^\d+(?:x\d+)*$/u;
/** What may stand inside a number: 5.000, 5'000, 2,5. */
const INSIDE_NUMBER = /^[.,'’]$/u;
const UNIT_PHRASE = 'unit';

/**
 * The readings of a match without units that follow no number: "Stück" is a quantity in "5.000 Stück" and stucco
 * nowhere near a number; after a number it is nothing but a unit.
 */
export function withoutDoubtfulUnits(
  tokens: readonly Token[],
  { from }: Match,
  readings: readonly Reading[],
): readonly Reading[] {
  const isUnit = ({ type, id }: Reading): boolean => type === 'phrase' && id === UNIT_PHRASE;
  if (!readings.some(isUnit)) return readings;
  const afterNumber = NUMBER.test(tokens[from - 1]?.folded ?? '');
  return readings.filter((reading) => isUnit(reading) === afterNumber);
}

/** Numbers and units say how much is needed, how thick it is or when, not what: they are left out of what is looked for. */
export function isQuantity(span: Span): boolean {
  return isNumber(span) || isPhrase(span, UNIT_PHRASE);
}

/** How many hits are wanted: "zeig mir 3", "2 Firmen für …", 三家; undefined if no number says so. */
export function limitIn(text: string, spans: readonly Span[]): number | undefined {
  const wantsShown = spans.some((span) => isPhrase(span, 'show'));
  const counting = spans.find((span, index) => {
    const count = countOf(span);
    if (count === undefined || isPartOfNumber(text, spans, index) || isQuantityAt(spans, index)) return false;
    return wantsShown || isCountable(spans[index + 1]) || hasClassifier(span);
  });
  const count = counting && countOf(counting);
  return count === undefined ? undefined : Math.min(Math.max(count, 1), MOST_HITS);
}

/** The number a span says, in digits or as a word. "Eins" and "one" stand for too much else. */
function countOf(span: Span): number | undefined {
  if (isNumber(span)) return /^\d{1,4}$/u.test(span.text) ? Number(span.text) : undefined;
  const word = idsOf(span, 'phrase').flatMap((id) => /^(?:number|count)-(\d+)$/u.exec(id)?.[1] ?? [])[0];
  return word === undefined || word === '1' ? undefined : Number(word);
}

/** Five firms are hits to show, five pieces are an order. */
function isCountable(span: Span | undefined): boolean {
  return span !== undefined && (isPhrase(span, 'company') || isPhrase(span, 'city') || isOnlyRole(span));
}

/** Chinese says with the number what is counted: 三家 are three firms. */
function hasClassifier({ readings }: Span): boolean {
  return readings.some(
    (reading) => reading.type === 'phrase' && reading.language === 'zh' && /^count-/u.test(reading.id),
  );
}

function isQuantityAt(spans: readonly Span[], index: number): boolean {
  const next = spans[index + 1];
  return next !== undefined && isPhrase(next, UNIT_PHRASE);
}

function isPartOfNumber(text: string, spans: readonly Span[], index: number): boolean {
  const [before, span, after] = [spans[index - 1], spans[index], spans[index + 1]];
  const joins = (left: Span | undefined, right: Span | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    isNumber(left) &&
    isNumber(right) &&
    INSIDE_NUMBER.test(text.slice(left.end, right.start));
  return joins(before, span) || joins(span, after);
}

function isNumber({ text, readings }: Span): boolean {
  return readings.length === 0 && NUMBER.test(fold(text));
}
