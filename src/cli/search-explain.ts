import { sectorsOf } from '../search/demands';
import type { QueryPlan, SearchSlots } from '../search/query-plan';
import type { Reading, Span } from '../search/reading';
import type { SearchResult } from '../search/search';

const HITS_SHOWN = 5;

/** How a question was read and what followed, for people who tune the words or wonder about a result. */
export function explainSearch(plan: QueryPlan, result: SearchResult): string {
  return [
    'Read',
    ...plan.spans.map((span) => `  ${describeSpan(span)}`),
    ...plan.dropped.map((span) => `  ${span.text.padEnd(24)} dropped: the visitor speaks of himself`),
    'Plan',
    ...describePlan(plan).map((line) => `  ${line}`),
    'Found',
    ...describeSteps(result).map((line) => `  ${line}`),
  ].join('\n');
}

function describeSpan({ text, readings, via, readAs }: Span): string {
  const how = via === 'exact' ? '' : ` (${via}${readAs ? `: ${readAs}` : ''})`;
  const meaning = readings.length > 0 ? readings.map(describeReading).join(', ') : 'unknown, looked up as a word';
  return `${text.padEnd(24)} ${meaning}${how}`;
}

function describeReading(reading: Reading): string {
  return `${reading.type} ${reading.id}`;
}

function describePlan(plan: QueryPlan): string[] {
  const lines = [
    ['names', plan.names.map(({ kind, id }) => `${kind} ${id}`).join(', ')],
    ['demands', plan.demands.map(describeDemand).join(' AND ')],
    ['places', plan.members?.join(', ') ?? ''],
    ['outside', plan.outside.join(', ')],
    ['roles', plan.roles.join(', ') + (plan.strictRoles ? ' (only these)' : '')],
    ['kinds', plan.kinds.join(', ')],
    ['without', describeExclusion(plan)],
    ['wants', plan.wantsMembers ? 'cities' : 'companies'],
    ['limit', plan.limit?.toString() ?? ''],
  ] as const;
  return lines.filter(([, value]) => value !== '').map(([label, value]) => `${label.padEnd(10)} ${value}`);
}

function describeDemand(demand: SearchSlots['demands'][number]): string {
  const parts = [
    ...demand.concepts.map((id) => `concept ${id}`),
    ...sectorsOf(demand).map((code) => `sector ${code}`),
    ...demand.words.map((alternatives) => `word ${alternatives[0]}`),
  ];
  return `${demand.text} [${parts.join(', ')}${demand.optional ? '; not needed' : ''}]`;
}

function describeExclusion({ excluded }: SearchSlots): string {
  const demands = excluded.demands.map(({ text }) => text);
  return [...excluded.members, ...excluded.companies, ...excluded.roles, ...demands].join(', ');
}

/** The steps in the order they were taken, with how many hits each gave and the first of them. */
function describeSteps({ hits, unknown }: SearchResult): string[] {
  const steps = [...new Set(hits.map(({ widening }) => widening))];
  const lines = steps.map((step) => {
    const found = hits.filter(({ widening }) => widening === step);
    const first = found.slice(0, HITS_SHOWN).map(({ record, score }) => `${record.id} ${score.toFixed(3)}`);
    const name = step === 'none' ? 'all conditions' : `widened: ${step}`;
    return `${name.padEnd(20)} ${found.length}: ${first.join(', ')}`;
  });
  return [...lines, ...(unknown.length > 0 ? [`in no record          ${unknown.join(', ')}`] : [])];
}
