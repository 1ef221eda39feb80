import type { Company } from '../directory/schema';
import type { QueryPlan, SearchSlots } from '../search/query-plan';
import { inLanguage, type Language } from '../text/language';

/** The search for companies with the same main product as this one, named in the visitor's language, wherever they are. */
export function similarSlots(
  { id, products: [main] }: Company,
  language: Language,
  read: (text: string) => QueryPlan,
): SearchSlots {
  const plan = read((main && inLanguage(main, language)) ?? '');
  return {
    demands: plan.demands,
    members: undefined,
    countries: [],
    outside: [],
    roles: [],
    strictRoles: false,
    kinds: [],
    excluded: { members: [], companies: [id], roles: [], demands: [] },
    wantsMembers: false,
  };
}
