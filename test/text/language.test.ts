import { inLanguage, isLanguage, LANGUAGES, languageOfTag } from '../../src/text/language';

describe('languageOfTag', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-de', 'de'],
    ['zh-Hant-TW', 'zh'],
    ['zh_CN', 'zh'],
    ['en-GB', 'en'],
    ['fr', undefined],
    ['deu', undefined],
    ['', undefined],
    ['constructor', undefined],
    [undefined, undefined],
  ])('of %j is %j', (tag, language) => {
    expect(languageOfTag(tag)).toBe(language);
  });
});

describe('inLanguage', () => {
  const all = { de: 'Köln', en: 'Cologne', zh: '科隆' };

  it.each(LANGUAGES)('gives the text in %s where there is one', (language) => {
    expect(inLanguage(all, language)).toBe(all[language]);
  });

  it.each([
    ['de', { en: 'Cologne', zh: '科隆' }, 'Cologne'],
    ['en', { de: 'Köln', zh: '科隆' }, 'Köln'],
    ['zh', { de: 'Köln', en: 'Cologne' }, 'Cologne'],
    ['zh', { de: 'Köln' }, 'Köln'],
    ['de', { zh: '科隆' }, '科隆'],
    ['de', { de: '', en: 'Cologne' }, 'Cologne'],
    ['en', {}, undefined],
  ] as const)('a reader of %s of %j gets %j', (language, texts, expected) => {
    expect(inLanguage(texts, language)).toBe(expected);
  });
});

describe('isLanguage', () => {
  it.each([
    ['de', true],
    ['zh', true],
    ['en', true],
    ['fr', false],
    ['length', false],
    [undefined, false],
    [0, false],
  ])('%j: %s', (value, expected) => {
    expect(isLanguage(value)).toBe(expected);
  });
});
