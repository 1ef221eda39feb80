import type { SheetRow } from '../../directory/import/column';
import { ImportRefusal } from '../../directory/import/refusal';
import type { Sheet, TellShare } from './spreadsheet-file';
import { type Range, readRange } from './xlsx-address';
import { XlsxDates } from './xlsx-dates';
import { XlsxRowReader } from './xlsx-row-reader';
import { decodeEscapes, openTags, readXml } from './xlsx-xml';
import { ZipArchive } from './zip-archive';

const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';

/**
 * Opens an Excel workbook (Office Open XML, ECMA-376). Rows are read as they are inflated; only the table of shared
 * texts is held. A cell merged over several rows counts for each of them; one merged sideways only for the first.
 * @throws ImportRefusal `file-not-xlsx`, `xlsx-damaged`, `xlsx-bomb`; while rows are read also `too-many-columns`
 */
export async function openXlsx(path: string): Promise<{ sheets: Sheet[]; close: () => void }> {
  const archive = await ZipArchive.open(path);
  try {
    if (!archive.has(WORKBOOK)) throw new ImportRefusal('file-not-xlsx');
    const { entries, from1904 } = await readWorkbook(archive);
    const shared = once(async () => ({
      texts: await readSharedTexts(archive),
      dates: await XlsxDates.read(archive.has(STYLES) ? archive.read(STYLES) : undefined, from1904),
    }));
    const sheets = entries.map(({ name, entry }) => ({
      name,
      rows: (tell?: TellShare) => readSheet(archive, entry, shared, tell),
    }));
    return { sheets, close: () => archive.close() };
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** The sheets in the order of their tabs, with the entries they are stored in. */
async function readWorkbook(
  archive: ZipArchive,
): Promise<{ entries: { name: string; entry: string }[]; from1904: boolean }> {
  const targets = new Map<string, string>();
  for await (const { name, attributes } of openTags(archive.read('xl/_rels/workbook.xml.rels'))) {
    if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '');
  }
  const sheets: { name: string; entry: string }[] = [];
  let from1904 = false;
  for await (const { name, attributes } of openTags(archive.read(WORKBOOK))) {
    if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
    if (name !== 'sheet' || attributes.state === 'hidden' || attributes.state === 'veryHidden') continue;
    const target = targets.get(attributes['r:id'] ?? '') ?? '';
    const entry = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (archive.has(entry)) sheets.push({ name: attributes.name ?? '', entry });
  }
  if (sheets.length === 0) throw new ImportRefusal('xlsx-damaged');
  return { entries: sheets, from1904 };
}

/** What the rows of all sheets refer to. Read when the first sheet is. */
interface Shared {
  readonly texts: readonly string[];
  readonly dates: XlsxDates;
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
  shared: () => Promise<Shared>,
  tell: TellShare = () => {},
): AsyncGenerator<SheetRow> {
  const filler = new MergeFiller(await readMerges(archive, entry));
  const { texts, dates } = await shared();
  const reader = new XlsxRowReader(texts, dates);
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
  for await (const { name, attributes } of openTags(archive.read(entry))) {
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

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= read();
    return result;
  };
}
