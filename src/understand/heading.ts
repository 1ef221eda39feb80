import { HEADINGS, type Heading } from '../directory/schema';
import { idsOf, type Span } from '../search/reading';

/** The heading of a city profile that the spans name, if any. */
export function headingOf(spans: readonly Span[]): Heading | undefined {
  return HEADINGS.find((heading) => spans.some((span) => idsOf(span, 'phrase').includes(`heading-${heading}`)));
}

/** True if the span names a heading. */
export function isHeading(span: Span): boolean {
  return headingOf([span]) !== undefined;
}
