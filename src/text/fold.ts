import { Converter } from 'opencc-js/t2cn';
import { memoize } from './memoize';

const toSimplified: (text: string) => string = Converter({ from: 't', to: 'cn' });
/** The same words come again and again, above all while the index is built. */
const REMEMBERED = 50_000;

/** Letters that Unicode does not decompose into a base letter and an accent. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'a', œ: 'o', ı: 'i' };

const ASCII = /^[\0-\x7f]*$/;
const APOSTROPHES = /[’'ʼ`´]/g;

/** True for the code point of a Chinese character: the blocks of the Unicode script Han that are in use. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3005 ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}

/** True if the text has at least one Chinese character. */
export function hasHan(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (isHan(text.codePointAt(index) ?? 0)) return true;
  return false;
}

/**
 * One spelling for all spellings of a word: lower case, full width to half width, traditional to simplified Chinese,
 * accents and apostrophes dropped, ß to ss, and both ä and ae to a. "Köln", "KOELN" and "Koln" all give "koln".
 *
 * The digraphs ae, oe, ue lose their e except after a, e and q, where ue is nearly always two sounds (Bauer, neue,
 * quer): the same rule as in the Snowball project's German variant.
 */
export const fold: (text: string) => string = memoize(foldText, REMEMBERED);

function foldText(text: string): string {
  const lower = text.toLowerCase();
  const joined = lower.replace(APOSTROPHES, '');
  const plain = ASCII.test(joined) ? joined : foldLetters(joined);
  return plain.replace(/ae|oe|(?<![aeq])ue/g, (digraph) => digraph.charAt(0));
}

function foldLetters(lower: string): string {
  const compatible = lower.normalize('NFKC').toLowerCase();
  if (Array.from(compatible).every((character) => isHan(character.codePointAt(0) ?? 0)))
    return toSimplified(compatible);
  const simplified = hasHan(compatible) ? toSimplified(compatible) : compatible;
  return simplified
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøłđæœı]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .normalize('NFC');
}
