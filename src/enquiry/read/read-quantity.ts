import type { Language } from '../../text/language';
import { toLine, withoutControls } from '../../text/typed-text';
import { findNumber, type NumberFound, upperOfRange } from './read-number';
import { type ReadContext, type Reading, refused, taken } from './reading';
import { periodOf, withoutPeriod } from './recurrence';
import { withoutTechnicalData } from './stretch';
import { type Unit, unitAtStart } from './units';

export interface Quantity {
  readonly amount: number;
  /** One of `UNITS`, or the visitor's own word; "t/year" where it is needed again and again. */
  readonly unit?: string;
}

/** "Many" in three languages: an answer that means something, but no number. */
const VAGUE =
  /(?<!\p{L})(?:viel(?:e|en)?|mehrere|einige|ein paar|wenig(?:e)?|etliche|many|several|some|few|lots?|much|plenty|various)(?!\p{L})|很多|许多|一些|若干|几(?=[个件台套吨箱百千万十])|大量|不少|多少都|十几|几十|几百|几千|少量|[一二两三四五六七八九]{2}[十百千万]/iu;
const LONGEST_UNIT = 30;

/** True for an amount without a number ("viele", "some", 很多). */
export function isVague(text: string): boolean {
  return VAGUE.test(text);
}

/** "5.000 Stück", 一万件, "50k", "a container a month". The unit may be missing; of a range the upper figure counts. */
export function readQuantity(text: string, { language }: ReadContext): Reading<Quantity> {
  const line = toLine(withoutTechnicalData(withoutControls(text).text));
  const upper = upperOfRange(line);
  const found = findNumber(upper ?? line, language) ?? oneOf(line);
  if (isVague(line) && (!found || !/\d/.test(line))) return refused('quantity-vague');
  if (!found) return refused('quantity-unreadable');
  if (found.amount <= 0) return refused('quantity-not-positive');
  const known = unitAtStart(found.after);
  const unit = withPeriod(known ?? ownUnit(withoutPeriod(found.after)), line);
  return taken({ amount: found.amount, ...(unit && { unit }) }, upper === undefined ? [] : ['range-upper']);
}

/**
 * A quantity with a known unit somewhere in a sentence ("Wir brauchen 5.000 Stück bis März"). `counted` says which word
 * behind a number names the goods themselves ("80 Pumpen"); `units` which units count here.
 */
export function quantityIn(
  text: string,
  language: Language,
  {
    counted = () => false,
    units = () => true,
  }: { counted?: (word: string) => boolean; units?: (unit: Unit) => boolean } = {},
): Quantity | undefined {
  const line = withoutTechnicalData(text);
  let rest = upperOfRange(line) ?? line;
  for (let found = findNumber(rest, language); found; found = findNumber(rest, language)) {
    const known = unitAtStart(found.after);
    // "Eine Kläranlage" is an article, not a number.
    const isArticle =
      found.amount === 1 && !/\d/.test(rest.slice(found.before.length, rest.length - found.after.length));
    const unit = known === undefined ? goodsAtStart(found.after, counted) : units(known) ? known : undefined;
    if (unit && found.amount > 0 && !isArticle) return { amount: found.amount, unit: withPeriod(unit, line) ?? unit };
    rest = found.after;
  }
  return undefined;
}

/** "A container a month": an article before a unit is a number. The library reads "one" only. */
function oneOf(line: string): NumberFound | undefined {
  const article = /^(?:an?|each)\s+(?=\p{L})/iu.exec(line);
  const after = article && line.slice(article[0].length);
  return after && unitAtStart(after) ? { amount: 1, before: '', after } : undefined;
}

/** "20 pumps": the goods are their own unit; written apart from the number, or it is a type ("24V"). */
function goodsAtStart(after: string, counted: (word: string) => boolean): string | undefined {
  const words = /^\s+(\p{L}[\p{L}-]{2,}(?: \p{L}[\p{L}-]{2,})?)/u.exec(after)?.[1];
  const [first, second] = words?.split(' ') ?? [];
  if (first === undefined) return undefined;
  if (second !== undefined && !counted(first) && counted(`${first} ${second}`)) return `${first} ${second}`;
  return counted(first) ? first : undefined;
}

/** How often the quantity is needed: "2 t pro Jahr", 每月两个货柜. Without it the unit alone. */
function withPeriod(unit: string | undefined, line: string): string | undefined {
  const period = periodOf(line);
  return period === undefined ? unit : `${unit ?? ''}/${period}`;
}

/** A word of the visitor's own ("Fässer"), if that is all that follows the number. */
function ownUnit(after: string): string | undefined {
  const word = after.replace(/[.。!！]+$/u, '').trim();
  return /^\p{L}[\p{L}\s-]*$/u.test(word) && word.length <= LONGEST_UNIT ? word : undefined;
}
