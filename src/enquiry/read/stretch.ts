import { toHalfWidth } from '../../text/typed-text';

/** A word, or a Chinese character, which stands for one. */
const WORD = /\p{Script=Han}|[^\s\p{Script=Han}]+/gu;

/**
 * The shortest stretch of a text that still reads the same: "bis Ende März nach Mainz" gives "Ende März" for a reader of
 * dates. What stands around it says something else. Undefined if the text reads as nothing.
 */
export function stretchOf<T>(text: string, read: (stretch: string) => T | undefined): string | undefined {
  const value = read(text);
  if (value === undefined) return undefined;
  const whole = JSON.stringify(value);
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  const between = (from: number, to: number): string => text.slice(words[from]?.start, words[to]?.end);
  const isSame = (stretch: string): boolean => JSON.stringify(read(stretch)) === whole;
  let last = words.length - 1;
  while (last > 0 && isSame(between(0, last - 1))) last--;
  let first = 0;
  while (first < last && isSame(between(first + 1, last))) first++;
  return between(first, last);
}

/** Numbers that are no quantity: dimensions, rates and what is measured with an electrical or similar unit. */
const TECHNICAL = [
  /\d[\d.,]*\s*(?:[x×*]\s*\d[\d.,]*\s*)+(?:mm|cm|m|inch|zoll|毫米|厘米|米)?(?!\p{L})/giu,
  /\d[\d.,]*\s*(?:mm|cm|µm|nm|m3|m³|cbm|m2|m²|km|kg|g|t|l|m|件|个|吨|升|立方米|公里)?\s*(?:\/|pro |per )\s*(?:h|hr|hour|std|stunde|min|minute|s|sec|second|sek|sekunde|小时|分钟|秒|m2|m²|m3|m³)(?!\p{L})/giu,
  /(?<![\p{L}\d])\d[\d.,]*\s*(?:(?:k|M|G|m|µ)?(?:W|V|A|Hz|Pa|Wh|VA|VAC|VDC)|bar|lm|dB|°\s?C|°|K|rpm|U\/min|PS|hp|Nm|psi|瓦|千瓦|伏|安|赫兹|度|马力|转)(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])(?:IP|T|DN|PN|M|SW|IE)\s?\d{1,4}(?![\p{L}\d])/gu,
];

/** The text without technical data, each put out of sight so that the words around it keep their place. */
export function withoutTechnicalData(text: string): string {
  return TECHNICAL.reduce(
    (rest, pattern) => rest.replace(pattern, (data) => ' '.repeat(data.length)),
    toHalfWidth(text),
  );
}
