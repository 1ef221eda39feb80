import { either } from '../search/demands';
import type { Demand, Exclusion, QueryPlan, SearchSlots } from '../search/query-plan';
import type { Refinement } from './intention';

/**
 * The slots of a search after a refinement. `instead` and `only` replace the kind of slot that the message names and
 * keep the others; `also` adds to it; `without` excludes. What is wanted again is no longer excluded.
 */
export function refine(slots: SearchSlots, plan: QueryPlan, refinement: Refinement): SearchSlots {
  const kept = { ...slots, excluded: withoutWanted(slots.excluded, plan) };
  switch (refinement) {
    case 'without':
      return withoutExcluded({
        ...replaceNamed(kept, plan),
        excluded: mergeExclusions(kept.excluded, plan.excluded),
      });
    case 'also':
      return addNamed(kept, plan);
    case 'only':
      return { ...replaceNamed(kept, plan), strictRoles: plan.roles.length > 0 || slots.strictRoles };
    case 'instead':
      return replaceNamed(kept, withoutGivenUp(kept, plan));
  }
}

/** "Statt Foshan lieber Jiangmen" names both; what was searched for so far is the one that is given up. */
function withoutGivenUp(slots: SearchSlots, plan: QueryPlan): QueryPlan {
  const given = new Set(slots.demands.map(({ text }) => text.toLowerCase()));
  return {
    ...plan,
    members: plan.members && newOnes(plan.members, slots.members ?? []),
    countries: newOnes(plan.countries, slots.countries),
    outside: newOnes(plan.outside, slots.outside),
    roles: newOnes(plan.roles, slots.roles),
    demands: plan.demands.filter(({ text }) => plan.demands.length === 1 || !given.has(text.toLowerCase())),
  };
}

/** Those not known before; all if none is new. */
function newOnes<T>(named: readonly T[], known: readonly T[]): readonly T[] {
  const fresh = named.filter((one) => !known.includes(one));
  return fresh.length > 0 ? fresh : named;
}

/** Where to look is no longer where it is not to be; if nothing is left of it, everywhere else. */
function withoutExcluded(slots: SearchSlots): SearchSlots {
  const left = slots.members?.filter((id) => !slots.excluded.members.includes(id));
  if (left === undefined || left.length === slots.members?.length) return slots;
  return left.length > 0 ? { ...slots, members: left } : { ...slots, members: undefined, countries: [], outside: [] };
}

function withoutWanted(excluded: Exclusion, { members = [], roles, names }: QueryPlan): Exclusion {
  const companies = names.map(({ id }) => id);
  return {
    ...excluded,
    members: excluded.members.filter((id) => !members.includes(id)),
    companies: excluded.companies.filter((id) => !companies.includes(id)),
    roles: excluded.roles.filter((id) => !roles.includes(id)),
  };
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
