import { hasHan } from '../../text/fold';
import type { Directory } from '../directory';
import type { Company, CompanyId } from '../schema';
import type { CompanyDraft } from './draft';
import { chineseCore, coreParts, fullNameKey, hostKey, nameKeys, nearKeys, writtenNames } from './name-keys';

/**
 * How a row meets the directory. `same`: this company, known by its id, name, alias, website or stock code.
 * `elsewhere`: the same registered name or stock code under another member. `several`: an alias that more than one
 * company of the member has. `similar`: a name one letter apart, or a Chinese name that holds the other, of the same
 * member and a like sector.
 */
export type Match =
  | { readonly type: 'same'; readonly company: Company; readonly by: MatchedBy }
  | { readonly type: 'elsewhere' | 'similar'; readonly company: Company }
  | { readonly type: 'several'; readonly companies: readonly Company[] }
  | { readonly type: 'none' };
export const MATCHED_BY = ['id', 'name', 'alias', 'website', 'stockCode'] as const;
export type MatchedBy = (typeof MATCHED_BY)[number];

type Keys = Map<string, Company[]>;

/** The companies of the directory by everything a row may know them by. */
export class CompanyIndex {
  private readonly companies: ReadonlyMap<CompanyId, Company>;
  private readonly names: Keys = new Map();
  private readonly aliases: Keys = new Map();
  private readonly fullNames: Keys = new Map();
  private readonly near: Keys = new Map();
  private readonly cores: Keys = new Map();
  private readonly coreParts: Keys = new Map();
  private readonly places: ReadonlySet<string>;
  private readonly hosts: Keys = new Map();
  private readonly stockCodes: Keys = new Map();

  constructor(directory: Directory) {
    this.companies = directory.companies;
    this.places = chinesePlaces(directory);
    for (const company of directory.companies.values()) this.add(company);
  }

  /** True if a company of the directory has this id. */
  has(id: CompanyId): boolean {
    return this.companies.has(id);
  }

  /** The company a row speaks of. A row with an id of its own is taken at its word. */
  find({ id, fields }: CompanyDraft): Match {
    if (id !== undefined) {
      const company = this.companies.get(id);
      return company ? { type: 'same', company, by: 'id' } : { type: 'none' };
    }
    return this.byStockCode(fields) ?? this.byName(fields) ?? this.byHost(fields) ?? this.elsewhere(fields);
  }

  private byStockCode({ stockCode, member }: CompanyDraft['fields']): Match | undefined {
    const company = this.stockCodes.get(stockCode ?? '')?.[0];
    if (!company) return undefined;
    return company.member === member ? { type: 'same', company, by: 'stockCode' } : { type: 'elsewhere', company };
  }

  private byName(fields: CompanyDraft['fields']): Match | undefined {
    const keys = nameKeys(writtenNames(fields));
    for (const [by, index] of [
      ['name', this.names],
      ['alias', this.aliases],
    ] as const) {
      const found = distinct(keys.flatMap((key) => index.get(key) ?? [])).filter(isOf(fields.member));
      if (found.length > 1) return { type: 'several', companies: found };
      if (found[0]) return { type: 'same', company: found[0], by };
    }
    return undefined;
  }

  /** A website names a company only if no other of the directory has it: plants of one group often share it. */
  private byHost({ website, member }: CompanyDraft['fields']): Match | undefined {
    const [company, other] = website === undefined ? [] : (this.hosts.get(hostKey(website)) ?? []);
    return company && !other && company.member === member ? { type: 'same', company, by: 'website' } : undefined;
  }

  private elsewhere(fields: CompanyDraft['fields']): Match {
    const full = writtenNames(fields).flatMap((name) => this.fullNames.get(fullNameKey(name)) ?? []);
    if (full[0]) return { type: 'elsewhere', company: full[0] };
    const sectors = new Set(fields.sectors.map((code) => code.slice(0, 2)));
    const similar = this.similarTo(writtenNames(fields))
      .filter(isOf(fields.member))
      .find((company) => company.sectors.some((code) => sectors.has(code.slice(0, 2))));
    return similar ? { type: 'similar', company: similar } : { type: 'none' };
  }

  private similarTo(names: readonly string[]): Company[] {
    const oneLetter = nameKeys(names)
      .flatMap(nearKeys)
      .flatMap((key) => this.near.get(key) ?? []);
    const held = this.coresOf(names).flatMap((core) => [
      ...(this.coreParts.get(core) ?? []),
      ...coreParts(core).flatMap((part) => this.cores.get(part) ?? []),
    ]);
    return [...oneLetter, ...held];
  }

  private coresOf(names: readonly string[]): string[] {
    return names.flatMap((name) => chineseCore(name, (word) => this.places.has(word)) ?? []);
  }

  private add(company: Company): void {
    const names = writtenNames(company);
    for (const key of nameKeys(names)) {
      push(this.names, key, company);
      for (const near of nearKeys(key)) push(this.near, near, company);
    }
    for (const core of this.coresOf([...names, ...company.aliases])) {
      push(this.cores, core, company);
      for (const part of coreParts(core)) push(this.coreParts, part, company);
    }
    for (const key of nameKeys(company.aliases)) push(this.aliases, key, company);
    for (const name of names) if (isRegistered(name)) push(this.fullNames, fullNameKey(name), company);
    if (company.website !== undefined) push(this.hosts, hostKey(company.website), company);
    if (company.stockCode !== undefined) push(this.stockCodes, company.stockCode, company);
  }
}

/** A brand ("西门子") is shared by plants in several cities; only a full name with its legal form is one company. */
function isRegistered(name: string): boolean {
  return nameKeys([name])[0] !== fullNameKey(name);
}

function chinesePlaces({ members, places }: Directory): Set<string> {
  const words = [...members.values()].flatMap(({ names, region, aliases }) => [names.zh, region.zh, ...aliases]);
  const all = [...words, ...[...places.values()].flatMap(({ terms }) => terms.zh)].filter(hasHan);
  return new Set(all.flatMap((word) => [word, word.replace(/[省市区县]$/u, '')]));
}

function isOf(member: string): (company: Company) => boolean {
  return (company) => company.member === member;
}

function distinct(companies: readonly Company[]): Company[] {
  return [...new Set(companies)];
}

function push(keys: Keys, key: string, company: Company): void {
  const list = keys.get(key);
  if (!list) keys.set(key, [company]);
  else if (!list.includes(company)) list.push(company);
}
