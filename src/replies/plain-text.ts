import type { Language } from '../text/language';
import type { Block, Message } from './message';

const COLON: Readonly<Record<Language, string>> = { de: ': ', zh: '：', en: ': ' };

/** The message as numbered plain text, for channels without cards and as the fallback of a card. */
export function toPlainText(message: Message): string {
  return message.blocks.map((block) => blockText(block, message.language)).join('\n');
}

/** What a screen reader or voice says: the answer and nothing else. */
export function toSpeech(message: Message): string {
  const [first] = message.blocks;
  return first ? blockText(first, message.language) : '';
}

function blockText(block: Block, language: Language): string {
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
      return block.rows.map(({ label, value }) => `${label}${COLON[language]}${value}`).join('\n');
    case 'link':
      return `${block.title}${COLON[language]}${block.url}`;
  }
}
