import { namesOfCompany } from '../directory/company-name';
import type { Directory } from '../directory/directory';
import type { CompanyId } from '../directory/schema';
import { isKnownDemand } from '../search/demands';
import type { QueryPlan, RecordRef } from '../search/query-plan';
import { idsOf, type Span } from '../search/reading';
import { isPhrase } from '../search/spans';
import { fold, hasHan } from '../text/fold';

/** More choices than this are no help. */
const MOST_CHOICES = 8;
/** Longer Chinese messages are no beginnings of names. */
const HAN_BEGINNING = /^\p{Script=Han}{2,6}$/u;

/** Companies by the beginning of their names: nobody is called just 中车, but six firms begin with it. */
export class NameBeginnings {
  private readonly byFirstWord = new Map<string, Set<CompanyId>>();
  private readonly hanNames: (readonly [name: string, id: CompanyId])[] = [];

  private readonly companies: Directory['companies'];

  constructor({ companies }: Directory) {
    this.companies = companies;
    for (const company of companies.values()) {
      for (const name of namesOfCompany(company)) {
        if (hasHan(name)) this.hanNames.push([fold(name), company.id]);
        const word = fold(name.split(/[\s(（-]/u)[0] ?? '');
        this.byFirstWord.set(word, (this.byFirstWord.get(word) ?? new Set()).add(company.id));
      }
    }
  }

  /**
   * The names in a message; if it has none and says nothing known else but a place, the companies whose names begin
   * with it: "Bosch", 中车株洲.
   */
  namesIn(plan: QueryPlan, text: string): readonly RecordRef[] {
    const { names, demands, members, roles } = plan;
    if (names.length > 0 || demands.some(isKnownDemand) || roles.length > 0) return names;
    const whole = this.beginningWith(fold(text.trim()));
    if (members === undefined) return whole.map(asRef);
    const there = this.beginningWith(fold(withoutPlaces(plan, text).trim()));
    return there.filter((id) => members.includes(this.companies.get(id)?.member ?? '')).map(asRef);
  }

  private beginningWith(beginning: string): CompanyId[] {
    const han = HAN_BEGINNING.test(beginning) ? this.hanNames.filter(([name]) => name.startsWith(beginning)) : [];
    const ids = new Set([...(this.byFirstWord.get(beginning) ?? []), ...han.map(([, id]) => id)]);
    return [...ids].slice(0, MOST_CHOICES);
  }
}

function asRef(id: CompanyId): RecordRef {
  return { kind: 'company', id };
}

/** The message without the places it names and the words before them ("in"). */
function withoutPlaces({ spans }: QueryPlan, text: string): string {
  const isPlace = (span: Span | undefined): boolean =>
    span !== undefined && idsOf(span, 'member').length + idsOf(span, 'place').length > 0;
  const left = spans.filter(
    (span, index) => !isPlace(span) && !(isPhrase(span, 'filler') && isPlace(spans[index + 1])),
  );
  const [first, last] = [left[0], left.at(-1)];
  return first && last ? text.slice(first.start, last.end) : '';
}
