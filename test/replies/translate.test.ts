import { Texts, type Translate } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import { LANGUAGES, type Language } from '../../src/text/language';

const texts = new Texts(readLocales());

describe('a text', () => {
  it('comes in the language asked for', () => {
    expect(LANGUAGES.map((language) => texts.in(language)('action.back'))).toEqual(['Zurück', '返回', 'Back']);
  });

  it.each<[Language, number, string]>([
    ['de', 0, '0 Firmen'],
    ['de', 1, '1 Firma'],
    ['de', 2, '2 Firmen'],
    ['en', 1, '1 company'],
    ['en', 2, '2 companies'],
    ['zh', 1, '1家企业'],
    ['zh', 2, '2家企业'],
  ])('has the right plural in %s for %i', (language, count, text) => {
    expect(texts.in(language)('hits.companies', { count })).toBe(text);
  });

  it.each(['$t(action.help)', '{{to}}', '{{- to}}', '<b>x</b>', "O'Neill & Söhne", '$&', '__proto__', '%s', '陶瓷'])(
    'takes over what the visitor wrote as it is: %s',
    (what) => {
      expect(texts.in('de')('hits.without', { what })).toBe(`ohne ${what}`);
    },
  );

  it('takes over two things a visitor wrote without mixing them up', () => {
    expect(texts.in('en')('hits.correction', { from: '{{to}}', to: 'x' })).toContain('{{to}}');
  });

  it('never falls back to another language in silence', () => {
    const partial = { ...readLocales(), de: {} };
    const t: Translate = new Texts(partial).in('de');
    expect(t('action.back')).toBe('action.back');
  });
});
