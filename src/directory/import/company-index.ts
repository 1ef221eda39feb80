import { hasHan } from '../../text/fold';
import type { Directory } from '../directory';
import type { Company, CompanyId } from '../schema';
import type { CompanyDraft } from './draft';
import {
  chineseCore,
  coreBeginnings,
  fullNameKey,
  hostKey,
  nameKey,
  nearKeys,
  spokenKeys,
  writtenKeys,
  writtenNames,
} from './name-keys';

/**
 * How a row meets the directory. `same`: this company, known by its id, name, alias, website or stock code.
 * `elsewhere`: the same registered name or stock code under another member. `several`: an alias that more than one
 * company of the member has. `similar`: a name one letter apart, or a Chinese name that begins with the other, of
 * the same member and a like sector.
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
  private readonly names = new NameKeys();
  private readonly aliases = new NameKeys();
  private readonly fullNames: Keys = new Map();
  private readonly near: Keys = new Map();
  private readonly cores: Keys = new Map();
  private readonly coreBeginnings: Keys = new Map();
  private readonly places: ReadonlySet<string>;
  /** Chinese words for products: a firm called after one alone ("硬质合金集团") is not every firm that makes it. */
  private readonly products: ReadonlySet<string>;
  private readonly hosts: Keys = new Map();
  private readonly stockCodes: Keys = new Map();

  constructor(directory: Directory) {
    this.companies = directory.companies;
    this.places = chinesePlaces(directory);
    this.products = new Set([...directory.concepts.values()].flatMap(({ terms }) => terms.zh.map(fullNameKey)));
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
    const names = writtenNames(fields);
    for (const [by, index] of [
      ['name', this.names],
      ['alias', this.aliases],
    ] as const) {
      const found = distinct(index.find(names)).filter(isOf(fields.member));
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
    const oneLetter = names
      .map(nameKey)
      .flatMap(nearKeys)
      .flatMap((key) => this.near.get(key) ?? []);
    const held = this.coresOf(names).flatMap((core) => [
      ...(this.coreBeginnings.get(core) ?? []),
      ...coreBeginnings(core).flatMap((part) => this.cores.get(part) ?? []),
    ]);
    return [...oneLetter, ...held];
  }

  private coresOf(names: readonly string[]): string[] {
    const cores = names.flatMap((name) => chineseCore(name, (word) => this.places.has(word)) ?? []);
    return cores.filter((core) => !this.products.has(core));
  }

  private add(company: Company): void {
    const names = writtenNames(company);
    this.names.add(names, company);
    this.aliases.add(company.aliases, company);
    for (const near of names.map(nameKey).flatMap(nearKeys)) push(this.near, near, company);
    for (const core of this.coresOf([...names, ...company.aliases])) {
      push(this.cores, core, company);
      for (const part of coreBeginnings(core)) push(this.coreBeginnings, part, company);
    }
    for (const name of names) if (isRegistered(name)) push(this.fullNames, fullNameKey(name), company);
    if (company.website !== undefined) push(this.hosts, hostKey(company.website), company);
    if (company.stockCode !== undefined) push(this.stockCodes, company.stockCode, company);
  }
}

/** Companies by their names as written, and by how Chinese names are spoken. */
class NameKeys {
  private readonly written: Keys = new Map();
  private readonly spoken: Keys = new Map();

  add(names: readonly string[], company: Company): void {
    for (const key of writtenKeys(names)) push(this.written, key, company);
    for (const key of spokenKeys(names)) push(this.spoken, key, company);
  }

  find(names: readonly string[]): Company[] {
    const same = writtenKeys(names).flatMap((key) => [
      ...(this.written.get(key) ?? []),
      ...(this.spoken.get(key) ?? []),
    ]);
    return [...same, ...spokenKeys(names).flatMap((key) => this.written.get(key) ?? [])];
  }
}

/** A brand ("西门子") is shared by plants in several cities; only a full name with its legal form is one company. */
function isRegistered(name: string): boolean {
  return nameKey(name) !== fullNameKey(name);
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
