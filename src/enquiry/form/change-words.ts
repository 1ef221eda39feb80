/** How recipients chosen before are changed; "no, only KSB" is the first that fits. */
const CHANGES = [
  ['only', /(?<!\p{L})(?:only|just|nur|bloß|ausschließlich)(?!\p{L})|只(?:发给|要|给|发)?|仅(?:发给)?/giu],
  [
    'remove',
    /(?<!\p{L})(?:remove|without|not to|except|drop|delete|take out|leave out|exclude|ohne|nicht an|entferne(?:n sie)?|streiche?|lösche|lass|raus|weg|außer|herausnehmen|rausnehmen|entfernen|streichen)(?!\p{L})|去掉|删除|删掉|移除|不要|除了|去除|拿掉|不发给/giu,
  ],
  [
    'add',
    /(?<!\p{L})(?:also|add|plus|too|as well|include|auch|dazu|zusätzlich|außerdem|noch|ergänze|hinzu|füge|nimm|additionally)(?!\p{L})|还有|再加上?一?家?|加上|再发给|添加|加一家|也/giu,
  ],
] as const;

type Change = (typeof CHANGES)[number][0];

/** How a text changes the recipients, if it says so. */
export function changeIn(text: string): Change | undefined {
  return CHANGES.find(([, pattern]) => text.search(pattern) >= 0)?.[0];
}

/** The text without the words that say how the recipients change, and that it is they who do. */
export function withoutChangeWords(text: string): string {
  return CHANGES.reduce((rest, [, pattern]) => rest.replace(pattern, ' '), text)
    .replace(/\s+/g, ' ')
    .trim();
}
