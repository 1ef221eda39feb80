/** Crockford's base 32: without I, L, O and U, which are mistaken for each other when read aloud or copied. */
const CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Makes a reference such as `L-7F3K-92`.
 * @param randomInt gives a whole number from 0 up to, not including, its argument
 */
export function makeReference(randomInt: (below: number) => number): string {
  const letters = Array.from({ length: 4 }, () => CHARACTERS[randomInt(CHARACTERS.length)]).join('');
  const digits = String(randomInt(100)).padStart(2, '0');
  return `L-${letters}-${digits}`;
}

/** A reference as a visitor typed it, in its normal form; undefined if it cannot be one. */
export function readReference(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/^L/, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{4}\d{2}$/.test(plain) ? `L-${plain.slice(0, 4)}-${plain.slice(4)}` : undefined;
}

/** What in a sentence looks like a reference, whole or without its last two digits; "Liste" does not. */
export function referenceLike(text: string): string | undefined {
  return /(?<![A-Za-z])L(?:-[0-9A-Z]{4}|\s?(?=[0-9A-Z]{0,3}\d)[0-9A-Z]{4})(?:[-\s]?\d{2})?(?!\w)/i.exec(text)?.[0];
}
