import type { Language } from '../../text/language';
import { toHalfWidth, toLine, withoutControls } from '../../text/typed-text';
import { findNumber, upperOfRange } from './read-number';
import { isVague } from './read-quantity';
import { type ReadContext, type Reading, refused, taken } from './reading';

export interface Budget {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** Signs and names that visitors write; codes such as CHF are read as such. 元 and ¥ are the renminbi here. */
const CURRENCY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/€|(?<!\p{L})euros?(?!\p{L})|欧元/iu, 'EUR'],
  [/美元|美金|(?:us)?\$|(?<!\p{L})(?:us-?)?dollars?(?!\p{L})/iu, 'USD'],
  [/港元|港币/u, 'HKD'],
  [/日元/u, 'JPY'],
  [/英镑|£/u, 'GBP'],
  [/瑞士法郎|(?<!\p{L})franken(?!\p{L})/iu, 'CHF'],
  [/人民币|元|¥|￥|(?<!\p{L})(?:rmb|yuan|renminbi)(?!\p{L})/iu, 'CNY'],
];
/** What stands right behind a number: a sign, or one word. */
const CURRENCY_BESIDE = /^\s?(?:[€$¥£]|\p{Script=Latin}+|\p{Script=Han}{1,3})/u;
const CODES = new Set(Intl.supportedValuesOf('currency'));

/** The currency named in a text, ISO 4217. */
export function currencyIn(text: string): string | undefined {
  const code = text.match(/(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])/g)?.find((word) => CODES.has(word.toUpperCase()));
  return code?.toUpperCase() ?? CURRENCY_WORDS.find(([pattern]) => pattern.test(text))?.[1];
}

/**
 * "1,5 Mio. EUR", 三百万元, "$50k"; of a range the upper figure counts. Without a currency it is no budget, but `amount`
 * given before may be waiting for one.
 */
export function readBudget(text: string, { language }: ReadContext, amount?: number): Reading<Budget> {
  const line = toLine(toHalfWidth(withoutControls(text).text));
  const upper = upperOfRange(line);
  const found = findNumber(withMillions(upper ?? line), language)?.amount ?? amount;
  if (found === undefined) return refused(isVague(line) ? 'budget-vague' : 'budget-unreadable');
  if (found <= 0) return refused('budget-not-positive');
  const currency = currencyIn(line);
  if (currency === undefined) return refused('budget-without-currency', { amount: found });
  return taken({ amount: found, currency }, upper === undefined ? [] : ['range-upper']);
}

/** A budget in a sentence: a number with a currency right beside it. */
export function budgetIn(text: string, language: Language): Budget | undefined {
  const half = toHalfWidth(text);
  let rest = withMillions(upperOfRange(half) ?? half);
  for (let found = findNumber(rest, language); found; found = findNumber(rest, language)) {
    const currency = currencyIn(CURRENCY_BESIDE.exec(found.after)?.[0] ?? '') ?? signBefore(found.before);
    if (currency && found.amount > 0) return { amount: found.amount, currency };
    rest = found.after;
  }
  return undefined;
}

/** "1.2m" is metres of cable, but millions of money. */
function withMillions(text: string): string {
  return text.replace(/(?<=\d\s?)m(?![\p{L}\d²³])/giu, ' mn');
}

function signBefore(before: string): string | undefined {
  const sign = /(?:[€$¥£]|[A-Z]{3})\s?$/u.exec(before)?.[0];
  return sign && currencyIn(sign);
}
