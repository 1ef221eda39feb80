import { either } from '../search/demands';
import type { Demand, Exclusion, QueryPlan, SearchSlots } from '../search/query-plan';
import type { Refinement } from './intention';

/**
 * The slots of a search after a refinement. `instead` and `only` replace the kind of slot that the message names and
 * keep the others; `also` adds to it; `without` excludes.
 */
export function refine(slots: SearchSlots, plan: QueryPlan, refinement: Refinement): SearchSlots {
  switch (refinement) {
    case 'without':
      return { ...replaceNamed(slots, plan), excluded: mergeExclusions(slots.excluded, plan.excluded) };
    case 'also':
      return addNamed(slots, plan);
    case 'only':
      return { ...replaceNamed(slots, plan), strictRoles: plan.roles.length > 0 || slots.strictRoles };
    case 'instead':
      return replaceNamed(slots, plan);
  }
}

function replaceNamed(slots: SearchSlots, plan: QueryPlan): SearchSlots {
  const named = plan.members !== undefined;
  return {
    ...slots,
    demands: plan.demands.length > 0 ? plan.demands : slots.demands,
    members: named ? plan.members : slots.members,
    countries: named ? plan.countries : slots.countries,
    outside: named ? plan.outside : slots.outside,
    roles: plan.roles.length > 0 ? plan.roles : slots.roles,
  };
}

function addNamed(slots: SearchSlots, plan: QueryPlan): SearchSlots {
  const members = plan.members && slots.members ? union(slots.members, plan.members) : (plan.members ?? slots.members);
  return {
    ...slots,
    demands: addDemands(slots.demands, plan.demands),
    members,
    countries: union(slots.countries, plan.countries),
    outside: union(slots.outside, plan.outside),
    roles: union(slots.roles, plan.roles),
  };
}

/** "Fliesen" and "auch Sanitärkeramik": a hit needs one of the two, so they become one demand. */
function addDemands(demands: readonly Demand[], added: readonly Demand[]): readonly Demand[] {
  const [first, ...rest] = demands;
  if (!first || added.length === 0) return [...demands, ...added];
  return [added.reduce(either, first), ...rest];
}

function mergeExclusions(a: Exclusion, b: Exclusion): Exclusion {
  return {
    members: union(a.members, b.members),
    companies: union(a.companies, b.companies),
    roles: union(a.roles, b.roles),
    demands: [...a.demands, ...b.demands],
  };
}

function union<T>(...lists: readonly (readonly T[])[]): T[] {
  return [...new Set(lists.flat())];
}
