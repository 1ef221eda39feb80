import { recognizeNumber } from '@microsoft/recognizers-text-number';
import { fold, hasHan } from '../../text/fold';
import type { Language } from '../../text/language';
import { toHalfWidth } from '../../text/typed-text';

/** A number found in a text, with the words before and after it. */
export interface NumberFound {
  readonly amount: number;
  readonly before: string;
  readonly after: string;
}

/** Words after digits that multiply them. The longest is tried first. */
const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/^\s?(?:k|tsd\.?|tausend|thousand)(?![\p{Script=Latin}\d])/iu, 1e3],
  // The Chinese shorthand for 万.
  [/^\s?w(?=\p{Script=Han}|$)/iu, 1e4],
  [/^\s?(?:mio\.?|mill\.?|millionen|million|millions|mn)(?![\p{L}\d])/iu, 1e6],
  [/^\s?(?:mrd\.?|milliarden|milliarde|billion|billions|bn)(?![\p{L}\d])/iu, 1e9],
];

/** The library knows no German; these are the words that German buyers write instead of digits. */
const GERMAN_WORDS: ReadonlyMap<string, number> = new Map([
  ...['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'].map(
    (word, index) => [fold(word), index + 1] as const,
  ),
  ...(
    [
      ['eine', 1],
      ['einen', 1],
      ['ein dutzend', 12],
      ['zwanzig', 20],
      ['fünfzig', 50],
      ['hundert', 100],
      ['tausend', 1_000],
      ['zehntausend', 10_000],
      ['hunderttausend', 100_000],
      ['eine million', 1e6],
    ] as const
  ).map(([word, amount]) => [fold(word), amount] as const),
]);

const DIGITS = /[-−]?\d+(?:[.,'’\u00A0\u202F ]\d{3})*(?:[.,]\d+)?/u;
/** After digits these make the number a Chinese one (1万5千), which the library reads as a whole. */
const HAN_MULTIPLE = /^\s?[十百千万亿萬億]/u;
/** What joins the two numbers of a range; "and" only after "between". */
const RANGES = [
  /(?<![\d.,-])\d[\d.,'’]*\s*(?:k|tsd\.?|mio\.?|mn|[十百千万亿])?\s?(?:[€$¥£]|\p{L}{1,6})?\s*(?:[-–—~～]|bis(?: zu)?(?= ?\d)|to(?= ?\d)|至|到)\s*(?=[€$¥£]?\d)/iu,
  /(?<!\p{L})(?:zwischen|between)\s+\d[\d.,'’]*\s*(?:k|tsd\.?|mio\.?|mn)?\s?(?:[€$¥£]|\p{L}{1,6})?\s+(?:und|and)\s+(?=[€$¥£]?\d)/iu,
];

/** "500 bis 1.000 Stück" with its upper number alone, "1.000 Stück"; undefined if the text holds no range. */
export function upperOfRange(text: string): string | undefined {
  const half = toHalfWidth(text);
  const range = RANGES.find((pattern) => pattern.test(half));
  return range && half.replace(range, '');
}

/** The first number in a text: "5.000 Stück", "1,5 Mio. EUR", "一万件", "50k", "a dozen". Undefined if there is none. */
export function findNumber(text: string, language: Language): NumberFound | undefined {
  const half = toHalfWidth(text);
  const digits = DIGITS.exec(half);
  if (digits && !HAN_MULTIPLE.test(half.slice(digits.index + digits[0].length)))
    return withMultiple(half, digits, language);
  if (hasHan(half)) return recognized(half, 'zh-cn');
  return germanWord(half) ?? (language === 'de' ? undefined : recognized(half, 'en-us'));
}

function withMultiple(text: string, { 0: digits, index }: RegExpExecArray, language: Language): NumberFound {
  const rest = text.slice(index + digits.length);
  const [length, factor] = multipleIn(rest);
  const amount = Number((digitsToNumber(digits, language) * factor).toPrecision(15));
  return { amount, before: text.slice(0, index), after: rest.slice(length) };
}

function multipleIn(rest: string): readonly [length: number, factor: number] {
  for (const [pattern, factor] of MULTIPLES) {
    const found = pattern.exec(rest);
    if (found) return [found[0].length, factor];
  }
  return [0, 1];
}

/**
 * Exactly three digits after one sign are thousands in every language ("5.000" and "5,000"), since nobody orders
 * five pieces to three decimals; otherwise the language says which sign is the decimal one.
 */
function digitsToNumber(digits: string, language: Language): number {
  const plain = digits.replace(/[−]/g, '-').replace(/[\s'’]/g, '');
  if (/^-?[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(plain)) return Number(plain.replace(/[.,]/g, ''));
  const signs = plain.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  const isDecimal = last !== undefined && (signs.length === 1 || new Set(signs).size > 1);
  const decimal = isDecimal ? last : language === 'de' ? ',' : '.';
  return Number(
    plain.replace(/[.,]/g, (sign, at: number) => (sign === decimal && at === plain.lastIndexOf(sign) ? '.' : '')),
  );
}

function germanWord(text: string): NumberFound | undefined {
  const words = [...text.matchAll(/\p{L}+(?: (?:dutzend|million))?/giu)];
  for (const { 0: word, index } of words) {
    const amount = GERMAN_WORDS.get(fold(word));
    if (amount !== undefined) return { amount, before: text.slice(0, index), after: text.slice(index + word.length) };
  }
  return undefined;
}

function recognized(text: string, culture: 'zh-cn' | 'en-us'): NumberFound | undefined {
  const [first] = recognizeNumber(text, culture);
  const amount = Number(first?.resolution?.['value']);
  if (!first || !Number.isFinite(amount)) return undefined;
  return { amount, before: text.slice(0, first.start), after: text.slice(first.end + 1) };
}
