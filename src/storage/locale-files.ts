import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES_DIR } from '../paths';
import type { Locales } from '../replies/translate';
import { LANGUAGES } from '../text/language';

/** Reads `locales/*.json`. Done once at start, before anything is served. */
export function readLocales(): Locales {
  const read = LANGUAGES.map((language) => [
    language,
    JSON.parse(readFileSync(join(LOCALES_DIR, `${language}.json`), 'utf8')),
  ]);
  return Object.fromEntries(read) as Locales;
}
