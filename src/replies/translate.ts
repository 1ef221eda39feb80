import { createInstance, type i18n } from 'i18next';
import type english from '../../locales/en.json';
import { LANGUAGES, type Language } from '../text/language';

type Dotted<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Dotted<T[K], `${Prefix}${K}.`>;
}[keyof T & string];
type PluralForm = 'one' | 'other';
type WithoutPlural<K extends string> = K extends `${infer Stem}_${PluralForm}` ? Stem : K;

/** Every key of the locales; plural forms are one key and need `count`. */
export type TextKey = WithoutPlural<Dotted<typeof english>>;
export type TextParams = Readonly<Record<string, string | number>>;

/** Gives a text in one language. */
export type Translate = (key: TextKey, params?: TextParams) => string;

/** The locales by language, as read from `locales/*.json`. */
export type Locales = Readonly<Record<Language, object>>;

/** All texts of the assistant. Built once; a language's function is cheap to get. */
export class Texts {
  private readonly instance: i18n;

  constructor(locales: Locales) {
    this.instance = createInstance();
    void this.instance.init({
      initAsync: false,
      fallbackLng: false,
      returnNull: false,
      interpolation: { escapeValue: false },
      resources: Object.fromEntries(LANGUAGES.map((language) => [language, { translation: locales[language] }])),
    });
  }

  /** The texts of one language. */
  in(language: Language): Translate {
    const translate = this.instance.getFixedT(language);
    return (key, params) => translate(key, { ...params });
  }
}
