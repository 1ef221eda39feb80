import type { Company } from '../directory/schema';
import { NO_CONDITIONS, type QueryPlan, type SearchSlots } from '../search/query-plan';
import { inLanguage, type Language } from '../text/language';

/** The search for companies with the same main product as this one, named in the visitor's language, wherever they are. */
export function similarSlots(
  { id, products: [main] }: Company,
  language: Language,
  read: (text: string) => QueryPlan,
): SearchSlots {
  const plan = read((main && inLanguage(main, language)) ?? '');
  return {
    ...NO_CONDITIONS,
    demands: plan.demands,
    excluded: { ...NO_CONDITIONS.excluded, companies: [id] },
  };
}
