import type { FieldChange } from '../directory/import/field-change';
import type { Finding } from '../directory/import/finding';
import { ROW_STATUSES, type RowOutcome, type RowStatus } from '../directory/import/outcome';
import {
  columnLabel,
  explain,
  type ImportEnd,
  type ImportReport,
  noRows,
  type ReportParts,
  valueOfField,
} from './import-report';

/** Rows shown of each kind; nobody reads more, and a wrong file would print for minutes. */
const MOST_SHOWN = 40;

/** The report of an import for people: kinds of rows under headings, each finding with its advice. */
export class ImportTable implements ImportReport {
  readonly counts = noRows();
  private readonly parts: ReportParts;
  private readonly shown: Record<RowStatus, string[]> = {
    accepted: [],
    changed: [],
    unchanged: [],
    duplicate: [],
    passed: [],
    rejected: [],
  };

  constructor(parts: ReportParts) {
    this.parts = parts;
  }

  add(outcome: RowOutcome): void {
    const { status } = outcome;
    this.counts[status]++;
    if (status !== 'unchanged' && this.shown[status].length < MOST_SHOWN)
      this.shown[status].push(this.rowText(outcome));
  }

  end(end: ImportEnd): void {
    const { t, file } = this.parts;
    const sections = ROW_STATUSES.flatMap((status) => this.section(status));
    const totals = ROW_STATUSES.map((status) =>
      t('import.total', { status: t(`import.status.${status}`), count: this.counts[status] }),
    ).join(' · ');
    const { accepted, changed } = this.counts;
    console.log([file, ...this.head(), ...sections, '', totals, t(`import.${end}`, { accepted, changed })].join('\n'));
  }

  private head(): string[] {
    const { t, opened } = this.parts;
    const { layout, sheet, otherSheets } = opened;
    const list = (items: readonly string[]): string =>
      items.map((text) => t('import.quoted', { text })).join(t('list.separator'));
    const used = layout?.columns.map(({ header }) => header) ?? [];
    return [
      sheet === '' ? undefined : t('import.sheetRead', { sheet }),
      otherSheets.length === 0 ? undefined : t('import.sheetsOther', { list: list(otherSheets) }),
      used.length === 0 ? undefined : t('import.columns', { list: list(used) }),
      layout?.personal.length ? t('import.columnsPersonal', { list: list(layout.personal) }) : undefined,
      layout?.unknown.length ? t('import.columnsUnknown', { list: list(layout.unknown) }) : undefined,
    ].filter((line) => line !== undefined);
  }

  private section(status: RowStatus): string[] {
    const rows = this.shown[status];
    if (rows.length === 0) return [];
    const { t } = this.parts;
    const hidden = this.counts[status] - rows.length;
    const more = hidden > 0 ? [`  ${t('import.more', { count: hidden })}`] : [];
    return ['', `${t(`import.status.${status}`)} (${this.counts[status]})`, ...rows, ...more];
  }

  /** Of a rejected row only what rejects it, of a known company nothing that would have been concluded for a new one. */
  private rowText({ row, name, id, status, findings, changes }: RowOutcome): string {
    const head = this.parts.t('import.row', { row, name: name || '–' });
    const isTold = ({ code, weight }: Finding): boolean =>
      status === 'rejected' ? weight === 'error' : status !== 'duplicate' || !code.endsWith('-inferred');
    const told = findings.filter(isTold);
    const lines = [
      ...changes.map((change) => this.changeText(change)),
      ...told.map((found) => this.findingText(found)),
    ];
    return [`  ${head}${id === undefined ? '' : ` [${id}]`}`, ...lines].join('\n');
  }

  private changeText({ field, before, after }: FieldChange): string {
    const { t } = this.parts;
    const show = (value: string): string => valueOfField(field, value, this.parts) || t('import.empty');
    const params = { field: t(`import.field.${field}`), before: show(before), after: show(after) };
    return `      ${t('import.changed', params)}`;
  }

  private findingText(finding: Finding): string {
    const { t } = this.parts;
    const { reason, suggestion } = explain(finding, this.parts);
    const column = columnLabel(finding.column, this.parts);
    const value = finding.value && t('import.quoted', { text: finding.value });
    const cell = t('import.cell', { cell: [column, value].filter((part) => part !== '').join(' '), reason });
    return `      ${cell}\n        → ${suggestion}`;
  }
}
