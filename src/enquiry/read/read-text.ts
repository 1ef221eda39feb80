import { lengthOf, toLine, withoutControls } from '../../text/typed-text';
import { type Reading, type Remark, refused, taken } from './reading';

const HTML = /<\/?[a-z][^<>]*>|<!--|&lt;|&#\d+;/i;
const LINK = /\b(?:https?:\/\/|www\.)\S+/i;

/** Longest answer of one line. */
export const LINE_LENGTH = 200;

/** A short answer: one line, 1 to 200 characters. */
export function readLine(text: string): Reading<string> {
  return readWithin(text, { min: 1, max: LINE_LENGTH }, toLine);
}

/** The visitor's own words, as typed: HTML and links stay what they are, text; invisible characters go. */
export function readWords(text: string, length: { readonly min: number; readonly max: number }): Reading<string> {
  return readWithin(text, length, (clean) => clean.trim());
}

function readWithin(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
  normal: (clean: string) => string,
): Reading<string> {
  const { text: clean, removed } = withoutControls(text);
  const value = withoutQuotes(normal(clean));
  const length = lengthOf(value);
  if (length === 0) return refused('missing');
  if (!/[\p{L}\p{N}]/u.test(value)) return refused('unreadable');
  if (length < min) return refused('too-short', { length, min });
  if (value.length > max) return refused('too-long', { length, max });
  const remarks: Remark[] = [
    ...(removed ? ['control-removed' as const] : []),
    ...(HTML.test(value) ? ['html-kept' as const] : []),
    ...(LINK.test(value) ? ['links-kept' as const] : []),
  ];
  return taken(value, remarks);
}

const QUOTED = /^["„“”«»‚‘’「『](?<inner>[^"„“”«»「『」』]*)["“”«»‘’」』]$/u;

/** Somebody who copies an example puts all of it in quotation marks. */
function withoutQuotes(text: string): string {
  return QUOTED.exec(text)?.groups?.['inner']?.trim() ?? text;
}
