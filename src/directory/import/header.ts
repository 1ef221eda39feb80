import { fold } from '../../text/fold';
import type { Language } from '../../text/language';
import { COLUMN_KINDS, type Column, type ColumnKind, type HeaderReading, LANGUAGE_KINDS } from './column';
import { ARTIFICIAL_WORDS, HEADER_WORDS, PERSONAL_WORDS } from './header-words';

/** Words that name the language of a column ("Produkte (deutsch)", "name_zh", "英文名称"). */
const LANGUAGE_WORDS: Readonly<Record<Language, RegExp>> = {
  de: /\b(?:de|deu|ger|deutsch(?:e[rs]?|en)?|german)\b|德文|德语/g,
  zh: /\b(?:zh|cn|chn|chinesisch(?:e[rs]?|en)?|chinese)\b|中文|汉语|简体/g,
  en: /\b(?:en|eng|englisch(?:e[rs]?|en)?|english)\b|英文|英语/g,
};

const KNOWN = buildKnown();

/** What a header says, whatever its language, spelling, brackets and language mark. */
export function readHeader(text: string): HeaderReading {
  const plain = plainHeader(text);
  const found =
    readPlain(plain) ?? readPlain(plainHeader(text.normalize('NFKC').replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')));
  if (found?.type !== 'column') return found ?? languageAlone(plain) ?? { type: 'unknown' };
  const { kind } = found.column;
  return { type: 'column', column: { kind, language: LANGUAGE_KINDS.includes(kind) ? languageIn(plain) : undefined } };
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

function buildKnown(): ReadonlyMap<string, HeaderReading> {
  const known = new Map<string, HeaderReading>();
  for (const word of PERSONAL_WORDS) known.set(squeeze(fold(word)), { type: 'personal' });
  for (const word of ARTIFICIAL_WORDS) known.set(squeeze(fold(word)), { type: 'artificial' });
  for (const [kind, words] of Object.entries(HEADER_WORDS) as [ColumnKind, readonly string[]][]) {
    for (const word of words) {
      known.set(squeeze(fold(word)), { type: 'column', column: { kind, language: undefined } });
    }
  }
  return known;
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
  return KNOWN.get(squeeze(plain)) ?? KNOWN.get(squeeze(withoutMark));
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
