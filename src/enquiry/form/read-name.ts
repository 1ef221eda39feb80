import { toHalfWidth } from '../../text/typed-text';
import { currencyIn } from '../read/read-budget';
import { readQuantity } from '../read/read-quantity';
import { readLine } from '../read/read-text';
import { type Reading, refused } from '../read/reading';
import { yesOrNo } from '../read/yes-no';
import type { Answers } from './answers';
import type { FormContext } from './form-context';
import { detailsIn } from './read-details';

/** "The same contact as before": a wish, not a name. */
const SAME =
  /(?<!\p{L})(?:same|gleiche[nrs]?|selbe[nrs]?)(?!\p{L}).*(?:contact|kontakt|details|daten|as before|wie (?:vorher|zuvor|letztes mal))|(?:联系方式|信息)(?:同上|一样|相同|不变)/iu;

/**
 * A name of a company, city or person. What is only a figure, a date, an address on the net or yes or no is none; it was
 * meant for something else.
 */
export function readName(text: string, context: FormContext): Reading<string> {
  const reading = readLine(text);
  if (!reading.ok) return reading;
  const plain = toHalfWidth(reading.value);
  const isFigure = !/\p{L}/u.test(plain);
  const isAddress = /@|^(?:https?:|www\.)/i.test(plain);
  const isMoney = plain.length <= 4 && currencyIn(plain) !== undefined;
  if (isFigure || isAddress || isMoney || SAME.test(plain) || yesOrNo(plain) !== undefined)
    return refused('not-a-name');
  return bareDetails(text, context) === undefined ? reading : refused('not-a-name');
}

/** The details of which the message says nothing else: "30 pieces" at the question for a company. */
export function bareDetails(text: string, context: FormContext): Answers | undefined {
  const { answers, rest } = detailsIn(text, context);
  const { quantity, budget, neededBy } = answers;
  const recurring = readQuantity(text, context);
  const often = recurring.ok && recurring.value.unit?.includes('/') ? recurring.value : undefined;
  const hasFigure = /[\d一二两三四五六七八九十百千万]/u.test(toHalfWidth(text));
  if ((quantity ?? often) === undefined && budget === undefined && (neededBy === undefined || !hasFigure))
    return undefined;
  if (rest.length > 0 && often === undefined) return undefined;
  return {
    ...((quantity ?? often) && { quantity: quantity ?? often }),
    ...(budget && { budget }),
    ...(neededBy && { neededBy }),
  };
}
