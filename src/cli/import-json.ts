import { columnName } from '../directory/import/header';
import type { RowOutcome } from '../directory/import/outcome';
import { explain, type ImportEnd, type ImportReport, noRows, type ReportParts } from './import-report';

/**
 * The report of an import as one JSON object on stdout, written as the rows come, so that it never has to be held. Its
 * shape is a contract (README): it only ever grows.
 */
export class ImportJson implements ImportReport {
  readonly counts = noRows();
  private readonly parts: ReportParts;
  private isFirst = true;

  constructor(parts: ReportParts) {
    this.parts = parts;
    const { layout, sheet, otherSheets } = parts.opened;
    const head = {
      file: parts.file,
      sheet,
      otherSheets,
      columns: layout?.columns.map(({ header, column }) => ({ header, column: columnName(column) })) ?? [],
      personal: layout?.personal ?? [],
      unknown: layout?.unknown ?? [],
    };
    process.stdout.write(`${JSON.stringify(head).slice(0, -1)},"rows":[`);
  }

  add({ row, status, id, name, findings, changes }: RowOutcome): void {
    this.counts[status]++;
    const explained = findings.map((finding) => ({ ...finding, ...explain(finding, this.parts) }));
    const line = JSON.stringify({ row, status, id: id ?? null, name, findings: explained, changes });
    process.stdout.write(`${this.isFirst ? '\n' : ',\n'}${line}`);
    this.isFirst = false;
  }

  end(end: ImportEnd): void {
    const tail = JSON.stringify({ summary: this.counts, end, written: end === 'written' });
    process.stdout.write(`\n],${tail.slice(1)}\n`);
  }
}
