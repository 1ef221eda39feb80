import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/paths';
import { readLocales } from '../../src/storage/locale-files';
import { LANGUAGES, type Language } from '../../src/text/language';

const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** Every text by its dotted key. */
function flatten(texts: object, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

const locales = readLocales();
const texts = Object.fromEntries(LANGUAGES.map((language) => [language, flatten(locales[language])])) as Record<
  Language,
  Map<string, string>
>;

const stemOf = (key: string): string => key.replace(PLURAL, '');
const stemsIn = (language: Language): string[] => [...new Set([...texts[language].keys()].map(stemOf))].sort();

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)].map((match) => match[1] ?? '').sort();
}

function sources(): string {
  const files = ['src', 'dialogs'].flatMap((folder) =>
    readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(PROJECT_ROOT, folder, file), 'utf8')),
  );
  return files.join('\n');
}

const code = sources();
const strings = new Set([...code.matchAll(/'([a-z][A-Za-z-]*(?:\.[A-Za-z-]+)+)'/g)].map((match) => match[1] ?? ''));
/** Keys with a part that the code puts in, as patterns. */
const patterns = [...code.matchAll(/\bt\([^()`]*`([^`]*)`/g)].map(
  (match) => new RegExp(`^${(match[1] ?? '').replace(/\./g, '\\.').replace(/\$\{[^}]*\}/g, '[A-Za-z-]+')}$`),
);

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const entries = [...texts[language]];

  it('have the same keys as the English ones', () => {
    expect(stemsIn(language)).toEqual(stemsIn('en'));
  });

  it('have the same placeholders as the English ones', () => {
    const wrong = entries.filter(([key, text]) => {
      const english = texts.en.get(key) ?? texts.en.get(`${stemOf(key)}_other`) ?? texts.en.get(stemOf(key)) ?? '';
      return placeholders(text).join() !== placeholders(english).join();
    });
    expect(wrong).toEqual([]);
  });

  it('have exactly the plural forms of the language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plural = new Set([...texts.en.keys()].filter((key) => PLURAL.test(key)).map(stemOf));
    expect(plural.size).toBeGreaterThan(0);
    for (const stem of plural) {
      const present = [...texts[language].keys()].filter((key) => PLURAL.test(key) && stemOf(key) === stem).sort();
      expect(present).toEqual(forms.map((form) => `${stem}_${form}`).sort());
    }
  });

  it('are never empty, and hold no markup and no space too many', () => {
    const wrong = entries.filter(
      ([key, text]) =>
        (text.trim() === '' && !key.startsWith('list.')) ||
        / {2}|<[a-z/]|^\s.*\S|\S.*\s$/i.test(key.startsWith('list.') ? '' : text),
    );
    expect(wrong).toEqual([]);
  });

  it('interpolate nothing unescaped by accident', () => {
    expect(entries.filter(([, text]) => /\{\{-|\$t\(|(?<!\{)\{(?![{"])/.test(text))).toEqual([]);
  });
});

describe('the keys', () => {
  it('that the code names are all there', () => {
    const stems = new Set(stemsIn('en'));
    const named = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((key) => !stems.has(key))).toEqual([]);
  });

  it('with a part that the code puts in all lead somewhere', () => {
    expect(patterns.length).toBeGreaterThan(3);
    expect(patterns.filter((pattern) => !stemsIn('en').some((stem) => pattern.test(stem))).map(String)).toEqual([]);
  });

  it('are all used', () => {
    const unused = stemsIn('en').filter(
      (stem) => !strings.has(stem) && !patterns.some((pattern) => pattern.test(stem)),
    );
    expect(unused).toEqual([]);
  });
});

describe('the tone', () => {
  it('never says du in German', () => {
    const familiar = /(?<!\p{L})(?:du|dich|dir|dein(?:e|en|em|er|es)?|euch|euer|eure[nmrs]?)(?!\p{L})/iu;
    expect([...texts.de].filter(([, text]) => familiar.test(text))).toEqual([]);
    expect([...texts.de].filter(([, text]) => /(?<!\p{L})Sie(?!\p{L})/u.test(text)).length).toBeGreaterThan(5);
  });

  it('never says 你 in Chinese', () => {
    expect([...texts.zh].filter(([, text]) => /你/u.test(text))).toEqual([]);
    expect([...texts.zh].filter(([, text]) => /您/u.test(text)).length).toBeGreaterThan(3);
  });

  it('is simplified Chinese with Chinese punctuation', () => {
    const wrong = [...texts.zh].filter(([, text]) => /\p{Script=Han}[,;!?]|[們這個來國業請為說點]/u.test(text));
    expect(wrong).toEqual([]);
  });

  it('is German with German quotation marks', () => {
    const spoken = (text: string): string => text.replace(/\{.*?\}/g, '');
    expect([...texts.de].filter(([, text]) => /"|“[^“”„]*”/u.test(spoken(text)))).toEqual([]);
  });

  it('does not leave a text in another language', () => {
    const same = [...texts.en].filter(([key, text]) => {
      const isSentence = !key.includes('.example.') && text.split(' ').length >= 5;
      return isSentence && (texts.de.get(key) === text || texts.zh.get(key) === text);
    });
    expect(same).toEqual([]);
  });
});
