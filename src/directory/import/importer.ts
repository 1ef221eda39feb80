import { inLanguage } from '../../text/language';
import type { Directory } from '../directory';
import type { Provenance } from '../provenance';
import { type Company, companySchema } from '../schema';
import type { SheetRow } from './column';
import { makeCompanyId } from './company-id';
import { CompanyIndex, type Match } from './company-index';
import { type CompanyDraft, groupClaims, textsInOrder } from './draft';
import { shortened } from './finding';
import { mergeDraft } from './merge';
import { isNoCompany } from './no-company';
import type { RowOutcome } from './outcome';
import { maskPersonal } from './personal';
import { officeSource } from './read-claim';
import { draftOfRecord, readExactRow } from './read-exact-row';
import { type RowContext, readRow } from './read-row';
import { RowCells } from './row-cells';
import { RowsSeen } from './rows-seen';
import type { ImportSettings } from './settings';
import type { TableLayout } from './table-layout';
import { Vocabulary } from './vocabulary';

/**
 * Judges the rows of a file one by one against the directory as it was before. Pure: says what would be written, and
 * writes nothing. Rows must come in the order of the file, for the first of two doubles counts.
 */
export class Importer {
  private readonly context: RowContext;
  private readonly index: CompanyIndex;
  private readonly seen = new RowsSeen();
  private readonly office: Provenance;

  constructor(directory: Directory, settings: ImportSettings) {
    this.context = { directory, settings, vocabulary: new Vocabulary(directory) };
    this.index = new CompanyIndex(directory);
    const year = Number(settings.today.slice(0, 4));
    this.office = { source: officeSource(settings), year, state: 'sourced' };
  }

  /** Judges a row of a table; undefined if the row is empty. */
  judgeRow(row: SheetRow, { columns, exact }: TableLayout): RowOutcome | undefined {
    if (row.cells.every((cell) => cell.trim() === '')) return undefined;
    if (isNoCompany(row)) return passedOver(row);
    const provenanceColumn = columns.find(({ column }) => column.kind === 'provenance');
    const isExact = exact && provenanceColumn !== undefined && (row.cells[provenanceColumn.index] ?? '') !== '';
    const cells = new RowCells(row, columns, isExact);
    const read = isExact ? readExactRow : readRow;
    return this.judge(
      row.number,
      cells,
      cells.isRefused && isExact ? undefined : read(row.number, cells, this.context),
    );
  }

  /** Judges a record of a JSON file in the form of the dataset. */
  judgeRecord(number: number, record: unknown): RowOutcome {
    const cells = new RowCells({ number, cells: [] }, [], true);
    return this.judge(number, cells, draftOfRecord(number, record, cells, this.context));
  }

  private judge(row: number, cells: RowCells, draft: CompanyDraft | undefined): RowOutcome {
    if (!draft || cells.isRefused) {
      const name = draft ? this.nameOf(draft) : maskPersonal(shortened(cells.one('name')?.text ?? ''));
      return { ...NOTHING_WRITTEN, row, name, status: 'rejected', findings: cells.findings };
    }
    const earlier = this.seen.find(draft);
    if (earlier !== undefined) return this.repeated(draft, cells, earlier);
    const match = this.index.find(draft);
    const outcome = match.type === 'none' ? this.accept(draft, cells) : this.compare(draft, match, cells);
    this.seen.add(draft, outcome.id ?? '');
    return outcome;
  }

  private accept(draft: CompanyDraft, cells: RowCells): RowOutcome {
    const { members } = this.context.directory;
    const isTaken = (id: string): boolean => this.index.has(id) || members.has(id) || this.seen.rowOf(id) !== undefined;
    const { names, member } = draft.fields;
    const id = draft.id ?? makeCompanyId(names, member, isTaken);
    if (members.has(id)) {
      cells.refuse('id-taken', 'id', {}, id);
      return this.outcomeOf(draft, cells, 'rejected', undefined);
    }
    const company = ordered({ id, ...draft.fields, provenance: draft.provenance ?? groupClaims(draft.claims) });
    return { ...this.outcomeOf(draft, cells, 'accepted', id), company: companySchema.parse(company) };
  }

  private compare(draft: CompanyDraft, match: Exclude<Match, { type: 'none' }>, cells: RowCells): RowOutcome {
    const name = this.nameOf(draft);
    if (match.type === 'several') {
      cells.note('duplicate-several', 'name', { ids: match.companies.map(({ id }) => id).join(', ') }, name);
      return this.outcomeOf(draft, cells, 'duplicate', undefined);
    }
    const { id, member, names } = match.company;
    if (match.type !== 'same') {
      const code = match.type === 'elsewhere' ? 'duplicate-elsewhere' : 'duplicate-similar';
      cells.note(code, 'name', { id, member, name: this.inReadersLanguage(names) }, name);
      return this.outcomeOf(draft, cells, 'duplicate', id);
    }
    const earlier = this.seen.rowOf(id);
    if (earlier !== undefined) return this.repeated(draft, cells, earlier);
    const { company, changes, kept } = mergeDraft(match.company, draft, this.office, this.context.settings.language);
    const isQuiet = changes.length > 0 || (kept.length === 0 && match.by === 'id');
    if (!isQuiet) cells.note('duplicate-in-directory', 'name', { id, by: match.by }, name);
    for (const { field, before, after } of kept) {
      cells.note('older-kept', field === 'place' ? 'member' : field, { field, held: shortened(before) }, after);
    }
    if (changes.length > 0) {
      const changed = this.outcomeOf(draft, cells, 'changed', id);
      return { ...changed, changes, company: companySchema.parse(ordered(company)), formerMember: member };
    }
    return this.outcomeOf(draft, cells, isQuiet ? 'unchanged' : 'duplicate', id);
  }

  private repeated(draft: CompanyDraft, cells: RowCells, row: number): RowOutcome {
    if (draft.id !== undefined) cells.refuse('id-twice', 'id', { row }, draft.id);
    else cells.note('duplicate-in-file', 'name', { row }, this.nameOf(draft));
    return this.outcomeOf(draft, cells, draft.id !== undefined ? 'rejected' : 'duplicate', undefined);
  }

  private outcomeOf(
    draft: CompanyDraft,
    { findings }: RowCells,
    status: RowOutcome['status'],
    id: string | undefined,
  ): RowOutcome {
    return { ...NOTHING_WRITTEN, row: draft.row, status, id, name: this.nameOf(draft), findings };
  }

  private nameOf({ fields }: CompanyDraft): string {
    return this.inReadersLanguage(fields.names);
  }

  private inReadersLanguage(names: Company['names']): string {
    return inLanguage(names, this.context.settings.language) ?? '';
  }
}

/** What all outcomes have in common that write nothing. */
const NOTHING_WRITTEN = { id: undefined, changes: [], company: undefined, formerMember: undefined };

function passedOver(row: SheetRow): RowOutcome {
  const cells = new RowCells(row, [], false);
  const text = maskPersonal(shortened(row.cells.join(' ')));
  cells.note('row-no-company', 'name', {}, text);
  return { ...NOTHING_WRITTEN, row: row.number, name: text, status: 'passed', findings: cells.findings };
}

/** The keys in the order of the dataset, so that a rewritten file differs only where something changed. */
function ordered({
  id,
  names,
  aliases,
  member,
  sectors,
  products,
  roles,
  website,
  stockCode,
  note,
  provenance,
}: Company) {
  return {
    id,
    names: textsInOrder(names),
    aliases,
    member,
    sectors,
    products,
    roles,
    ...(website === undefined ? {} : { website }),
    ...(stockCode === undefined ? {} : { stockCode }),
    ...(note === undefined ? {} : { note }),
    provenance,
  };
}
