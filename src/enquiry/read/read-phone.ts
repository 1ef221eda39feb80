import {
  type CountryCode,
  findPhoneNumbersInText,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';
import { toHalfWidth, withoutControls } from '../../text/typed-text';
import { type Reading, refused, taken } from './reading';

/** The library reads 01.02.2020 as a number with a dial code. */
const DATE = /^\d{1,2}([./-])\d{1,2}\1\d{4}$|^\d{4}([./-])\d{1,2}\2\d{1,2}$/;

/**
 * A phone number as E.164. Written the national way ("06131 123456", 138 0013 8000) it needs the contact's country.
 * @param country ISO 3166-1 alpha-2, or undefined as long as it is not known
 */
export function readPhone(text: string, country: string | undefined): Reading<string> {
  const half = toHalfWidth(withoutControls(text).text)
    .trim()
    .replace(/^00(?=[1-9])/, '+');
  if (DATE.test(half)) return refused('phone-invalid');
  const number = parsePhoneNumberFromString(half, region(country));
  if (number?.isValid()) return taken(number.number);
  const isNational = !half.startsWith('+') && country === undefined && /\d{5}/.test(half.replace(/\D/g, ''));
  return refused(isNational ? 'phone-without-country' : 'phone-invalid');
}

/** Fewer digits are a postcode, a house number or a choice. */
const FEWEST_DIGITS = 7;

/** The first phone number in a sentence, as E.164. */
export function phoneIn(text: string, country: string | undefined): string | undefined {
  const code = region(country);
  const [first] = findPhoneNumbersInText(toHalfWidth(text), code && { defaultCountry: code });
  const isLong = (first?.number.nationalNumber.length ?? 0) >= FEWEST_DIGITS;
  return isLong && first?.number.isValid() ? first.number.number : undefined;
}

/** True for a number to call and nothing else, whatever country it is from and whether or not it exists. */
export function looksLikePhone(text: string): boolean {
  const plain = toHalfWidth(text).trim();
  return /^\+?[\d\s()/.-]+$/.test(plain) && plain.replace(/\D/g, '').length >= FEWEST_DIGITS;
}

function region(country: string | undefined): CountryCode | undefined {
  return country !== undefined && isSupportedCountry(country) ? country : undefined;
}

/** A number in E.164 as people write it: "+49 6131 123456". */
export function phoneWords(number: string): string {
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number;
}
