import type { Directory } from '../directory/directory';
import type { RecordRef } from './query-plan';
import { idsOf, type Span } from './reading';
import { isContent, isOnlyRole, isPhrase } from './spans';

/** The companies or members of which the message is the name, perhaps with words such as "Profil" or its city. */
export function namedRecords(directory: Directory, spans: readonly Span[]): RecordRef[] {
  const content = spans.filter((span) => isContent(span) && !isOnlyRole(span));
  const named = content.filter((span) => idsOf(span, 'company').length > 0);
  const [only] = named;
  if (only && named.length === 1) {
    const others = content.filter((span) => span !== only);
    return companiesNamed(directory, only, others, content.length < spans.length);
  }
  const wantsList = spans.some((span) => isPhrase(span, 'company') || isOnlyRole(span));
  const [place] = content;
  if (!place || content.length > 1 || wantsList) return [];
  return idsOf(place, 'member').map((id) => ({ kind: 'member', id }));
}

function companiesNamed(directory: Directory, span: Span, others: readonly Span[], hasPhrases: boolean): RecordRef[] {
  const meansMore = span.readings.some(({ type }) => type === 'concept' || type === 'sector');
  if (meansMore && (others.length > 0 || hasPhrases)) return [];
  if (others.some((other) => idsOf(other, 'member').length === 0)) return [];
  const companies = idsOf(span, 'company');
  if (others.length === 0) return [...refs('member', idsOf(span, 'member')), ...refs('company', companies)];
  const places = new Set(others.flatMap((other) => idsOf(other, 'member')));
  return refs(
    'company',
    companies.filter((id) => places.has(directory.companies.get(id)?.member ?? '')),
  );
}

function refs(kind: RecordRef['kind'], ids: readonly string[]): RecordRef[] {
  return ids.map((id) => ({ kind, id }));
}
