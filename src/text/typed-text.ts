/** Invisible characters that no answer needs: controls but tab and line break, and what turns the direction of writing. */
const CONTROLS = /(?![\t\n])[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** Full-width letters, digits and signs, and the ideographic space, as an input method leaves them behind. */
const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/g;

/** The text without invisible characters, and whether there were any. Line breaks become `\n`. */
export function withoutControls(text: string): { readonly text: string; readonly removed: boolean } {
  const lines = text.replace(/\r\n?/g, '\n');
  const clean = lines.replace(CONTROLS, '');
  return { text: clean, removed: clean !== lines };
}

/** Full-width characters as half-width ones: "ｅｒｉｋａ＠ｅｘａｍｐｌｅ．ｃｏｍ" gives "erika@example.com". */
export function toHalfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** One line without space around it, for names and short answers. */
export function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Characters as a reader counts them. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
