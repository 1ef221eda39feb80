import { type Concept, conceptLine } from './concept';
import type { Directory } from './directory';
import type { Fault } from './fault';
import type { CompanyField } from './provenance';
import type { Company } from './schema';

type Report = (fault: Fault) => void;

/**
 * Checks what no record can check alone: references between records, doubles, circles, sources for every field. What
 * words mean is checked apart, in `check-terms.ts`.
 */
export function checkDirectory(directory: Directory, report: Report): void {
  checkMembers(directory, report);
  for (const company of directory.companies.values()) checkCompany(directory, company, report);
  checkFacts(directory, report);
  checkConcepts(directory, report);
  checkPlaces(directory, report);
}

function checkMembers({ members, companies, places, facts }: Directory, report: Report): void {
  for (const member of members.values()) {
    const fault = (field: string, reason: string): void =>
      report({ file: 'members.json', record: member.id, field, reason });
    if (member.partOf && !members.has(member.partOf)) fault('partOf', `"${member.partOf}" is no member`);
    if (member.parentCity && !places.has(member.parentCity)) fault('parentCity', `"${member.parentCity}" is no place`);
    for (const heading of member.nothingFound?.headings ?? []) {
      const isKnown = facts.get(member.id)?.some((fact) => fact.heading === heading);
      if (isKnown) fault('nothingFound', `there are facts under "${heading}"`);
    }
    if (companies.has(member.id)) fault('id', 'a company has the same id');
  }
}

function checkCompany({ members, sectors, roles }: Directory, company: Company, report: Report): void {
  const file = `companies/${company.member}.json`;
  const fault = (field: string, reason: string): void => report({ file, record: company.id, field, reason });
  if (!members.has(company.member)) fault('member', `"${company.member}" is no member`);
  for (const code of company.sectors) if (!sectors.has(code)) fault('sectors', `"${code}" is no known sector`);
  for (const role of company.roles) if (!roles.has(role)) fault('roles', `"${role}" is no known role`);

  const sourced = company.provenance.flatMap(({ fields }) => fields);
  for (const field of presentFields(company)) {
    const count = sourced.filter((candidate) => candidate === field).length;
    if (count !== 1) fault(field, count === 0 ? 'has no source' : 'has more than one source');
  }
}

/** The fields a record states, each of which needs a source. */
export function presentFields(company: Omit<Company, 'id' | 'provenance'>): CompanyField[] {
  const always: CompanyField[] = ['name', 'place', 'sectors', 'products', 'roles'];
  const optional: CompanyField[] = ['website', 'stockCode'];
  return [...always, ...optional.filter((field) => company[field as 'website' | 'stockCode'] !== undefined)];
}

function checkFacts({ facts, members }: Directory, report: Report): void {
  const seen = new Set<string>();
  for (const [memberId, list] of facts) {
    const file = `facts/${memberId}.json`;
    if (!members.has(memberId)) report({ file, record: '', field: '', reason: `"${memberId}" is no member` });
    for (const fact of list) {
      if (seen.has(fact.id)) report({ file, record: fact.id, field: 'id', reason: 'the id is taken already' });
      seen.add(fact.id);
    }
  }
}

function checkConcepts({ concepts, sectors }: Directory, report: Report): void {
  for (const concept of concepts.values()) {
    const fault = (field: string, reason: string): void =>
      report({ file: 'thesaurus', record: concept.id, field, reason });
    if (!sectors.has(concept.sector)) fault('sector', `"${concept.sector}" is no known sector`);
    checkBroader(concept, concepts, fault);
  }
}

function checkBroader(
  { id, broader }: Concept,
  concepts: ReadonlyMap<string, Concept>,
  fault: (field: string, reason: string) => void,
): void {
  if (broader === undefined) return;
  if (!concepts.has(broader)) fault('broader', `"${broader}" is no concept`);
  const top = conceptLine(concepts, id).at(-1);
  if (top !== undefined && concepts.get(top)?.broader !== undefined && concepts.has(concepts.get(top)?.broader ?? '')) {
    fault('broader', 'the concepts above form a circle');
  }
}

function checkPlaces({ places, members }: Directory, report: Report): void {
  for (const place of places.values()) {
    for (const parent of place.parents) {
      if (!isKnownParent(parent, places, members)) {
        report({ file: 'places.txt', record: place.id, field: 'parents', reason: `"${parent}" is not known` });
      }
    }
    for (const term of place.sharedTerms) {
      const isShared = [...members.values()].some(({ aliases }) => aliases.includes(term));
      if (!isShared)
        report({ file: 'places.txt', record: place.id, field: 'terms', reason: `"${term}" is no alias of a member` });
    }
  }
}

function isKnownParent(
  parent: string,
  places: ReadonlyMap<string, unknown>,
  members: ReadonlyMap<string, unknown>,
): boolean {
  if (parent.startsWith('m:')) return members.has(parent.slice(2));
  return parent === 'CN' || parent === 'DE' || places.has(parent);
}
