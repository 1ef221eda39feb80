import { z } from 'zod';

/** How far a fact can be trusted, best first. */
export const FACT_STATES = ['verified', 'sourced', 'general-knowledge', 'inferred'] as const;
export type FactState = (typeof FACT_STATES)[number];

const provenanceFields = {
  /** Address of a page, name of a data set, or what else the fact rests on. */
  source: z.string().min(3),
  year: z.number().int().min(1900).max(2100),
  undated: z.literal(true).optional(),
  state: z.enum(FACT_STATES),
  verifiedBy: z.string().min(2).optional(),
  verifiedOn: z.iso.date().optional(),
};

function isVerificationComplete(value: { state: FactState; verifiedBy?: unknown; verifiedOn?: unknown }): boolean {
  const complete = value.verifiedBy !== undefined && value.verifiedOn !== undefined;
  return (value.state === 'verified') === complete;
}

const VERIFICATION = { message: 'a verified fact, and only a verified one, says by whom and when' };

/**
 * Where a fact comes from. `year` is the year the fact speaks of or was published; where the source has no date it
 * is the year it was collected, and `undated` says so. A verified fact names who verified it (an office, never a
 * person) and when (ISO date).
 */
export const provenanceSchema = z.strictObject(provenanceFields).refine(isVerificationComplete, VERIFICATION);
export type Provenance = z.infer<typeof provenanceSchema>;

/** The parts of a company record that a source can stand for. */
export const COMPANY_FIELDS = ['name', 'place', 'sectors', 'products', 'roles', 'website', 'stockCode'] as const;
export type CompanyField = (typeof COMPANY_FIELDS)[number];

/** A source of a company record, with the fields it stands for. */
export const companyProvenanceSchema = z
  .strictObject({ fields: z.array(z.enum(COMPANY_FIELDS)).min(1), ...provenanceFields })
  .refine(isVerificationComplete, VERIFICATION);
