/**
 * What makes spreadsheet programs take a cell for a formula (OWASP "CSV Injection"), also full width as East Asian
 * versions do; and the apostrophe itself, so that reading back is exact.
 */
const DANGEROUS = /^['=+\-@\t\r\n＝＋－＠]/;

/** Puts an apostrophe before a cell that could become a formula. */
export function guardCell(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** Takes away the apostrophe that `guardCell`, or the clerk's spreadsheet program, has put there. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && DANGEROUS.test(text.slice(1)) ? text.slice(1) : text;
}
