import type { Language } from '../../text/language';
import { toHalfWidth, toLine, withoutControls } from '../../text/typed-text';
import { findNumber, isRange } from './read-number';
import { type ReadContext, type Reading, refused, taken } from './reading';
import { unitAtStart } from './units';

export interface Quantity {
  readonly amount: number;
  /** One of `UNITS`, or the visitor's own word. */
  readonly unit?: string;
}

/** "Many" in three languages: an answer that means something, but no number. */
const VAGUE =
  /(?<!\p{L})(?:viel(?:e|en)?|mehrere|einige|ein paar|wenig(?:e)?|etliche|many|several|some|few|lots?|much|plenty|various)(?!\p{L})|很多|许多|一些|若干|几(?=[个件台套吨箱百千万十])|大量|不少|多少都|十几|几十|几百|几千|少量/iu;
const LONGEST_UNIT = 30;

/** True for an amount without a number ("viele", "some", 很多). */
export function isVague(text: string): boolean {
  return VAGUE.test(text);
}

/** "5.000 Stück", 一万件, "50k", "10 t". The unit may be missing. Refuses "viele", ranges, nothing and less. */
export function readQuantity(text: string, { language }: ReadContext): Reading<Quantity> {
  const line = toLine(toHalfWidth(withoutControls(text).text));
  if (isRange(line)) return refused('quantity-range');
  const found = findNumber(line, language);
  if (isVague(line) && (!found || !/\d/.test(line))) return refused('quantity-vague');
  if (!found) return refused('quantity-unreadable');
  if (found.amount <= 0) return refused('quantity-not-positive');
  const unit = unitAtStart(found.after) ?? ownUnit(found.after);
  return taken({ amount: found.amount, ...(unit === undefined ? {} : { unit }) });
}

/** A quantity with a known unit somewhere in a sentence ("Wir brauchen 5.000 Stück bis März"). */
export function quantityIn(text: string, language: Language): Quantity | undefined {
  let rest = toHalfWidth(text);
  for (let found = findNumber(rest, language); found && !isRange(rest); found = findNumber(rest, language)) {
    const unit = unitAtStart(found.after);
    if (unit && found.amount > 0) return { amount: found.amount, unit };
    rest = found.after;
  }
  return undefined;
}

/** A word of the visitor's own ("Fässer"), if that is all that follows the number. */
function ownUnit(after: string): string | undefined {
  const word = after.replace(/[.。!！]+$/u, '').trim();
  return /^\p{L}[\p{L}\s-]*$/u.test(word) && word.length <= LONGEST_UNIT ? word : undefined;
}
