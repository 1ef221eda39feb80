/** Between items in a cell that we write; a backslash before it, or before a backslash, makes it an ordinary sign. */
const SEPARATOR = ';';

/** Writes a list into one cell: "a; b". Read back exactly by `splitExactly`. */
export function joinExactly(items: readonly string[], separator: string = SEPARATOR): string {
  const escaped = items.map((item) => escapeItem(item, separator));
  return separator === SEPARATOR ? escaped.join('; ') : escaped.join(separator);
}

/** Reads what `joinExactly` wrote. An empty cell is an empty list. */
export function splitExactly(cell: string, separator: string = SEPARATOR): string[] {
  if (cell === '') return [];
  const items: string[] = [''];
  for (let index = 0; index < cell.length; index++) {
    const character = cell.charAt(index);
    if (character === separator) items.push('');
    else items[items.length - 1] += character === '\\' ? unescapeSign(cell.charAt(++index)) : character;
  }
  return items.map((item, index) => (index > 0 && separator === SEPARATOR ? item.replace(/^ /, '') : item));
}

/**
 * Splits a list as people write it. Semicolons and line breaks separate for certain; only where there are none, the
 * Chinese list comma, commas and slashes do. A slash between short pieces belongs to a word ("CNC/NC").
 */
export function splitLoosely(cell: string): string[] {
  if (/[;；\n]/u.test(cell)) return split(cell, /[;；\n]/u);
  return split(cell, /[、，,]|\s\/\s|(?<=\p{L}{4}|\p{Script=Han})\/(?=\p{L}{4}|\p{Script=Han})/u);
}

/** Commas inside brackets and numbers ("1,5 mm") are part of an item. */
function split(cell: string, separators: RegExp): string[] {
  const guarded = cell.replace(/[(（][^()（）]*[)）]|\d,\d/gu, (part) =>
    Array.from(part, (character) =>
      character === '/' || separators.test(character) ? guard(character) : character,
    ).join(''),
  );
  return guarded
    .split(separators)
    .map((item) => unguard(item).trim())
    .filter((item) => item !== '');
}

/** Moves a separator into a private range of Unicode, out of the way of the split, and back. */
const GUARD_OFFSET = 0xf0000;

function guard(character: string): string {
  return String.fromCodePoint((character.codePointAt(0) ?? 0) + GUARD_OFFSET);
}

function unguard(text: string): string {
  return text.replace(/[\u{f0000}-\u{fffff}]/gu, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? GUARD_OFFSET) - GUARD_OFFSET),
  );
}

function escapeItem(item: string, separator: string): string {
  const escaped = item.replaceAll('\\', '\\\\').replaceAll(separator, `\\${separator}`);
  return separator === '\n' ? escaped.replaceAll('\\\n', '\\n') : escaped;
}

function unescapeSign(sign: string): string {
  return sign === 'n' ? '\n' : sign;
}
