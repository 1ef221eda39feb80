import { idsOf, type Span } from './reading';
import { isContent } from './spans';

/** What visitors ask about a company or city besides what it makes. The phrases for each are in `index-data/phrases`. */
export const ATTRIBUTES = [
  'website',
  'place',
  'employees',
  'founded',
  'turnover',
  'management',
  'exports',
  'certificates',
  'prices',
  'contact',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

const PHRASE = 'asks-';

/** The attribute that a span asks for, if any. */
export function attributeOf(span: Span): Attribute | undefined {
  const ids = idsOf(span, 'phrase');
  return ATTRIBUTES.find((attribute) => ids.includes(PHRASE + attribute));
}

/**
 * Beside anything else that is wanted, a word such as "ISO 9001" or "website" asks about it and is no product of its
 * own: "tiles with ISO 9001" are tiles.
 */
export function withoutAskedProducts(spans: readonly Span[]): Span[] {
  const isAsking = (span: Span): boolean => attributeOf(span) !== undefined;
  if (!spans.some((span) => isContent(span) && span.readings.length > 0 && !isAsking(span))) return [...spans];
  return spans.map((span) => (isAsking(span) ? onlyAsking(span) : span));
}

function onlyAsking(span: Span): Span {
  return { ...span, readings: span.readings.filter(({ type }) => type === 'phrase') };
}
