import { type Attribute, attributeOf } from '../search/attribute';
import type { QueryPlan } from '../search/query-plan';
import type { Span } from '../search/reading';
import { isPhrase, isPlace } from '../search/spans';
import type { Command, Intention, Situation } from './intention';
import { selectionsIn } from './objects';

/** Put as a question. */
const ASKED = /[?？]\s*$/u;

/** Attributes that need a record or a search to say anything about, and the notice where there is neither. */
const NOTICE_OF: Partial<Record<Attribute, Command>> = { prices: 'prices', contact: 'contactData' };

/** "What's their website?" asks about the record in view, or about what is chosen; beside a name or product both count. */
export function question(
  text: string,
  plan: QueryPlan,
  { searching, showing, focused, answering }: Situation,
): Intention | undefined {
  const { asked, spans, names } = plan;
  const [first] = asked;
  const isNamed = names.some(({ kind }) => kind === 'company');
  const isAnswer = answering && !ASKED.test(text);
  if (!first || isNamed || isAnswer || !onlyAsks(plan)) return undefined;
  const selections = showing ? selectionsIn(text, spans).filter((one) => one !== 'all') : [];
  const narrows = searching && spans.some((span) => isPhrase(span, 'only'));
  if (selections.length === 1 || (focused && !narrows))
    return {
      type: 'select',
      selections: selections.length > 0 ? selections : ['this'],
      heading: undefined,
      also: false,
    };
  return searching ? { type: 'refine', refinement: 'only' } : { type: NOTICE_OF[first] ?? 'notHeld' };
}

/** True if a message asks about companies and wants nothing else: no product, no role, no place but to export to. */
export function onlyAsks({ asked, spans, members, roles }: QueryPlan): boolean {
  const isAsking = (span: Span): boolean => attributeOf(span) !== undefined;
  const isKnown = ({ readings }: Span): boolean => readings.some(({ type }) => type !== 'phrase');
  const isDestination = (span: Span): boolean => asked.includes('exports') && isPlace(span);
  if (asked.length === 0 || roles.length > 0 || (members !== undefined && !asked.includes('exports'))) return false;
  return !spans.some((span) => isKnown(span) && !isAsking(span) && !isDestination(span));
}
