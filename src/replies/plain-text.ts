import type { Language } from '../text/language';
import type { Block, Input, Message } from './message';

/** Between a label and what it names. */
export const COLON: Readonly<Record<Language, string>> = { de: ': ', zh: '：', en: ': ' };

/** The message as numbered plain text, for channels without cards and as the fallback of a card. */
export function toPlainText(message: Message): string {
  return message.blocks.flatMap((block) => blockText(block, message.language) ?? []).join('\n');
}

/** As plain text for channels without buttons: the suggestions are said too; numbers stand before the entries already. */
export function toTypedText(message: Message): string {
  const text = toPlainText(message);
  const typed = message.suggestions.filter(({ says }) => !/^\d+$/.test(says));
  return typed.length === 0 ? text : `${text}\n\n${typed.map(({ says }) => `› ${says}`).join('\n')}`;
}

/** In bytes of UTF-8: what a reply may weigh, suggestions and all, on a phone with a thin network. */
export const LONGEST_REPLY = 2_048;

/** Whether a message stays within `LONGEST_REPLY` on every channel. */
export function isShort(message: Message): boolean {
  return new TextEncoder().encode(toTypedText(message)).length <= LONGEST_REPLY;
}

/** What a screen reader or voice says: the answer and nothing else. */
export function toSpeech(message: Message): string {
  const [first] = message.blocks;
  return (first && blockText(first, message.language)) ?? '';
}

/** A picture has no text of its own. */
function blockText(block: Block, language: Language): string | undefined {
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
    case 'bars':
      return block.rows.map(({ label, value }) => `${label}${COLON[language]}${value}`).join('\n');
    case 'picture':
      return undefined;
    case 'input':
      return inputText(block.input, language);
    case 'link':
      return `${block.title}${COLON[language]}${block.url}`;
  }
}

/** An input where there are no cards: what is wrong with it, what it holds or an example, and what to choose from. */
function inputText({ label, value, hint, fault, choices }: Input, language: Language): string {
  const chosen = value?.split(',') ?? [];
  const isListed = choices.some((choice) => chosen.includes(choice.value));
  const parts = [...(fault === undefined ? [] : [fault]), ...(isListed ? [] : [value || hint])];
  const list = choices.map((choice) => `   ${chosen.includes(choice.value) ? '✓ ' : ''}${choice.title}`);
  return [`${label}${COLON[language]}${parts.join('\n   ')}`.trimEnd(), ...list].join('\n');
}
