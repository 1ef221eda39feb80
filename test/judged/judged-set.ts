import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { countryOf, type Directory } from '../../src/directory/directory';

/** A condition on a record; all that is given must hold. Sectors match their groups, products any of the words. */
const conditionSchema = z.strictObject({
  ids: z.array(z.string()).optional(),
  members: z.array(z.string()).optional(),
  countries: z.array(z.string()).optional(),
  sectors: z.array(z.string()).optional(),
  roles: z.array(z.string()).optional(),
  products: z.array(z.string()).optional(),
  notProducts: z.array(z.string()).optional(),
  kind: z.enum(['company', 'member']).optional(),
});
type Condition = z.infer<typeof conditionSchema>;

const querySchema = z.strictObject({
  id: z.string(),
  q: z.string().min(1),
  lang: z.enum(['de', 'zh', 'en']),
  /** Rules and words are tuned on one half only; the other half is what is reported. */
  half: z.enum(['tune', 'test']),
  kind: z.string(),
  /** The question's language is not that of the records sought. */
  cross: z.boolean().optional(),
  /** A record's grade is the highest of the rules it meets: 3 as asked, 2 close, 1 of some use, 0 none. */
  grades: z.array(z.strictObject({ grade: z.number().int().min(1).max(3), when: conditionSchema })).min(1),
});
export type JudgedQuery = z.infer<typeof querySchema> & { readonly set: string };

export const JUDGED_SETS = ['de', 'zh', 'en', 'mixed'] as const;

/** All judged queries. */
export function readJudged(): JudgedQuery[] {
  return JUDGED_SETS.flatMap((set) =>
    readFileSync(join(__dirname, `${set}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => ({ ...querySchema.parse(JSON.parse(line)), set })),
  );
}

/** What a grade can depend on. */
export interface JudgedRecord {
  readonly kind: 'company' | 'member';
  readonly id: string;
  readonly member: string;
  readonly country: string;
  readonly sectors: readonly string[];
  readonly roles: readonly string[];
  /** English product texts in lower case. */
  readonly products: string;
}

/** Every company and member of the directory, as far as grades depend on it. */
export function judgedRecords(directory: Directory): JudgedRecord[] {
  const companies = [...directory.companies.values()].map((company) => ({
    kind: 'company' as const,
    id: company.id,
    member: company.member,
    country: countryOf(directory, company),
    sectors: company.sectors,
    roles: company.roles,
    products: company.products
      .map((product) => product.en)
      .join('; ')
      .toLowerCase(),
  }));
  const members = [...directory.members.values()].map(({ id, country }) => ({
    kind: 'member' as const,
    id,
    member: id,
    country,
    sectors: [],
    roles: [],
    products: '',
  }));
  return [...companies, ...members];
}

/** The grade of a record for a query, 0 to 3. */
export function gradeOf({ grades }: JudgedQuery, record: JudgedRecord): number {
  return Math.max(0, ...grades.filter(({ when }) => holds(when, record)).map(({ grade }) => grade));
}

function holds(when: Condition, record: JudgedRecord): boolean {
  const has = (list: readonly string[] | undefined, value: string): boolean =>
    list === undefined || list.includes(value);
  const any = (list: readonly string[] | undefined, test: (item: string) => boolean): boolean =>
    list === undefined || list.some(test);
  return (
    has(when.ids, record.id) &&
    has(when.members, record.member) &&
    has(when.countries, record.country) &&
    (when.kind === undefined || when.kind === record.kind) &&
    any(when.sectors, (code) => record.sectors.some((own) => own === code || own.startsWith(`${code}.`))) &&
    any(when.roles, (role) => record.roles.includes(role)) &&
    any(when.products, (word) => record.products.includes(word)) &&
    !(when.notProducts ?? []).some((word) => record.products.includes(word))
  );
}
