import type { Block, Message } from './message';

/** The message as numbered plain text, for channels without cards and as the fallback of a card. */
export function toPlainText(message: Message): string {
  return message.blocks.map(blockText).join('\n');
}

/** What a screen reader or voice says: the answer and nothing else. */
export function toSpeech(message: Message): string {
  const [first] = message.blocks;
  return first ? blockText(first) : '';
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'headline':
    case 'text':
    case 'note':
      return block.text;
    case 'heading':
      return `\n${block.text}`;
    case 'item':
      return [`\n${block.number}. ${block.title}`, ...block.lines.map((line) => `   ${line}`)].join('\n');
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'link':
      return `${block.title}: ${block.url}`;
  }
}
