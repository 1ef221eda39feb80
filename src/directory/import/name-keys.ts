import { fold, hasHan } from '../../text/fold';
import { pinyinSyllables } from '../../text/pinyin';
import { withoutLegalForm } from '../company-name';
import type { Company } from '../schema';

/** Shorter names are alike by chance. Characters of the key. */
const SHORTEST_PINYIN = 8;
const SHORTEST_SIMILAR = 10;

/** A name without case, accents, script variants, spaces, punctuation and legal form. */
export function nameKey(name: string): string {
  return squeeze(withoutLegalForm(name)) || squeeze(name);
}

/** The whole name, legal form and all. */
export function fullNameKey(name: string): string {
  return squeeze(name);
}

/** The keys under which a company's names may meet those of another: as written, and Chinese names in pinyin. */
export function nameKeys(names: readonly string[]): string[] {
  const written = names.map(nameKey);
  const spoken = names.filter(hasHan).map((name) => pinyinSyllables(withoutLegalForm(name)).join(''));
  return [...new Set([...written, ...spoken.filter((key) => key.length >= SHORTEST_PINYIN)])].filter(
    (key) => key !== '',
  );
}

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

/** All parts of a Chinese core that are long enough to tell a company, itself included. */
export function coreParts(core: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start + SHORTEST_CORE <= core.length; start++) {
    for (let end = start + SHORTEST_CORE; end <= core.length; end++) parts.push(core.slice(start, end));
  }
  return parts;
}

/** The host of a website, by which a company is known: "https://www.lesso.com/en" gives "lesso.com". */
export function hostKey(website: string): string {
  return new URL(website).hostname.replace(/^www\./, '');
}

function squeeze(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
}
