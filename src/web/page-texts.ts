import { type TextKey, Texts } from '../replies/translate';
import { readLocales } from '../storage/locale-files';
import { LANGUAGES, type Language } from '../text/language';

/** What the page says by itself. The greeting is the bot's own, shown until the bot has greeted. */
const KEYS = [
  'page.description',
  'page.subtitle',
  'page.skip',
  'page.languages',
  'page.privacy',
  'page.askPrivacy',
  'page.chat',
  'page.placeholder',
  'page.loading',
  'page.asking',
  'page.unreachable',
  'page.retry',
  'page.noScript',
  'welcome.title',
  'welcome.purpose',
  'welcome.privacy',
  'welcome.examples',
  'example.sector',
  'example.member',
  'example.company',
] as const satisfies readonly TextKey[];

export type PageText = (typeof KEYS)[number];
export type PageTexts = Readonly<Record<Language, Readonly<Record<PageText, string>>>>;

/** The texts of the page in every language, by key. */
export function readPageTexts(): PageTexts {
  const texts = new Texts(readLocales());
  const inOne = (language: Language) => Object.fromEntries(KEYS.map((key) => [key, texts.in(language)(key)]));
  // The cast: fromEntries forgets which keys it was given.
  return Object.fromEntries(LANGUAGES.map((language) => [language, inOne(language)])) as unknown as PageTexts;
}
