import { hasHan } from '../../text/fold';
import { memoize } from '../../text/memoize';
import { toHalfWidth, toLine, withoutControls } from '../../text/typed-text';
import { budgetIn } from '../read/read-budget';
import { dateIn } from '../read/read-date';
import { findNumber, upperOfRange } from '../read/read-number';
import { isVague, quantityIn } from '../read/read-quantity';
import type { Remark } from '../read/reading';
import { stretchOf } from '../read/stretch';
import { isOrderedBy } from '../read/units';
import type { Answers } from './answers';
import { DETAIL_WORDS } from './field-words';
import type { FormContext } from './form-context';
import type { FieldFault } from './outcome';

const CERTIFICATE =
  /(?<![A-Za-z])(?:(?:DIN|EN|ISO|IATF|IEC|GB\/T|GB|VDA|UL|AS)(?:[ /-]?(?:EN|ISO|IEC))*[ -]?\d[\d./:-]*\d|CE|CCC|RoHS|REACH|TÜV|FDA|GMP|HACCP|FSC|BSCI)(?![A-Za-z])/gu;
/** A place after a word for delivery or a term of trade, up to the next clause. */
const DELIVERY =
  /(?:(?:lieferung|lieferort|geliefert|versand|zu liefern)\s*(?:nach|an|frei|in|:)?|(?:place of )?(?:deliver(?:y|ed)?|ship(?:ped|ping|ment)?)\s*(?:to|in|:)?|交货地点?[:：]?|(?:交货|送货|发货|运|送|发|寄)(?:到|至|往)?)\s*(?<to>[^\s,，.。;；‖][^,，.。;；\n‖]{0,60})|(?<![A-Za-z])(?<term>(?:CIF|FOB|CFR|CIP|CPT|DDP|DAP|DPU|EXW|FCA|FAS)\s+\p{L}[^,，.。;；\n‖]{0,60})/iu;
/** Only to a place that is known as one: "nach Zeichnung" is none. */
const DIRECTION =
  /(?:(?<!\p{L})(?:nach|to)\s+|到|至|往)(?<to>\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)?|\p{Script=Han}{2,6})/u;
const LOOSE_END =
  /\s+(?:bis|mit|by|with|before|for|in|im|am|on|ab|from|und|and|vor|zum|zu|the|für)$|\s*[要需在用前]$/iu;
/** What comes after a place: "Mainz bis spätestens April". */
const BY_WHEN = /\s(?:bis|spätestens|by|until|before|no later than)(?!\p{L})/iu;
/** Stands where something was read, and parts what stood around it. */
const TAKEN = '‖';
/** A longer text is a description; what of it is left need not be told. */
const LONGEST_TOLD = 300;
/** Words behind numbers in one message. */
const MOST_WORDS = 50;

/** What a sentence says about quantity, budget, date, certificates, delivery and product, and what of it cannot be. */
export interface DetailsFound {
  readonly answers: Answers;
  readonly faults: readonly FieldFault[];
  readonly remarks: readonly Remark[];
  /** What was read as none of them, clause by clause; empty for a text that is a description as a whole. */
  readonly rest: readonly string[];
}

/**
 * The details in a sentence such as "5.000 Stück bis Ende März, Lieferung nach Mainz, ISO 9001". What one reader has taken
 * the next does not see: "5000 m" of a quantity are no minutes of a date.
 */
export function detailsIn(text: string, context: FormContext, inDescription = false): DetailsFound {
  const { language, today, namedIn } = context;
  let rest = toHalfWidth(withoutControls(text).text);
  const isLong = rest.length > LONGEST_TOLD;
  const taken = <T>(read: (stretch: string) => T | undefined): T | undefined => {
    const value = read(rest);
    const stretch = isLong ? undefined : stretchOf(rest, read);
    if (stretch !== undefined) rest = rest.replace(stretch, ` ${TAKEN} `);
    return value;
  };
  const certificates = [...new Set(rest.match(CERTIFICATE) ?? [])].join(', ');
  rest = rest.replace(CERTIFICATE, TAKEN);
  const inFigures = taken((stretch) =>
    /\d\D{1,2}\d{1,2}\D{1,2}\d/.test(stretch) ? dateInFigures(stretch, context) : undefined,
  );
  const upper = upperOfRange(rest);
  rest = upper ?? rest;
  const budget = taken((stretch) => budgetIn(stretch, language));
  const counted = memoize((word: string): boolean => namedIn(word).products.length > 0, MOST_WORDS);
  const units = inDescription ? isOrderedBy : undefined;
  const quantity = taken((stretch) => quantityIn(stretch, language, { counted, ...(units && { units }) }));
  const date = inFigures ?? taken((stretch) => dateIn(stretch, language, today));
  if (date !== undefined) rest = withoutYear(rest, date);
  const place = placeIn(rest, namedIn);
  if (place !== undefined) rest = rest.replace(place.stretch, TAKEN);
  const product = namedIn(toHalfWidth(text)).products.join(', ');
  const money = budget ? undefined : amountWithoutCurrency(rest, context);
  if (money) rest = rest.replace(money.stretch, TAKEN);
  return {
    answers: {
      ...(product && { product: toLine(product).slice(0, 200) }),
      ...(quantity && { quantity }),
      ...(certificates && { certificates }),
      ...(place && { placeOfDelivery: place.name }),
      ...(budget && { budget }),
      ...(date !== undefined && date >= today && { neededBy: date }),
    },
    faults: [
      ...(date !== undefined && date < today ? [fault('neededBy', 'date-past')] : []),
      ...(!quantity && isVague(rest) ? [fault('quantity', 'quantity-vague')] : []),
      ...(money ? [fault('budget', 'budget-without-currency', { amount: money.amount })] : []),
    ],
    remarks: upper !== undefined && (budget ?? quantity) ? ['range-upper'] : [],
    rest: isLong ? [] : leftOver(rest, context),
  };
}

function fault(
  field: FieldFault['field'],
  code: FieldFault['fault']['code'],
  params?: Record<string, number>,
): FieldFault {
  return { field, fault: params ? { code, params } : { code } };
}

/** A date all in figures, which would else be read as numbers of pieces: only where it holds no word for one. */
function dateInFigures(stretch: string, { language, today }: FormContext): string | undefined {
  const figures = stretch.match(/(?<![\d.,])\d{1,4}\s?[./年-]\s?\d{1,2}\s?[./月-]\s?(?:\d{1,4})?[日号]?(?![\d])/u)?.[0];
  return figures === undefined ? undefined : dateIn(figures, language, today);
}

/** The year beside "Ende März" says nothing more where the next March is meant anyway. */
function withoutYear(rest: string, date: string): string {
  const year = date.slice(0, 4);
  return rest
    .replace(new RegExp(`(?<!\\d)${year}\\s*年?\\s*${TAKEN}`, 'gu'), TAKEN)
    .replace(
      new RegExp(`${TAKEN}\\s*[底初中末]?\\s*${year}(?!\\d)|${TAKEN}\\s*(?:[上中下]?旬|[底初中末])`, 'gu'),
      TAKEN,
    );
}

function placeIn(text: string, namedIn: FormContext['namedIn']): { name: string; stretch: string } | undefined {
  const { to, term } = DELIVERY.exec(text)?.groups ?? {};
  const direction = DIRECTION.exec(text)?.groups?.['to'];
  const found = to ?? term ?? (direction && placeAtStart(direction, namedIn));
  let name = found?.split(BY_WHEN)[0]?.trim();
  while (name !== undefined && LOOSE_END.test(name)) name = name.replace(LOOSE_END, '');
  return name && /\p{L}{2}/u.test(name) ? { name, stretch: name } : undefined;
}

/** 佛山 of 佛山考察陶瓷: Chinese parts no words. */
function placeAtStart(direction: string, namedIn: FormContext['namedIn']): string | undefined {
  if (!hasHan(direction)) return namedIn(direction).isPlace ? direction : undefined;
  for (let length = direction.length; length >= 2; length--) {
    const start = direction.slice(0, length);
    const { isPlace, telling } = namedIn(start);
    if (isPlace && telling.length === 1) return start;
  }
  return undefined;
}

/** "Budget 50k": an amount without its currency, which is then asked. */
function amountWithoutCurrency(
  text: string,
  { language }: FormContext,
): { amount: number; stretch: string } | undefined {
  const named = /(?<!\p{L})(?:budget|preisrahmen)(?!\p{L})[^,，;；\n‖]*|预算[^,，;；。\n‖]*/iu.exec(text)?.[0];
  const amount = named && findNumber(named.replace(/(?<=\d\s?)m(?!\p{L})/iu, ' mn'), language)?.amount;
  return named && amount ? { amount, stretch: named } : undefined;
}

/** The clauses that still say something, once the words for the details themselves are left out. */
function leftOver(text: string, { namedIn }: FormContext): string[] {
  return text
    .split(/(?<!\d)[,，]|[,，](?!\d)|[;；。\n‖]|\.(?=\s|$)/u)
    .map((clause) => toLine(clause).replace(DETAIL_WORDS, ' ').trim())
    .filter((clause) => /[\p{L}\d]/u.test(clause) && namedIn(clause).telling.length > 0)
    .map((clause) =>
      toLine(clause)
        .replace(LOOSE_END, '')
        .replace(/^(?:und|sowie|and|or|oder)\s+/iu, ''),
    );
}
