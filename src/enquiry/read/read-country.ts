import { getCountries } from 'libphonenumber-js';
import { fold } from '../../text/fold';
import { LANGUAGES } from '../../text/language';
import { toHalfWidth, toLine } from '../../text/typed-text';
import { type Reading, refused, taken } from './reading';

/** Names in use besides the official ones. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  DE: ['BRD', 'Bundesrepublik Deutschland', 'Federal Republic of Germany', '德意志联邦共和国'],
  CN: [
    'VR China',
    'Volksrepublik China',
    'PRC',
    'PR China',
    "People's Republic of China",
    '中华人民共和国',
    '中国大陆',
  ],
  US: ['USA', 'U.S.A.', 'Vereinigte Staaten von Amerika', 'America', '美国'],
  GB: ['UK', 'England', 'Großbritannien', 'Great Britain', '英国'],
  NL: ['Holland', '荷兰'],
  CZ: ['Czech Republic', 'Tschechische Republik'],
};

const BY_NAME = new Map<string, string>(
  getCountries().flatMap((code) => [
    ...LANGUAGES.map((language) => [fold(nameOf(code, language)), code] as const),
    ...(OTHER_NAMES[code] ?? []).map((name) => [fold(name), code] as const),
  ]),
);

/** ISO 3166-1 alpha-2 of a country's name in German, Chinese or English, or of its code. */
export function countryNamed(text: string): string | undefined {
  const name = toLine(toHalfWidth(text)).replace(/[.。]$/u, '');
  const code = name.toUpperCase();
  return BY_NAME.get(fold(name)) ?? (/^[A-Z]{2}$/.test(code) && BY_NAME_CODES.has(code) ? code : undefined);
}

const BY_NAME_CODES: ReadonlySet<string> = new Set(getCountries());

/** The country of an answer. */
export function readCountry(text: string): Reading<string> {
  const code = countryNamed(text);
  return code === undefined ? refused('country-unknown') : taken(code);
}

/** The name of a country for a reader of the language. */
export function nameOf(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
