import { hasConditions, type QueryPlan } from '../search/query-plan';
import { idsOf, type Span } from '../search/reading';
import { isPhrase, isPlace } from '../search/spans';
import { isHeading } from './heading';
import { type Intention, REFINEMENTS } from './intention';

/** How a message changes the search in progress, if it does. */
export function refinement(plan: QueryPlan): Intention | undefined {
  const { excluded } = plan;
  const excludes =
    excluded.companies.length + excluded.members.length + excluded.roles.length + excluded.demands.length;
  if (excludes > 0) return { type: 'refine', refinement: 'without' };
  if (!hasConditions(plan)) return undefined;
  if (asksElsewhere(plan)) return { type: 'refine', refinement: 'instead' };
  const marked = REFINEMENTS.find((id) => plan.spans.some((span) => idsOf(span, 'phrase').includes(id)));
  if (marked && marked !== 'without') return { type: 'refine', refinement: marked };
  if (namesOnlyPlaces(plan)) return { type: 'refine', refinement: 'only' };
  const onlyRoles = plan.demands.length === 0 && plan.members === undefined && plan.roles.length > 0;
  return onlyRoles ? { type: 'refine', refinement: 'only' } : undefined;
}

/** "Gibt es das (auch) in Deutschland?" looks there for the same; "auch aus Jiangmen" adds a place to those before. */
function asksElsewhere({ spans, demands, members }: QueryPlan): boolean {
  const says = (id: string): boolean => spans.some((span) => isPhrase(span, id));
  return members !== undefined && demands.length === 0 && (says('asks-same') || (says('also') && says('asks-whether')));
}

/** What may stand around a place that is to be searched instead of the one before: "and in …?", "show me the ones in …". */
const AROUND_PLACES = [
  'elsewhere',
  'filler',
  'common',
  'request',
  'show',
  'more',
  'all-shown',
  'this-one',
  'acknowledge',
  'denial',
  'thanks',
];

/**
 * A message that names places and nothing else takes the search there. A city by itself stays a profile, so there a
 * word such as "and" or "in" must show that the search goes on; what is no city has no profile.
 */
function namesOnlyPlaces({ spans, members, demands, roles, names }: QueryPlan): boolean {
  if (members === undefined || demands.length > 0 || roles.length > 0) return false;
  const says = (span: Span, ids: readonly string[]): boolean => ids.some((id) => isPhrase(span, id));
  const others = spans.filter((span) => !isPlace(span));
  if (others.some((span) => says(span, ['company', 'city']) || isHeading(span))) return false;
  if (names.length === 0) return others.every((span) => says(span, [...AROUND_PLACES, 'profile', 'asks-whether']));
  return others.every((span) => says(span, AROUND_PLACES)) && others.some((span) => says(span, ['elsewhere']));
}
