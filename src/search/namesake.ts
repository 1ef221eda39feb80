import type { Directory } from '../directory/directory';
import type { Place } from '../directory/place';
import { fold } from '../text/fold';
import type { QueryPlan } from './query-plan';
import { idsOf } from './reading';

/** The place outside the alliance that bears the name by which a message calls a member, and nothing tells them apart. */
export function namesakeOf({ spans }: Pick<QueryPlan, 'spans'>, { places }: Directory): Place | undefined {
  const called = spans.filter((span) => idsOf(span, 'member').length > 0).map(({ text }) => fold(text));
  return [...places.values()].find(({ sharedTerms }) => sharedTerms.some((term) => called.includes(fold(term))));
}
