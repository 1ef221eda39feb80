import { type Column, EXPORT_COLUMNS } from '../import/column';
import { guardCell } from '../import/formula-guard';
import { joinExactly } from '../import/list-cell';
import { writeProvenanceCell } from '../import/provenance-cell';
import type { Company } from '../schema';

/** A company as one row of the export, one text per column; nothing in it can become a formula. */
export function exportRow(company: Company): string[] {
  return EXPORT_COLUMNS.map((column) => guardCell(cellOf(company, column)));
}

function cellOf(company: Company, { kind, language = 'en' }: Column): string {
  switch (kind) {
    case 'name':
      return company.names[language] ?? '';
    case 'products':
      return joinExactly(company.products.map((product) => product[language] ?? ''));
    case 'note':
      return company.note?.[language] ?? '';
    case 'aliases':
    case 'sectors':
    case 'roles':
      return joinExactly(company[kind]);
    case 'provenance':
      return writeProvenanceCell(company.provenance);
    case 'id':
    case 'member':
    case 'website':
    case 'stockCode':
      return company[kind] ?? '';
    default:
      throw new Error(
        `the export has no column ${kind satisfies 'source' | 'year' | 'state' | 'verifiedBy' | 'verifiedOn'}`,
      );
  }
}

/** Companies in the order of the export: by member, then by id. */
export function inExportOrder(companies: Iterable<Company>): Company[] {
  const key = ({ member, id }: Company): string => `${member} ${id}`;
  return [...companies].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
