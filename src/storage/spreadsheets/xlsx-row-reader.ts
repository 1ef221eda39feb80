import type { SheetRow } from '../../directory/import/column';
import { ImportRefusal } from '../../directory/import/refusal';
import { MOST_COLUMNS } from './spreadsheet-file';
import { cellAddress } from './xlsx-address';
import type { XlsxDates } from './xlsx-dates';
import { decodeEscapes, type XmlAttributes, type XmlEvent } from './xlsx-xml';

/** Builds rows from the events of a sheet. */
export class XlsxRowReader {
  private readonly texts: readonly string[];
  private readonly dates: XlsxDates;
  private number = 0;
  private cells: string[] = [];
  private column = -1;
  private kind = '';
  private style = 0;
  private value = '';
  private isValue = false;

  /** `texts` are those that cells refer to by number. */
  constructor(texts: readonly string[], dates: XlsxDates) {
    this.texts = texts;
    this.dates = dates;
  }

  /** Takes the next event; gives a row when it ends. */
  take(event: XmlEvent): SheetRow | undefined {
    if (event.type === 'text') {
      if (this.isValue) this.value += event.text;
      return undefined;
    }
    if (event.name === 'v' || event.name === 't') this.isValue = event.type === 'open';
    if (event.type === 'open') this.open(event.name, event.attributes);
    else if (event.name === 'c') this.putCell();
    else if (event.name === 'row') return { number: this.number, cells: this.cells };
    return undefined;
  }

  private open(name: string, attributes: XmlAttributes): void {
    if (name === 'row') {
      this.number = Number(attributes.r ?? this.number + 1);
      this.cells = [];
      this.column = -1;
    }
    if (name !== 'c') return;
    this.column = cellAddress(attributes.r ?? '')?.column ?? this.column + 1;
    this.kind = attributes.t ?? 'n';
    this.style = Number(attributes.s ?? 0);
    this.value = '';
  }

  private putCell(): void {
    const text = this.cellText();
    if (text === '') return;
    if (this.column >= MOST_COLUMNS)
      throw new ImportRefusal('too-many-columns', { row: this.number, most: MOST_COLUMNS });
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  /** Numbers are written with more digits than people typed: "23.300000000000001" is 23.3. */
  private cellText(): string {
    if (this.kind === 's') return this.texts[Number(this.value)] ?? '';
    if (this.kind === 'inlineStr' || this.kind === 'str') return decodeEscapes(this.value);
    if (this.kind === 'b') return this.value === '1' ? 'TRUE' : 'FALSE';
    const number = Number(this.value);
    if (this.kind !== 'n' || this.value === '' || !Number.isFinite(number)) return this.value;
    return this.dates.dateOf(number, this.style) ?? String(Number(number.toPrecision(15)));
  }
}
