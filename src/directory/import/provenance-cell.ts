import { z } from 'zod';
import { COMPANY_FIELDS, type CompanyField, companyProvenanceSchema } from '../provenance';
import type { Company } from '../schema';
import { joinExactly, splitExactly } from './list-cell';

const UNDATED = 'undated';

/**
 * The sources of a record in one cell, one a line: `name, place|https://…|2026|sourced`. The year of an undated source
 * is followed by "undated"; a verified one ends with by whom and when. Read back exactly by `readProvenanceCell`.
 */
export function writeProvenanceCell(provenance: Company['provenance']): string {
  const lines = provenance.map(({ fields, source, year, undated, state, verifiedBy, verifiedOn }) =>
    joinExactly(
      [fields.join(', '), source, undated ? `${year} ${UNDATED}` : `${year}`, state, verifiedBy, verifiedOn].filter(
        (part) => part !== undefined,
      ),
      '|',
    ),
  );
  return joinExactly(lines, '\n');
}

/** Reads such a cell; undefined if a line is not of that form or a source is not complete. */
export function readProvenanceCell(cell: string): Company['provenance'] | undefined {
  const entries = splitExactly(cell, '\n').map(readLine);
  const parsed = z.array(companyProvenanceSchema).min(1).safeParse(entries);
  return parsed.success ? parsed.data : undefined;
}

function readLine(line: string): unknown {
  const [fields = '', source, year = '', state, verifiedBy, verifiedOn] = splitExactly(line, '|');
  const [digits = '', mark] = year.split(' ');
  return {
    fields: fields.split(',').map((field) => fieldNamed(field.trim())),
    source,
    year: /^\d{4}$/.test(digits) ? Number(digits) : undefined,
    ...(mark === UNDATED ? { undated: true } : {}),
    state,
    ...(verifiedBy === undefined ? {} : { verifiedBy }),
    ...(verifiedOn === undefined ? {} : { verifiedOn }),
  };
}

function fieldNamed(text: string): CompanyField | undefined {
  return COMPANY_FIELDS.find((field) => field === text);
}
