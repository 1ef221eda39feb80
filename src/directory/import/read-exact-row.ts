import type { Language, PerLanguage } from '../../text/language';
import { presentFields } from '../check';
import { companySchema } from '../schema';
import { ARTIFICIAL_ID, isCompanyId } from './company-id';
import type { CompanyDraft } from './draft';
import { claimsOf, textsInOrder } from './draft';
import { splitExactly } from './list-cell';
import { readProvenanceCell } from './provenance-cell';
import type { RowContext } from './read-row';
import type { RowCells } from './row-cells';

/**
 * Reads a row of our own export, exactly as it was written: nothing is cleaned, split or looked up. Undefined if the
 * row is refused: `cells.findings` then says why.
 */
export function readExactRow(row: number, cells: RowCells, context: RowContext): CompanyDraft | undefined {
  const provenanceCell = cells.one('provenance');
  const provenance = readProvenanceCell(provenanceCell?.text ?? '');
  if (!provenance) return cells.refuse('provenance-invalid', provenanceCell ?? 'provenance');
  return draftOfRecord(row, { id: cells.one('id')?.text ?? '', ...fieldsOf(cells), provenance }, cells, context);
}

/** A whole record, from a row of our export or a JSON file of ours, checked like the records of the dataset. */
export function draftOfRecord(
  row: number,
  record: unknown,
  cells: RowCells,
  { directory, settings }: RowContext,
): CompanyDraft | undefined {
  const parsed = companySchema.safeParse(record);
  if (!parsed.success) return refuseRecord(cells, parsed.error.issues[0]);
  const { id, provenance, ...fields } = parsed.data;
  if (ARTIFICIAL_ID.test(id)) return cells.refuse('id-artificial', 'id', {}, id);
  if (!isCompanyId(id)) return cells.refuse('id-invalid', 'id', {}, id);
  if (!directory.members.has(fields.member)) {
    return cells.refuse('member-unknown', 'member', { suggestions: '' }, fields.member);
  }
  if (settings.member !== undefined && fields.member !== settings.member) {
    return cells.refuse('member-other', 'member', { member: settings.member }, fields.member);
  }
  const sector = fields.sectors.find((code) => !directory.sectors.has(code));
  if (sector !== undefined) return cells.refuse('sector-unknown', 'sectors', { suggestions: '' }, sector);
  const role = fields.roles.find((candidate) => !directory.roles.has(candidate));
  if (role !== undefined) return cells.refuse('role-unknown', 'roles', { suggestions: '' }, role);
  const claimed = provenance.flatMap((entry) => entry.fields);
  const present = presentFields(fields);
  if (claimed.length !== present.length || present.some((field) => !claimed.includes(field))) {
    return cells.refuse('provenance-invalid', cells.one('provenance') ?? 'provenance');
  }
  return { row, id, fields, claims: claimsOf({ provenance }), provenance, declared: true, exact: true };
}

function refuseRecord(
  cells: RowCells,
  issue: { readonly path: PropertyKey[]; readonly message: string } | undefined,
): undefined {
  if (issue?.path[0] === 'id') return cells.refuse('id-invalid', cells.one('id') ?? 'id');
  const field = issue?.path.map(String).join('.') ?? '';
  return cells.refuse('record-invalid', 'provenance', { field, fault: issue?.message ?? '' }, field);
}

/** The fields of the record. What is missing or wrong is found by the schema. */
function fieldsOf(cells: RowCells): Record<string, unknown> {
  const text = (kind: 'member' | 'website' | 'stockCode'): string | undefined => cells.one(kind)?.text;
  const list = (kind: 'aliases' | 'sectors' | 'roles'): string[] => splitExactly(cells.one(kind)?.text ?? '');
  const website = text('website');
  const stockCode = text('stockCode');
  const note = perLanguage((language) => cells.one('note', language)?.text);
  return {
    names: perLanguage((language) => cells.one('name', language)?.text),
    aliases: list('aliases'),
    member: text('member') ?? '',
    sectors: list('sectors'),
    products: productsOf(cells),
    roles: list('roles'),
    ...(website === undefined ? {} : { website }),
    ...(stockCode === undefined ? {} : { stockCode }),
    ...(Object.keys(note).length === 0 ? {} : { note }),
  };
}

function productsOf(cells: RowCells): unknown {
  const lists = perLanguage((language) => cells.one('products', language)?.text);
  const [de = [], en = [], zh = []] = [lists.de, lists.en, lists.zh].map((cell) => splitExactly(cell ?? ''));
  const count = Math.max(de.length, en.length, zh.length);
  return Array.from({ length: count }, (_, index) => textsInOrder({ de: de[index], en: en[index], zh: zh[index] }));
}

function perLanguage(text: (language: Language) => string | undefined): PerLanguage<string> {
  return textsInOrder({ de: text('de'), en: text('en'), zh: text('zh') });
}
