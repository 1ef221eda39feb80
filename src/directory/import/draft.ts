import type { PerLanguage } from '../../text/language';
import type { CompanyField, Provenance } from '../provenance';
import type { Company } from '../schema';

/** A row read and found good: a company that may be new, or say something about one in the directory. */
export interface CompanyDraft {
  readonly row: number;
  /** The id the row names; undefined where the file has no ids. */
  readonly id: string | undefined;
  readonly fields: Omit<Company, 'id' | 'provenance'>;
  /** The source of each field. Fields that the row does not state are missing. */
  readonly claims: ReadonlyMap<CompanyField, Provenance>;
  /** The sources as the row groups them; undefined where it has one source only. */
  readonly provenance: Company['provenance'] | undefined;
  /** The file itself says of when the row is (year, or verified on): only then may it replace what is known. */
  readonly declared: boolean;
  /** The row states the record as a whole, with a source for every field, as our export does. */
  readonly exact: boolean;
}

/** Texts in the order in which the dataset writes the languages; those without text are left out. */
export function textsInOrder({ de, en, zh }: PerLanguage<string>): PerLanguage<string> {
  return { ...(de ? { de } : {}), ...(en ? { en } : {}), ...(zh ? { zh } : {}) };
}

/** The sources of a record, one entry for all fields that share one, in the order of their first field. */
export function groupClaims(claims: ReadonlyMap<CompanyField, Provenance>): Company['provenance'] {
  const groups: { fields: CompanyField[]; claim: Provenance }[] = [];
  for (const [field, claim] of claims) {
    const group = groups.find((candidate) => isSameClaim(candidate.claim, claim));
    if (group) group.fields.push(field);
    else groups.push({ fields: [field], claim });
  }
  return groups.map(({ fields, claim }) => ({ fields, ...claim }));
}

/** The source of each field of a record. */
export function claimsOf(company: Pick<Company, 'provenance'>): Map<CompanyField, Provenance> {
  const entries = company.provenance.flatMap(({ fields, ...claim }) =>
    fields.map((field): [CompanyField, Provenance] => [field, claim]),
  );
  return new Map(entries);
}

/** True if both name the same source, year, state and verification. */
export function isSameClaim(left: Provenance, right: Provenance): boolean {
  return (
    left.source === right.source &&
    left.year === right.year &&
    left.undated === right.undated &&
    left.state === right.state &&
    left.verifiedBy === right.verifiedBy &&
    left.verifiedOn === right.verifiedOn
  );
}
