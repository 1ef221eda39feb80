import type { Column } from '../import/column';
import { guardCell } from '../import/formula-guard';
import { joinExactly } from '../import/list-cell';
import { writeProvenanceCell } from '../import/provenance-cell';
import type { Company } from '../schema';

/** The columns of an export, in order. With id and provenance among them, the import reads the rows exactly. */
export const EXPORT_COLUMNS: readonly Column[] = [
  { kind: 'id', language: undefined },
  { kind: 'name', language: 'de' },
  { kind: 'name', language: 'en' },
  { kind: 'name', language: 'zh' },
  { kind: 'aliases', language: undefined },
  { kind: 'member', language: undefined },
  { kind: 'sectors', language: undefined },
  { kind: 'products', language: 'de' },
  { kind: 'products', language: 'en' },
  { kind: 'products', language: 'zh' },
  { kind: 'roles', language: undefined },
  { kind: 'website', language: undefined },
  { kind: 'stockCode', language: undefined },
  { kind: 'note', language: 'de' },
  { kind: 'note', language: 'en' },
  { kind: 'note', language: 'zh' },
  { kind: 'provenance', language: undefined },
];

/** A company as one row of the export, one text per column; nothing in it can become a formula. */
export function exportRow(company: Company): string[] {
  return EXPORT_COLUMNS.map((column) => guardCell(cellOf(company, column)));
}

function cellOf(company: Company, { kind, language = 'en' }: Column): string {
  switch (kind) {
    case 'name':
      return company.names[language] ?? '';
    case 'products':
      return joinExactly(company.products.map((product) => product[language]));
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
