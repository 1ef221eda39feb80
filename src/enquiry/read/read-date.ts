import { de, en, type ParsedComponents, zh } from 'chrono-node';
import { hasHan } from '../../text/fold';
import type { Language } from '../../text/language';
import { toLine, withoutControls } from '../../text/typed-text';
import { isoDate, periodIn } from './period';
import { type ReadContext, type Reading, refused, taken } from './reading';
import { withoutPeriod } from './recurrence';
import { withoutTechnicalData } from './stretch';

const YEAR_FIRST = /(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/u;
/** "Last Friday" must not become the next one. */
const PAST_WORDS =
  /(?<!\p{L})(?:last|letzte[nrsm]?|vorige[nrsm]?|vergangene[nrsm]?|ago)(?!\p{L})|上个?(?:周|月|星期|礼拜)|去年|以前$|(?:天|周|个月|星期|(?<![今明后])年)前$/iu;
const DAY_FIRST = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2}(?!\d))?/u;
/**
 * What makes a find a date: a word for a day or period, or day, month and year in figures. Anything shorter is chance: "so"
 * of "so bald wie möglich" is no Sunday, "60 W" are no weeks and "5000 m" no minutes.
 */
const TELLING = /\p{Script=Latin}{3,}|\p{Script=Han}|\d\D\d{1,2}\D\d/u;

/** Reads British dates, not American: day before month, as in the rest of the alliance. */
const PARSERS = { de, en: en.GB, zh: zh.hans } as const;

/** The day something is needed by: "nächsten Freitag", 下个月, 2027-03-01, "Ende März", "in 3 weeks". Refuses the past. */
export function readDate(text: string, { language, today }: ReadContext): Reading<string> {
  const date = dateIn(text, language, today);
  if (date === undefined) return refused('date-unreadable');
  return date < today ? refused('date-past') : taken(date);
}

/** The date named in a text, past or future, ISO 8601. */
export function dateIn(text: string, language: Language, today: string): string | undefined {
  const line = toLine(withoutPeriod(withoutTechnicalData(withoutControls(text).text)));
  const numeric = inDigits(line, today);
  const forwardDate = !PAST_WORDS.test(line);
  return numeric === 'impossible'
    ? undefined
    : (numeric ?? periodIn(line, today) ?? dayIn(line, language, today, forwardDate));
}

function inDigits(line: string, today: string): string | 'impossible' | undefined {
  const yearFirst = YEAR_FIRST.exec(line);
  if (yearFirst) {
    const [, year, month, day] = yearFirst.map(Number);
    return isoDate(year ?? 0, month ?? 0, day ?? 0) ?? 'impossible';
  }
  const dayFirst = DAY_FIRST.exec(line);
  if (!dayFirst) return undefined;
  const [, day = 0, month = 0] = dayFirst.map(Number);
  const year = yearOf(dayFirst[3]);
  if (year !== undefined) return isoDate(year, month, day) ?? 'impossible';
  const thisYear = Number(today.slice(0, 4));
  const date = isoDate(thisYear, month, day) ?? 'impossible';
  return date < today ? isoDate(thisYear + 1, month, day) : date;
}

function yearOf(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** Words for a day, by chrono; in the language of the conversation first, then in the others. */
function dayIn(line: string, language: Language, today: string, forwardDate: boolean): string | undefined {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  // Chrono reckons in the local time of the process; only the calendar day is taken from it.
  const reference = new Date(year, month - 1, day, 12);
  const order: readonly Language[] = hasHan(line) ? ['zh'] : language === 'en' ? ['en', 'de'] : ['de', 'en'];
  for (const candidate of order) {
    const found = PARSERS[candidate]
      .parse(line, reference, { forwardDate })
      .find(({ text, index }) => TELLING.test(text) && isWhole(line, index, text));
    if (found) return dayOf(found.start);
  }
  return undefined;
}

/** "Mai" is not in "Mainz", "10 min" is no date beside "3 h/10 min", and a time of day names no day. */
function isWhole(line: string, index: number, text: string): boolean {
  const isTime = /(?:min|mins|sec|sek|std|hr|hrs|hours?|minutes?|stunden?|minuten?|小时|分钟)$/iu.test(text);
  return !isTime && (hasHan(text) || !/^\p{L}/u.test(line.slice(index + text.length)));
}

function dayOf(components: ParsedComponents): string | undefined {
  return isoDate(components.get('year') ?? 0, components.get('month') ?? 0, components.get('day') ?? 0);
}
