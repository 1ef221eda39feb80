import { Converter } from 'opencc-js/t2cn';

const HAN = /\p{Script=Han}/u;
const toSimplified: (text: string) => string = Converter({ from: 't', to: 'cn' });

/** Letters that Unicode does not decompose into a base letter and an accent. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'a', œ: 'o', ı: 'i' };

/** True if the text has at least one Chinese character. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/**
 * One spelling for all spellings of a word: lower case, full width to half width, traditional to simplified Chinese,
 * accents and apostrophes dropped, ß to ss, and both ä and ae to a. "Köln", "KOELN" and "Koln" all give "koln".
 *
 * The digraphs ae, oe, ue lose their e except after a, e and q, where ue is nearly always two sounds (Bauer, neue,
 * quer): the same rule as in the Snowball project's German variant.
 */
export function fold(text: string): string {
  const compatible = text.normalize('NFKC').toLowerCase();
  const simplified: string = hasHan(compatible) ? toSimplified(compatible) : compatible;
  return simplified
    .replace(/[’'ʼ`´]/g, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøłđæœı]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/ae|oe|(?<![aeq])ue/g, (digraph) => digraph.charAt(0))
    .normalize('NFC');
}
