import type { Concept } from './concept';
import type { Phrase } from './phrase';
import type { Place } from './place';
import type { Company, CompanyId, CooperationEntry, Country, Fact, Heading, Member, MemberId, Sector } from './schema';

/** Everything the alliance knows, read once and never changed: a new version is a new Directory. */
export interface Directory {
  readonly members: ReadonlyMap<MemberId, Member>;
  readonly companies: ReadonlyMap<CompanyId, Company>;
  readonly facts: ReadonlyMap<MemberId, readonly Fact[]>;
  readonly sectors: ReadonlyMap<string, Sector>;
  readonly roles: ReadonlyMap<string, CooperationEntry>;
  readonly kinds: ReadonlyMap<string, CooperationEntry>;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly places: ReadonlyMap<string, Place>;
  readonly phrases: readonly Phrase[];
}

/** The companies of a member; those of its municipalities' members count for a network such as "Drei gewinnt". */
export function companiesOf(directory: Directory, memberId: MemberId): Company[] {
  const members = new Set([memberId, ...partsOf(directory, memberId)]);
  return [...directory.companies.values()].filter((company) => members.has(company.member));
}

/** The members that joined as part of this one. */
export function partsOf(directory: Directory, memberId: MemberId): MemberId[] {
  return [...directory.members.values()].filter((member) => member.partOf === memberId).map((member) => member.id);
}

/** The facts of a member under one heading, in the order of the file. */
export function factsUnder(directory: Directory, memberId: MemberId, heading: Heading): Fact[] {
  return (directory.facts.get(memberId) ?? []).filter((fact) => fact.heading === heading);
}

/** The country of a company's city. Loading has checked that the city exists. */
export function countryOf(directory: Directory, company: Company): Country {
  const member = directory.members.get(company.member);
  if (!member) throw new Error(`company ${company.id} has no member`);
  return member.country;
}

/** NACE codes above and including a group: "23.3" gives ["23.3", "23"]. */
export function sectorLine(code: string): string[] {
  const division = code.slice(0, 2);
  return code === division ? [code] : [code, division];
}
