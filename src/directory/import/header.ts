import { fold, hasHan } from '../../text/fold';
import { LANGUAGES, type Language } from '../../text/language';
import { COLUMN_KINDS, type Column, type ColumnKind, type HeaderReading, LANGUAGE_KINDS } from './column';
import { ARTIFICIAL_WORDS, HEADER_WORDS, NUMBER_WORDS, PERSONAL_WORDS, POSTCODE_WORDS } from './header-words';

/** Words that name the language of a column ("Produkte (deutsch)", "name_zh", "英文名称"). */
const LANGUAGE_WORDS: Readonly<Record<Language, RegExp>> = {
  de: /\b(?:de|deu|ger|deutsch(?:e[rs]?|en)?|german)\b|德文|德语/g,
  zh: /\b(?:zh|cn|chn|chinesisch(?:e[rs]?|en)?|chinese)\b|中文|汉语|简体/g,
  en: /\b(?:en|eng|englisch(?:e[rs]?|en)?|english)\b|英文|英语/g,
};

/** Between the parts of a header that names two things ("Produkte / Leistungen", "PLZ, Ort"). */
/** "PLZ Ort" needs no mark between its parts. */
const POSTCODE_FIRST = /^\s*(PLZ|Postleitzahl|Zip(?: code)?)\s+/i;
const PART_MARKS = /[/、,，;；|&+]|\b(?:und|and)\b|[和及与]/i;

const POSTCODES = new Set(Object.values(POSTCODE_WORDS).flatMap(keysOf));
const KNOWN = buildKnown();

/** What a header says, whatever its language, spelling, brackets and language mark. */
export function readHeader(text: string): HeaderReading {
  const plain = plainHeader(text);
  const found =
    readPlain(plain) ??
    readPlain(plainHeader(text.normalize('NFKC').replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))) ??
    readParts(text);
  if (found?.type !== 'column') return found ?? languageAlone(plain) ?? { type: 'unknown' };
  const { kind } = found.column;
  return { type: 'column', column: { kind, language: LANGUAGE_KINDS.includes(kind) ? languageIn(plain) : undefined } };
}

/** The language in which most of the headers are written; undefined if none is ahead. */
export function languageOfHeaders(headers: readonly string[]): Language | undefined {
  const votes = headers.flatMap((header) => {
    if (hasHan(header)) return /[a-z]{3}/i.test(header) ? [] : (['zh'] as const);
    const spoken = KNOWN.get(squeeze(plainHeader(header)))?.languages ?? [];
    return spoken.length === 1 ? spoken : [];
  });
  const count = (language: Language): number => votes.filter((vote) => vote === language).length;
  const [first, second] = LANGUAGES.toSorted((a, b) => count(b) - count(a));
  return first !== undefined && second !== undefined && count(first) > count(second) ? first : undefined;
}

/** Reads a column written as in a mapping file: `name.zh`, `website`. Undefined if there is no such column. */
export function readColumnName(text: string): Column | undefined {
  const [kind = '', language] = text.trim().split('.');
  const known = COLUMN_KINDS.find((candidate) => candidate === kind);
  if (known === undefined) return undefined;
  if (language === undefined) return { kind: known, language: undefined };
  const isLanguageOk = (language === 'de' || language === 'zh' || language === 'en') && LANGUAGE_KINDS.includes(known);
  return isLanguageOk ? { kind: known, language } : undefined;
}

/** The name of a column as in a mapping file and in the report. */
export function columnName({ kind, language }: Column): string {
  return language === undefined ? kind : `${kind}.${language}`;
}

/** What a header word means, and the languages that have it. */
interface KnownHeader {
  readonly reading: HeaderReading;
  readonly languages: Language[];
}

function buildKnown(): ReadonlyMap<string, KnownHeader> {
  const known = new Map<string, KnownHeader>();
  const add = (words: Readonly<Record<Language, string>>, reading: HeaderReading): void => {
    for (const language of LANGUAGES) {
      for (const key of keysOf(words[language])) {
        const entry = known.get(key) ?? { reading, languages: [] };
        entry.languages.push(language);
        known.set(key, entry);
      }
    }
  };
  for (const [kind, words] of Object.entries(HEADER_WORDS) as [ColumnKind, Readonly<Record<Language, string>>][]) {
    add(words, { type: 'column', column: { kind, language: undefined } });
  }
  for (const words of [PERSONAL_WORDS, POSTCODE_WORDS]) add(words, { type: 'personal' });
  add(NUMBER_WORDS, { type: 'number' });
  add(ARTIFICIAL_WORDS, { type: 'artificial' });
  return known;
}

function keysOf(words: string): string[] {
  return words.split(';').map((word) => squeeze(fold(word)));
}

/** A header that names two things. With a person among them nothing is read: who knows what the cells hold. */
function readParts(text: string): HeaderReading | undefined {
  const parts = text.replace(POSTCODE_FIRST, '$1/').split(PART_MARKS).map(plainHeader);
  if (parts.length < 2) return undefined;
  const readings = parts.filter((part) => !POSTCODES.has(squeeze(part))).flatMap((part) => readPlain(part) ?? []);
  return readings.find(({ type }) => type === 'personal') ?? readings.find(({ type }) => type === 'column');
}

/** Letters, digits and single spaces, folded: "Produkte_(DE)*" gives "produkte de". */
function plainHeader(text: string): string {
  return fold(text.normalize('NFKC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The whole header first: "Unternehmen CN" has a mark, but "Produkte en détail" is tried as it stands. */
function readPlain(plain: string): HeaderReading | undefined {
  const withoutMark = Object.values(LANGUAGE_WORDS).reduce((rest, words) => rest.replace(words, ' '), plain);
  return (KNOWN.get(squeeze(plain)) ?? KNOWN.get(squeeze(withoutMark)))?.reading;
}

function languageIn(plain: string): Language | undefined {
  const entries = Object.entries(LANGUAGE_WORDS) as [Language, RegExp][];
  return entries.find(([, words]) => plain.search(words) >= 0)?.[0];
}

function languageAlone(plain: string): HeaderReading | undefined {
  const language = languageIn(plain);
  if (language === undefined || squeeze(plain.replace(LANGUAGE_WORDS[language], '')) !== '') return undefined;
  return { type: 'language', language };
}
