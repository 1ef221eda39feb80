/** The languages with equal rights. Order is the order in menus. */
export const LANGUAGES = ['de', 'zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type Trilingual = Readonly<Record<Language, string>>;

/** A name or list that may be missing in some language. */
export type PerLanguage<T> = Readonly<Partial<Record<Language, T | undefined>>>;

/** IANA time zone of most who use a language: where nothing tells the visitor's own. */
export const USUAL_ZONE: Trilingual = { de: 'Europe/Berlin', zh: 'Asia/Shanghai', en: 'Europe/Berlin' };

/** True for `de`, `zh` and `en`. */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

/**
 * The supported language of a BCP 47 tag (`zh-Hant-TW` gives `zh`), or undefined.
 */
export function languageOfTag(tag: string | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  return isLanguage(primary) ? primary : undefined;
}

/**
 * The text in the wanted language, else in the next best one: a reader of German or English can pronounce the
 * other, and Chinese comes last for both; a reader of Chinese prefers English to German.
 */
export function inLanguage(texts: PerLanguage<string>, language: Language): string | undefined {
  const fallbacks: Record<Language, readonly Language[]> = {
    de: ['de', 'en', 'zh'],
    en: ['en', 'de', 'zh'],
    zh: ['zh', 'en', 'de'],
  };
  for (const candidate of fallbacks[language]) {
    const text = texts[candidate];
    if (text) return text;
  }
  return undefined;
}
