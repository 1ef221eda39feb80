/** A rectangle of cells: rows as the program numbers them, columns from 0. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/** Row and column of "C12" (12 and 2); undefined if it is no address. */
export function cellAddress(text: string): { row: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(text);
  if (!match) return undefined;
  const column = Array.from(match[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]), column };
}

/** The letters of a column counted from 0: 0 gives "A", 27 gives "AB". */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters((column - rest) / 26 - 1) + letter;
}

/** The rectangle of "A2:A5"; undefined if it is none. */
export function readRange(text: string): Range | undefined {
  const [from, to] = text.split(':').map(cellAddress);
  return from && to ? { top: from.row, bottom: to.row, left: from.column } : undefined;
}
