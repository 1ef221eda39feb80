import { fold } from '../../text/fold';
import { findNumber } from './read-number';
import { seasonIn } from './season';

/** Which part of a month, quarter or year is meant; a deadline without one is the last day. */
type Part = 'start' | 'middle' | 'end';

const START = /(?<!\p{L})(?:anfang|beginn|early|beginning|start)(?!\p{L})|初|上旬/iu;
const MIDDLE = /(?<!\p{L})(?:mitte|mid|middle)(?!\p{L})|中旬|(?<=月)中/iu;

const NEXT_MONTH = /(?:nächste[nrsm]?|kommende[nrsm]?) monats?|next month|下个?月/iu;
const THIS_MONTH =
  /(?:diese[nrsm]?|ende des) monats?|monatsende|this month|end of (?:the )?month|本月|这个月|(?<![\d一二三四五六七八九十两])月底/iu;
const YEAR_END =
  /jahresende|ende des jahres|ende (?:dieses|des laufenden) jahres|end of (?:the|this) year|year[- ]?end|年底|年末/iu;
const QUARTER = /(?:q\s?|第)([1-4一二三四])(?:季度)?(?![\d.])|(?<![\d.])([1-4])\.?\s?(?:quartal|quarter)/iu;
const HAN_QUARTERS = '一二三四';
const HAN_MONTH = /(十[一二]?|[一二三四五六七八九]|\d{1,2})月(?!\d|[一二三四五六七八九十]+[日号])/u;
const HAN_WEEKS = /([一二两三四五六七八九十\d]+)(?:个?星期|周)(?:之?后|以?内)/u;
const HAN_NEXT_WEEK = /下个?(?:周|星期|礼拜)(?![一二三四五六日天])/u;
const YEAR = /(?<!\d)(20\d{2})(?!\d)/;
const RELATIVE_YEARS: readonly (readonly [RegExp, number])[] = [
  [/明年|next year|(?:nächste[nrsm]?|kommende[nrsm]?) jahr(?:es)?/iu, 1],
  [/后年/u, 2],
  [/今年|this year|diese[sm]? jahr(?:es)?/iu, 0],
];

const MONTHS = monthNames();

/**
 * The day by which something is needed that is given as a month, quarter or year ("Ende März", 下个月, "Q2 2027"), ISO
 * 8601. The libraries know days only. Undefined if the text names no such period.
 */
export function periodIn(text: string, today: string): string | undefined {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const weeks = weeksIn(text, today);
  if (weeks) return weeks;
  const named = yearIn(text, year);
  const part: Part = START.test(text) ? 'start' : MIDDLE.test(text) ? 'middle' : 'end';
  if (NEXT_MONTH.test(text)) return dayOf(year, month + 1, part);
  if (THIS_MONTH.test(text)) return dayOf(year, month, part);
  const quarter = quarterIn(text);
  if (quarter) return dayOf(named ?? upcoming(year, month, quarter * 3), quarter * 3, 'end');
  const named12 = monthIn(text);
  if (named12) return dayOf(named ?? upcoming(year, month, named12), named12, part);
  if (YEAR_END.test(text)) return dayOf(named ?? year, 12, 'end');
  const season = seasonIn(text, today, named);
  if (season) return season;
  return named !== undefined && isYearOnly(text)
    ? dayOf(named, part === 'end' ? 12 : part === 'middle' ? 6 : 1, part)
    : undefined;
}

/** A date that exists, ISO 8601; "31.2." does not. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

function dayOf(year: number, month: number, part: Part): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = part === 'start' ? 1 : part === 'middle' ? 15 : last;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** A month without a year is the next one to come. */
function upcoming(year: number, month: number, named: number): number {
  return named < month ? year + 1 : year;
}

function weeksIn(text: string, today: string): string | undefined {
  const weeks = HAN_NEXT_WEEK.test(text) ? 1 : findNumber(HAN_WEEKS.exec(text)?.[1] ?? '', 'zh')?.amount;
  if (weeks === undefined) return undefined;
  return new Date(Date.parse(today) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
}

function yearIn(text: string, thisYear: number): number | undefined {
  const relative = RELATIVE_YEARS.find(([pattern]) => pattern.test(text))?.[1];
  return relative === undefined ? Number(YEAR.exec(text)?.[1]) || undefined : thisYear + relative;
}

function quarterIn(text: string): number | undefined {
  const [, first, second] = QUARTER.exec(text) ?? [];
  const digit = first ?? second;
  if (digit === undefined) return undefined;
  return /\d/.test(digit) ? Number(digit) : HAN_QUARTERS.indexOf(digit) + 1;
}

/** A month by its name, without a day beside it. */
function monthIn(text: string): number | undefined {
  const han = HAN_MONTH.exec(text)?.[1];
  if (han !== undefined) return validMonth(findNumber(han, 'zh')?.amount);
  for (const { 0: word, index } of text.matchAll(/\p{Script=Latin}{3,}/gu)) {
    const month = MONTHS.get(fold(word));
    const beside =
      /\d\.?\s?$/.test(text.slice(0, index)) || /^\.?\s\d{1,2}(?!\d)/.test(text.slice(index + word.length));
    if (month !== undefined && !beside) return month;
  }
  return undefined;
}

function validMonth(amount: number | undefined): number | undefined {
  return amount !== undefined && amount >= 1 && amount <= 12 ? amount : undefined;
}

function isYearOnly(text: string): boolean {
  return /^\D*20\d{2}\D*$/.test(text) || !/\d/.test(text);
}

function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of ['de', 'en']) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        names.set(fold(format.format(Date.UTC(2027, month - 1, 1)).replace('.', '')), month);
      }
    }
  }
  return names;
}
