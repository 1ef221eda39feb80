import type { Directory } from '../../src/directory/directory';
import { PartnerSearch } from '../../src/search/search';
import { gradeOf, type JudgedQuery, type JudgedRecord, judgedRecords } from './judged-set';
import { type Measures, mean, measure } from './measures';

/** Ranks records for a question: `kind:id`, best first. */
export type Ranker = (question: string) => string[];

/** The groups a query is reported in. */
export function groupsOf({ set, cross }: JudgedQuery): string[] {
  return cross ? [set, 'cross'] : [set];
}

/** The measures of a ranker by group, over the given queries. */
export function evaluate(
  directory: Directory,
  queries: readonly JudgedQuery[],
  ranker: Ranker,
  groupsFor: (query: JudgedQuery) => string[] = groupsOf,
): Map<string, Measures & { readonly count: number }> {
  const records = judgedRecords(directory);
  const byKey = new Map(records.map((record) => [`${record.kind}:${record.id}`, record]));
  const groups = new Map<string, Measures[]>();
  for (const query of queries) {
    const measures = measureQuery(query, records, byKey, ranker);
    for (const group of groupsFor(query)) groups.set(group, [...(groups.get(group) ?? []), measures]);
  }
  return new Map([...groups].map(([group, list]) => [group, { ...mean(list), count: list.length }]));
}

function measureQuery(
  query: JudgedQuery,
  records: readonly JudgedRecord[],
  byKey: ReadonlyMap<string, JudgedRecord>,
  ranker: Ranker,
): Measures {
  const grades = ranker(query.q).map((key) => {
    const record = byKey.get(key);
    return record ? gradeOf(query, record) : 0;
  });
  const all = records.map((record) => gradeOf(query, record));
  return measure(grades, all);
}

/** The ranker under test. */
export function lotse(directory: Directory): Ranker {
  const search = new PartnerSearch(directory);
  return (question) => search.run(search.read(question)).hits.map(({ record }) => `${record.kind}:${record.id}`);
}
