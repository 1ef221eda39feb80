/** Wrapped text of a card; `raw` leaves Markdown as it is. */
export function textBlock(
  text: string,
  { raw = false, ...style }: { raw?: boolean } & Record<string, unknown>,
): object {
  return { type: 'TextBlock', text: raw ? text : escapeMarkdown(text), wrap: true, ...style };
}

/** Joins two letters without showing: a dot or colon followed by it is not taken for part of an address. */
const WORD_JOINER = '\u2060';

/**
 * Cards render a little Markdown, and some clients turn everything with a dot into a link: names, facts and stock
 * codes must not become links, lists or emphasis.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/([\\*_[\]])/g, '\\$1')
    .replace(/^(\d+)\.\s/, '$1\\. ')
    .replace(/:(?=\/\/)/g, `:${WORD_JOINER}`)
    .replace(/(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, `.${WORD_JOINER}`);
}
