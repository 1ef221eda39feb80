import type { Hit } from '../../src/search/collect';
import type { QueryPlan } from '../../src/search/query-plan';
import { PartnerSearch } from '../../src/search/search';
import { fixtureDirectory } from './fixture-directory';

/** The search over the artificial dataset. */
export const fixtureSearch = new PartnerSearch(fixtureDirectory());

/** How a message is read. */
export function read(text: string): QueryPlan {
  return fixtureSearch.read(text);
}

/** What a message finds. */
export function hitsOf(text: string): readonly Hit[] {
  return fixtureSearch.run(read(text)).hits;
}

/** The ids of what a message finds, best first. */
export function idsFor(text: string): string[] {
  return hitsOf(text).map(({ record }) => record.id);
}
