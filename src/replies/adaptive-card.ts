import type { Language } from '../text/language';
import { inputElements } from './card-input';
import type { Bar, Block, Item, Mark, Message, Suggestion } from './message';
import { barAddress } from './picture-address';
import { COLON, toPlainText, toSpeech } from './plain-text';
import { escapeMarkdown, textBlock } from './text-block';

/** The part of the Adaptive Card schema, version 1.2, that is used: what Teams on phones shows too. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.2';
  readonly lang: string;
  readonly speak: string;
  readonly fallbackText: string;
  readonly body: readonly object[];
  readonly actions?: readonly object[];
}

/** What pressing an entry sends, in the form the channel wants. */
export type SubmitData = (says: string) => object | string;

/** In CSS pixels: beside a label and a figure there is room for it on a phone of 320. */
const BAR_WIDTH = 96;

/** Screen readers jump from one to the next; the sizes are ours, so that no client's own come in between. */
const HEADING = { style: 'heading', weight: 'Bolder', size: 'Default' } as const;

/** What a channel wants of a card beyond its message. */
export interface CardOptions {
  /** They stand below. */
  readonly buttons?: readonly Suggestion[];
  /** Whether inputs show their labels themselves (version 1.3), which ties the two for screen readers. */
  readonly labels?: boolean;
}

/** The message as an Adaptive Card. Entries can be pressed as well as typed by number. */
export function toAdaptiveCard(
  message: Message,
  submitData: SubmitData,
  { buttons = [], labels = false }: CardOptions = {},
): AdaptiveCard {
  const actions = [
    ...(message.submit ? [{ type: 'Action.Submit', style: 'positive', ...message.submit }] : []),
    ...buttons.map(({ title, says }) => ({ type: 'Action.Submit', title, data: submitData(says) })),
  ];
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.2',
    lang: message.language,
    speak: toSpeech(message),
    fallbackText: toPlainText(message),
    body: message.blocks.flatMap((block) =>
      block.type === 'input' ? inputElements(block.input, labels) : elements(block, message.language, submitData),
    ),
    ...(actions.length > 0 && { actions }),
  };
}

function elements(
  block: Exclude<Block, { type: 'input' }>,
  language: Language,
  submitData: SubmitData,
): object | object[] {
  switch (block.type) {
    case 'headline':
      return textBlock(block.text, { ...HEADING, size: 'Medium' });
    case 'text':
      return textBlock(block.text, {});
    case 'note':
      return textBlock(block.text, { isSubtle: true, size: 'Small', spacing: 'Small' });
    case 'heading':
      return textBlock(block.text, { ...HEADING, separator: true, spacing: 'Medium' });
    case 'item':
      return item(block, submitData);
    case 'facts':
      return {
        type: 'FactSet',
        facts: block.rows.map(({ label, value }) => ({ title: escapeMarkdown(label), value: escapeMarkdown(value) })),
      };
    case 'bars':
      return block.rows.map(bar);
    case 'picture':
      return image(block.address, block.alt, block.width);
    case 'link':
      return link(block, language);
  }
}

function item({ number, title, lines, marks = [] }: Item, submitData: SubmitData): object {
  const head = `${number}. ${title}`;
  // Screen readers say the title of the action in place of what stands in it: so all of that is in the title.
  const action = { type: 'Action.Submit', title: [head, ...lines].join('; '), data: submitData(String(number)) };
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    selectAction: action,
    items: [
      textBlock(head, { weight: 'Bolder', color: 'Accent' }),
      ...lines.map((line, index) =>
        index === 0
          ? textBlock(withMarks(line, marks), { raw: true, spacing: 'None' })
          : textBlock(line, { spacing: 'None', isSubtle: true, size: 'Small' }),
      ),
    ],
  };
}

/** The text in Markdown, with the marked stretches in bold. */
function withMarks(text: string, marks: readonly Mark[]): string {
  const parts = marks.map(({ start, end }, index) => {
    const before = text.slice(marks[index - 1]?.end ?? 0, start);
    return `${escapeMarkdown(before)}**${escapeMarkdown(text.slice(start, end))}**`;
  });
  return parts.join('') + escapeMarkdown(text.slice(marks.at(-1)?.end ?? 0));
}

/** The address itself is shown, as in plain text: where a link leads should be seen before it is followed. */
function link({ title, url }: Extract<Block, { type: 'link' }>, language: Language): object {
  const target = url.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  return textBlock(`${escapeMarkdown(title)}${COLON[language]}[${escapeMarkdown(url)}](${target})`, { raw: true });
}

function bar({ label, value, share, alt }: Bar): object {
  const column = (width: string, item: object): object => ({
    type: 'Column',
    width,
    verticalContentAlignment: 'Center',
    items: [item],
  });
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      column('stretch', textBlock(label, {})),
      column('auto', image(barAddress(share), alt, BAR_WIDTH)),
      column('36px', textBlock(value, { horizontalAlignment: 'Right', weight: 'Bolder' })),
    ],
  };
}

/** A picture with its place on this service; what sends the card makes an address of it that the channel can reach. */
function image(url: string, altText: string, width: number): object {
  return { type: 'Image', url, altText, width: `${width}px` };
}
