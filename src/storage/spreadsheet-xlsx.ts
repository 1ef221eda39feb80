import type { SheetRow } from '../directory/import/column';
import { ImportRefusal } from '../directory/import/refusal';
import { MOST_COLUMNS, type Sheet, type TellShare } from './spreadsheet-file';
import { cellAddress, type Range, readRange } from './xlsx-address';
import { decodeEscapes, readXml, type XmlAttributes, type XmlEvent } from './xlsx-xml';
import { ZipArchive } from './zip-archive';

/**
 * Opens an Excel workbook (Office Open XML, ECMA-376). Rows are read as they are inflated; only the table of shared
 * texts is held. A cell merged over several rows counts for each of them; one merged sideways only for the first.
 * @throws ImportRefusal `xlsx-damaged`, `xlsx-bomb`; while rows are read also `too-many-columns`
 */
export async function openXlsx(path: string): Promise<{ sheets: Sheet[]; close: () => void }> {
  const archive = await ZipArchive.open(path);
  try {
    const entries = await readWorkbook(archive);
    let texts: Promise<string[]> | undefined;
    const sharedTexts = (): Promise<string[]> => {
      texts ??= readSharedTexts(archive);
      return texts;
    };
    const sheets = entries.map(({ name, entry }) => ({
      name,
      rows: (tell?: TellShare) => readSheet(archive, entry, sharedTexts, tell),
    }));
    return { sheets, close: () => archive.close() };
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** The sheets in the order of their tabs, with the entries they are stored in. */
async function readWorkbook(archive: ZipArchive): Promise<{ name: string; entry: string }[]> {
  const targets = new Map<string, string>();
  for await (const { name, attributes } of openTags(archive, 'xl/_rels/workbook.xml.rels')) {
    if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '');
  }
  const sheets: { name: string; entry: string }[] = [];
  for await (const { name, attributes } of openTags(archive, 'xl/workbook.xml')) {
    if (name !== 'sheet' || attributes.state === 'hidden' || attributes.state === 'veryHidden') continue;
    const target = targets.get(attributes['r:id'] ?? '') ?? '';
    const entry = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (archive.has(entry)) sheets.push({ name: attributes.name ?? '', entry });
  }
  if (sheets.length === 0) throw new ImportRefusal('xlsx-damaged');
  return sheets;
}

async function* openTags(archive: ZipArchive, entry: string): AsyncGenerator<XmlEvent & { type: 'open' }> {
  for await (const events of readXml(archive.read(entry)))
    for (const event of events) if (event.type === 'open') yield event;
}

/** Texts are stored once and referred to by number; a text may come in pieces, and phonetic hints are left out. */
async function readSharedTexts(archive: ZipArchive): Promise<string[]> {
  const texts: string[] = [];
  const name = 'xl/sharedStrings.xml';
  if (!archive.has(name)) return texts;
  let current = '';
  let isText = false;
  let isPhonetic = false;
  for await (const events of readXml(archive.read(name))) {
    for (const event of events) {
      if (event.type === 'text') current += isText && !isPhonetic ? event.text : '';
      else if (event.name === 't') isText = event.type === 'open';
      else if (event.name === 'rPh') isPhonetic = event.type === 'open';
      else if (event.name === 'si' && event.type === 'close') {
        texts.push(decodeEscapes(current));
        current = '';
      }
    }
  }
  return texts;
}

async function* readSheet(
  archive: ZipArchive,
  entry: string,
  sharedTexts: () => Promise<string[]>,
  tell: TellShare = () => {},
): AsyncGenerator<SheetRow> {
  const filler = new MergeFiller(await readMerges(archive, entry));
  const reader = new RowReader(await sharedTexts());
  for await (const events of readXml(archive.read(entry, tell))) {
    for (const event of events) {
      const row = reader.take(event);
      if (row) yield filler.fill(row);
    }
  }
}

/** Merged ranges stand behind the rows, so they are read first. Only those over several rows matter. */
async function readMerges(archive: ZipArchive, entry: string): Promise<Range[]> {
  const ranges: Range[] = [];
  for await (const { name, attributes } of openTags(archive, entry)) {
    const range = name === 'mergeCell' ? readRange(attributes.ref ?? '') : undefined;
    if (range && range.bottom > range.top) ranges.push(range);
  }
  return ranges;
}

/** Puts the value of a merged cell into the rows below it. */
class MergeFiller {
  private readonly ranges: readonly Range[];
  private readonly values = new Map<Range, string>();

  constructor(ranges: readonly Range[]) {
    this.ranges = ranges;
  }

  fill(row: SheetRow): SheetRow {
    const here = this.ranges.filter(({ top, bottom }) => row.number >= top && row.number <= bottom);
    if (here.length === 0) return row;
    const cells = [...row.cells];
    const merged: number[] = [];
    for (const range of here) {
      if (row.number === range.top) this.values.set(range, cells[range.left] ?? '');
      else if ((this.values.get(range) ?? '') !== '') {
        while (cells.length <= range.left) cells.push('');
        cells[range.left] = this.values.get(range) ?? '';
        merged.push(range.left);
      }
    }
    return { ...row, cells, merged };
  }
}

/** Builds rows from the events of a sheet. */
class RowReader {
  private readonly texts: readonly string[];
  private number = 0;
  private cells: string[] = [];
  private column = -1;
  private kind = '';
  private value = '';
  private isValue = false;

  constructor(texts: readonly string[]) {
    this.texts = texts;
  }

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
    return this.kind === 'n' && this.value !== '' && Number.isFinite(number)
      ? String(Number(number.toPrecision(15)))
      : this.value;
  }
}
