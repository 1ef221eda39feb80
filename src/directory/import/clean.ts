import { hasHan } from '../../text/fold';

/** Longer than any honest name or list of products; a longer cell is a paste gone wrong. Characters. */
export const LONGEST_CELL = 5_000;

/** Control characters other than white space, and format characters (zero width, soft hyphen, direction marks). */
const INVISIBLE = /\p{Cf}|(?!\s)\p{Cc}/gu;
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const FULL_WIDTH_SIGNS = /[\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** What Windows programs make of UTF-8 read as Windows-1252 ("MÃ¼ller"), and the sign for an unreadable character. */
const BROKEN_ENCODING =
  /Ã[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]|â€|\ufffd/;

/**
 * One line of clean text: control and invisible characters gone, white space single, full-width letters and digits
 * half width. Full-width punctuation stays where there are Chinese characters, for there it is right.
 */
export function cleanText(raw: string): string {
  const visible = raw.replace(INVISIBLE, '').replace(FULL_WIDTH, toHalfWidth);
  const signs = hasHan(visible) ? visible : visible.replace(FULL_WIDTH_SIGNS, toHalfWidth);
  return signs.replace(/\s+/g, ' ').trim();
}

/** Like `cleanText`, but keeps line breaks, which separate the items of a list. */
export function cleanLines(raw: string): string {
  return raw
    .split(/\r\n|\r|\n/)
    .map(cleanText)
    .join('\n')
    .trim();
}

/** True if the cell was decoded with the wrong encoding before it came to us. */
export function looksBroken(text: string): boolean {
  return BROKEN_ENCODING.test(text);
}

/** True if a spreadsheet program would take the text for a formula. */
export function looksLikeFormula(text: string): boolean {
  return /^(?:=|@[A-Za-z]+\(|[+-][A-Za-z]+[!(])/.test(text);
}

/** True if the text has control characters other than line breaks and tabs. */
export function hasControlCharacters(text: string): boolean {
  return /(?![\t\n\r])\p{Cc}/u.test(text);
}

/**
 * The address of a website with scheme and lower-case host, without a lone final slash. Undefined if the text is no
 * address of a website (WHATWG URL rules, and the host must have a dot).
 */
export function cleanUrl(raw: string): string | undefined {
  const text = cleanText(raw.normalize('NFKC')).replace(/\s+/g, '');
  if (text === '' || text.includes('@')) return undefined;
  const address = /^[a-z]+:\/\//i.test(text) ? text : `http://${text.replace(/^\/+/, '')}`;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || !/^[^.].*\.[^.]{2,}$/.test(url.hostname)) return undefined;
  return url.pathname === '/' && url.search === '' && url.hash === '' ? url.origin : url.href;
}

/** A stock code in one spelling: capitals, no spaces ("600660. sh" gives "600660.SH"). */
export function cleanStockCode(raw: string): string {
  return cleanText(raw.normalize('NFKC')).replace(/\s+/g, '').toUpperCase();
}

/** The year in "2025", "2025年", "Stand: 03/2025"; undefined if there is none. */
export function cleanYear(raw: string): number | undefined {
  const year = /(?<!\d)(19\d{2}|20\d{2})(?!\d)/.exec(raw.normalize('NFKC'))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** ISO date of "2026-03-01", "2026/3/1", "2026年3月1日" and "01.03.2026"; undefined for anything else. */
export function cleanDate(raw: string): string | undefined {
  const text = cleanText(raw.normalize('NFKC'));
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text) ?? swap(text);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** Day, month, year, as Germans write it. */
function swap(text: string): (string | undefined)[] {
  const [whole, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return [whole, year, month, day];
}

function toHalfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET);
}
