import { pinyinSyllables } from '../../text/pinyin';
import { withoutLegalForm } from '../company-name';
import type { Company } from '../schema';

/** Ids stay readable in addresses and file lists. Characters. */
const LONGEST_ID = 60;

/** Ids beginning so belong to made-up companies of `npm run generate`. */
export const ARTIFICIAL_ID = /^artificial-\d{6,}$/;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True for lower-case letters, digits and single hyphens: such an id can be no path. */
export function isCompanyId(text: string): boolean {
  return ID.test(text) && text.length <= 2 * LONGEST_ID;
}

/**
 * A new id from the English, German or Chinese name (in pinyin), without legal form. If it is taken, the member's id
 * is added, then a number: the same rows against the same directory always get the same ids.
 */
export function makeCompanyId(names: Company['names'], member: string, isTaken: (id: string) => boolean): string {
  const stem = slug(withoutLegalForm(names.en ?? names.de ?? '')) || chineseSlug(names.zh ?? '') || 'company';
  const candidates = [stem, `${stem}-${member}`];
  for (const candidate of candidates) if (isFree(candidate, isTaken)) return candidate;
  for (let number = 2; ; number++) {
    const candidate = `${stem}-${member}-${number}`;
    if (isFree(candidate, isTaken)) return candidate;
  }
}

function isFree(id: string, isTaken: (id: string) => boolean): boolean {
  return !isTaken(id) && !ARTIFICIAL_ID.test(id);
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A Latin name as id, umlauts spelt out as in the rest of the dataset; "" if it has no Latin letter or digit. */
function slug(name: string): string {
  const spelt = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter);
  const plain = spelt
    .replace(/['’]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  return shorten(plain.match(/[a-z0-9]+/g) ?? []);
}

function chineseSlug(name: string): string {
  return shorten(pinyinSyllables(withoutLegalForm(name)).flatMap((syllable) => slug(syllable) || []));
}

/** Whole words only, as many as fit. */
function shorten(words: readonly string[]): string {
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word.slice(0, LONGEST_ID) : `${id}-${word}`;
    if (longer.length > LONGEST_ID) break;
    id = longer;
  }
  return id;
}
