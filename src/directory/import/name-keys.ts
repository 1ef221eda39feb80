import { fold, hasHan } from '../../text/fold';
import { memoize } from '../../text/memoize';
import { pinyinSyllables } from '../../text/pinyin';
import { withoutLegalForm } from '../company-name';
import type { Company } from '../schema';

/** Shorter names are alike by chance. Characters of the key. */
const SHORTEST_PINYIN = 8;
const SHORTEST_SIMILAR = 10;

/** A row asks for the keys of its names several times. */
const REMEMBERED = 1_000;

/** A name without case, accents, script variants, spaces, punctuation and legal form. */
export const nameKey: (name: string) => string = memoize(
  (name) => squeeze(shortName(name)) || squeeze(name),
  REMEMBERED,
);

/** The whole name, legal form and all. */
export function fullNameKey(name: string): string {
  return squeeze(name);
}

/** The keys of names as they are written. */
export function writtenKeys(names: readonly string[]): string[] {
  return [...new Set(names.map(nameKey))].filter((key) => key !== '');
}

/**
 * The keys of Chinese names in pinyin. They are only ever compared with names written in Latin letters: among
 * themselves they would make one firm of 新达 and 鑫达.
 */
export function spokenKeys(names: readonly string[]): string[] {
  const keys = names.filter(isAllHan).map(pinyinKey);
  return [...new Set(keys)].filter((key) => key.length >= SHORTEST_PINYIN);
}

/** Digits and letters have no pinyin, and without them 一号 and 二号 would be one. */
function isAllHan(name: string): boolean {
  return Array.from(nameKey(name)).every(hasHan);
}

const pinyinKey: (name: string) => string = memoize((name) => pinyinSyllables(shortName(name)).join(''), REMEMBERED);

/** The names of a record in all languages, without its aliases. */
export function writtenNames({ names }: Pick<Company, 'names'>): string[] {
  return Object.values(names).filter((name) => name !== undefined);
}

/** The key with one character left out, for every character: two keys that share one differ by one letter. */
export function nearKeys(key: string): string[] {
  if (key.length < SHORTEST_SIMILAR || hasHan(key)) return [];
  return [key, ...Array.from({ length: key.length }, (_, index) => key.slice(0, index) + key.slice(index + 1))];
}

/** A part of a Chinese name that is as long as this is hardly shared by chance. Characters. */
const SHORTEST_CORE = 4;

/** What is left of a Chinese name without places before it and legal form behind: "广东嘉腾机器人有限公司" gives "嘉腾机器人". */
export function chineseCore(name: string, isPlace: (word: string) => boolean): string | undefined {
  if (!hasHan(name)) return undefined;
  let core = nameKey(name);
  for (let length = 4; length >= 2; length--) {
    const head = core.slice(0, length);
    if (!isPlace(head.replace(/[省市区县]$/u, '')) && !isPlace(head)) continue;
    core = core.slice(length);
    length = 5;
  }
  return core.length >= SHORTEST_CORE ? core : undefined;
}

/** The beginnings of a Chinese core that are long enough to tell a company, itself included: the brand comes first. */
export function coreBeginnings(core: string): string[] {
  const count = Math.max(0, core.length - SHORTEST_CORE + 1);
  return Array.from({ length: count }, (_, index) => core.slice(0, SHORTEST_CORE + index));
}

/** The host of a website, by which a company is known: "https://www.lesso.com/en" gives "lesso.com". */
export function hostKey(website: string): string {
  return new URL(website).hostname.replace(/^www\./, '');
}

/** Legal forms are known in simplified characters: 集團 is made 集团 first. */
function shortName(name: string): string {
  return withoutLegalForm(hasHan(name) ? fold(name) : name);
}

function squeeze(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
}
