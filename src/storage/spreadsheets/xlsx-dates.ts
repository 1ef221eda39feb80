import { readXml } from './xlsx-xml';

/** Formats that are dates in every workbook (ECMA-376 part 1, 18.8.30), the East Asian ones included. */
const BUILT_IN: readonly (readonly [first: number, last: number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
];

/** Days between the two ways of counting: from 1900, with a leap day that never was, or from 1904. */
const DAYS_TO_1904 = 1_462;
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** 31 December 9999, the last day that office programs know. */
const LAST_SERIAL = 2_958_465;

/** Tells which numbers of a workbook are dates, for a date is a number with a format. */
export class XlsxDates {
  private readonly styles: ReadonlySet<number>;
  private readonly shift: number;

  private constructor(styles: ReadonlySet<number>, shift: number) {
    this.styles = styles;
    this.shift = shift;
  }

  /** Reads the styles of a workbook, if it has any. `from1904`: it counts days as old programs on Apple computers did. */
  static async read(styles: AsyncIterable<string> | undefined, from1904: boolean): Promise<XlsxDates> {
    const dates = new Set<number>();
    if (styles === undefined) return new XlsxDates(dates, 0);
    const formats = new Map<string, string>();
    let isCells = false;
    let style = 0;
    for await (const events of readXml(styles)) {
      for (const event of events) {
        if (event.type !== 'text' && event.name === 'cellXfs') isCells = event.type === 'open';
        if (event.type !== 'open') continue;
        const { numFmtId = '', formatCode = '' } = event.attributes;
        if (event.name === 'numFmt') formats.set(numFmtId, formatCode);
        if (event.name === 'xf' && isCells && isDateFormat(numFmtId, formats.get(numFmtId))) dates.add(style);
        if (event.name === 'xf' && isCells) style++;
      }
    }
    return new XlsxDates(dates, from1904 ? DAYS_TO_1904 : 0);
  }

  /** The ISO date of a number in a cell of this style; undefined if it is no date. */
  dateOf(value: number, style: number): string | undefined {
    const serial = Math.floor(value) + this.shift;
    if (!this.styles.has(style) || serial < 1 || serial > LAST_SERIAL) return undefined;
    return new Date(FIRST_DAY + serial * DAY_MS).toISOString().slice(0, 10);
  }
}

/** A format with a year or a day in it, outside of quoted text, colours and conditions. */
function isDateFormat(id: string, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([first, last]) => Number(id) >= first && Number(id) <= last);
  return /[yde]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').replace(/general|E[+-]/gi, ''));
}
