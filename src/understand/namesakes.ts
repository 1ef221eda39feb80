import { namesOfCompany } from '../directory/company-name';
import type { Directory } from '../directory/directory';
import type { CompanyId } from '../directory/schema';
import { isKnownDemand } from '../search/demands';
import type { QueryPlan, RecordRef } from '../search/query-plan';
import { fold, hasHan } from '../text/fold';

/** More choices than this are no help. */
const MOST_NAMESAKES = 8;
/** Longer Chinese messages are no beginnings of names. */
const HAN_BEGINNING = /^\p{Script=Han}{2,6}$/u;

/** A word may be the beginning of a longer name: "Schott" is SCHOTT AG, and may be Schott Music. */
export class Namesakes {
  private readonly byFirstWord = new Map<string, Set<CompanyId>>();
  private readonly hanNames: (readonly [name: string, id: CompanyId])[] = [];

  constructor({ companies }: Directory) {
    for (const company of companies.values()) {
      for (const name of namesOfCompany(company)) {
        if (hasHan(name)) this.hanNames.push([fold(name), company.id]);
        const word = firstWord(name);
        const ids = this.byFirstWord.get(word) ?? new Set();
        this.byFirstWord.set(word, ids.add(company.id));
      }
    }
  }

  /** The names in a message, and further companies that the one word of it may mean too. */
  with(plan: QueryPlan, text: string): readonly RecordRef[] {
    const { names } = plan;
    if (names.length > 0 && names.every(({ kind }) => kind === 'member')) return names;
    const beginnings =
      names.length > 0 ? this.beginningWith(saidName(plan)) : this.beginningWith(unknownName(plan, text));
    const others = beginnings.filter((id) => !isNamed(names, id));
    return [...names, ...others.map((id) => ({ kind: 'company' as const, id }))].slice(0, MOST_NAMESAKES);
  }

  private beginningWith(beginning: string): CompanyId[] {
    const han = HAN_BEGINNING.test(beginning) ? this.hanNames.filter(([name]) => name.startsWith(beginning)) : [];
    return [...new Set([...(this.byFirstWord.get(beginning) ?? []), ...han.map(([, id]) => id)])];
  }
}

/** The words by which a company was recognised. */
function saidName({ names, spans }: QueryPlan): string {
  const said = spans.find(({ readings }) => readings.some(({ type, id }) => type === 'company' && isNamed(names, id)));
  return fold(said?.readAs ?? said?.text ?? '');
}

/** The message itself, if nothing of it is known as a product, place or role. */
function unknownName({ demands, members, roles }: QueryPlan, text: string): string {
  return demands.some(isKnownDemand) || members !== undefined || roles.length > 0 ? '' : fold(text.trim());
}

function isNamed(names: readonly RecordRef[], companyId: CompanyId): boolean {
  return names.some(({ kind, id }) => kind === 'company' && id === companyId);
}

function firstWord(name: string): string {
  return fold(name.split(/[\s(（-]/u)[0] ?? '');
}
