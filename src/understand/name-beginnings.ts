import { namesOfCompany } from '../directory/company-name';
import type { Directory } from '../directory/directory';
import type { CompanyId } from '../directory/schema';
import { isKnownDemand } from '../search/demands';
import type { QueryPlan, RecordRef } from '../search/query-plan';
import { fold, hasHan } from '../text/fold';

/** More choices than this are no help. */
const MOST_CHOICES = 8;
/** Longer Chinese messages are no beginnings of names. */
const HAN_BEGINNING = /^\p{Script=Han}{2,6}$/u;

/** Companies by the beginning of their names: nobody is called just 中车, but six firms begin with it. */
export class NameBeginnings {
  private readonly byFirstWord = new Map<string, Set<CompanyId>>();
  private readonly hanNames: (readonly [name: string, id: CompanyId])[] = [];

  constructor({ companies }: Directory) {
    for (const company of companies.values()) {
      for (const name of namesOfCompany(company)) {
        if (hasHan(name)) this.hanNames.push([fold(name), company.id]);
        const word = fold(name.split(/[\s(（-]/u)[0] ?? '');
        this.byFirstWord.set(word, (this.byFirstWord.get(word) ?? new Set()).add(company.id));
      }
    }
  }

  /** The names in a message; if it has none and says nothing known else, the companies whose names begin with it. */
  namesIn({ names, demands, members, roles }: QueryPlan, text: string): readonly RecordRef[] {
    const saysMore = demands.some(isKnownDemand) || members !== undefined || roles.length > 0;
    if (names.length > 0 || saysMore) return names;
    return this.beginningWith(fold(text.trim())).map((id) => ({ kind: 'company', id }));
  }

  private beginningWith(beginning: string): CompanyId[] {
    const han = HAN_BEGINNING.test(beginning) ? this.hanNames.filter(([name]) => name.startsWith(beginning)) : [];
    const ids = new Set([...(this.byFirstWord.get(beginning) ?? []), ...han.map(([, id]) => id)]);
    return [...ids].slice(0, MOST_CHOICES);
  }
}
