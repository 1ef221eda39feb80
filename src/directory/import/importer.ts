import type { Directory } from '../directory';
import type { Provenance } from '../provenance';
import { type Company, companySchema } from '../schema';
import type { SheetRow } from './column';
import { makeCompanyId } from './company-id';
import { CompanyIndex, type Match } from './company-index';
import { type CompanyDraft, groupClaims } from './draft';
import type { Finding, FindingCode } from './finding';
import { type FieldChange, mergeDraft } from './merge';
import type { RowOutcome } from './outcome';
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
    const name = draft ? nameOf(draft) : (cells.one('name')?.text ?? '');
    const base = { row, name, findings: cells.findings, changes: [], id: undefined, company: undefined };
    if (!draft || cells.isRefused) return { ...base, status: 'rejected', formerMember: undefined };
    const earlier = this.seen.find(draft);
    if (earlier !== undefined) return this.repeated(draft, cells.findings, earlier);
    const match = this.index.find(draft);
    const outcome =
      match.type === 'none' ? this.accept(draft, cells.findings) : this.compare(draft, match, cells.findings);
    this.seen.add(draft, outcome.id ?? '');
    return outcome;
  }

  private accept(draft: CompanyDraft, findings: readonly Finding[]): RowOutcome {
    const { members } = this.context.directory;
    const isTaken = (id: string): boolean => this.index.has(id) || members.has(id) || this.seen.rowOf(id) !== undefined;
    const { names, member } = draft.fields;
    const id = draft.id ?? makeCompanyId(names, member, isTaken);
    if (members.has(id))
      return outcomeOf(draft, 'rejected', undefined, [...findings, finding('id-taken', 'error', id)]);
    const company = ordered({ id, ...draft.fields, provenance: draft.provenance ?? groupClaims(draft.claims) });
    return { ...outcomeOf(draft, 'accepted', id, findings), company: companySchema.parse(company) };
  }

  private compare(
    draft: CompanyDraft,
    match: Exclude<Match, { type: 'none' }>,
    findings: readonly Finding[],
  ): RowOutcome {
    if (match.type === 'several') {
      const ids = match.companies.map(({ id }) => id).join(', ');
      return outcomeOf(draft, 'duplicate', undefined, [
        ...findings,
        finding('duplicate-several', 'note', nameOf(draft), { ids }),
      ]);
    }
    const { id, member } = match.company;
    if (match.type !== 'same') {
      const code = match.type === 'elsewhere' ? 'duplicate-elsewhere' : 'duplicate-similar';
      return outcomeOf(draft, 'duplicate', id, [...findings, finding(code, 'note', nameOf(draft), { id, member })]);
    }
    const earlier = this.seen.rowOf(id);
    if (earlier !== undefined) return this.repeated(draft, findings, earlier);
    const { company, changes, kept } = mergeDraft(match.company, draft, this.office);
    const told = [...findings, ...kept.map(keptFinding)];
    if (changes.length > 0) {
      const changed = outcomeOf(draft, 'changed', id, told);
      return { ...changed, changes, company: companySchema.parse(ordered(company)), formerMember: member };
    }
    const isQuiet = kept.length === 0 && match.by === 'id';
    if (isQuiet) return outcomeOf(draft, 'unchanged', id, told);
    return outcomeOf(draft, 'duplicate', id, [
      ...told,
      finding('duplicate-in-directory', 'note', nameOf(draft), { id, by: match.by }),
    ]);
  }

  private repeated(draft: CompanyDraft, findings: readonly Finding[], row: number): RowOutcome {
    const isId = draft.id !== undefined;
    const code = isId ? 'id-twice' : 'duplicate-in-file';
    const told = [...findings, finding(code, isId ? 'error' : 'note', draft.id ?? nameOf(draft), { row })];
    return outcomeOf(draft, isId ? 'rejected' : 'duplicate', undefined, told);
  }
}

function outcomeOf(
  draft: CompanyDraft,
  status: RowOutcome['status'],
  id: string | undefined,
  findings: readonly Finding[],
): RowOutcome {
  const { row } = draft;
  return { row, status, id, name: nameOf(draft), findings, changes: [], company: undefined, formerMember: undefined };
}

function finding(code: FindingCode, weight: Finding['weight'], value: string, params: Finding['params'] = {}): Finding {
  return { code, weight, column: code.startsWith('id-') ? 'id' : 'name', value, params };
}

function keptFinding({ field, before, after }: FieldChange): Finding {
  return { code: 'older-kept', weight: 'note', column: field, value: after, params: { field, held: before } };
}

function nameOf({ fields: { names } }: CompanyDraft): string {
  return names.de ?? names.en ?? names.zh ?? '';
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
  const { de, en, zh } = names;
  return {
    id,
    names: { ...(de ? { de } : {}), ...(en ? { en } : {}), ...(zh ? { zh } : {}) },
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
