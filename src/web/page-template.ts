import { LANGUAGES, type Language, languageOfTag } from '../text/language';
import type { PageTexts } from './page-texts';

/** The page in one language, but for what is new in each answer: the nonce stays a placeholder. */
export function fillPage(template: string, language: Language, texts: PageTexts, css: string): string {
  const values: Record<string, string> = {
    lang: language === 'zh' ? 'zh-Hans' : language,
    ...texts[language],
    ...Object.fromEntries(LANGUAGES.map((one) => [`pressed.${one}`, String(one === language)])),
    ...askAddresses(texts[language], language),
  };
  const filled = template.replace(/\{\{([^}]+)\}\}/g, (placeholder, key: string) => {
    const value = values[key];
    return value === undefined ? placeholder : escapeHtml(value);
  });
  // A function, since a text could hold what `replace` takes for a pattern.
  return filled.replace('{{css}}', () => css).replace('{{texts}}', () => jsonForScript(texts));
}

/** Links that ask an example, so that the examples work before any script has come. */
function askAddresses(texts: Readonly<Record<string, string>>, language: Language): Record<string, string> {
  const examples = Object.entries(texts).filter(([key]) => key.startsWith('example.'));
  return Object.fromEntries(
    examples.map(([key, q]) => [`ask.${key}`, `/?${new URLSearchParams({ q, lang: language })}`]),
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** `</script>` in a text must not end the script. */
function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

/** The language the page starts in: the one asked for in the address, else the first the browser wants. German if none. */
export function pageLanguage(asked: string | undefined, acceptLanguage: string): Language {
  const wanted = acceptLanguage
    .split(',')
    .map((entry) => {
      const [tag = '', quality] = entry.trim().split(/;\s*q=/);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
  return [asked, ...wanted].map(languageOfTag).find((language) => language !== undefined) ?? 'de';
}
