import type { Language } from '../text/language';

/** Something the visitor can say next, offered as a button. What is sent can always be typed instead. */
export interface Suggestion {
  readonly title: string;
  /** The words sent when the button is pressed. */
  readonly says: string;
}

/** A row of a chart; `alt` says for screen readers what the bar shows beyond `value`. */
export interface Bar {
  readonly label: string;
  readonly value: string;
  readonly share: number;
  readonly alt: string;
}

/** Something to fill in; what a card sends for it comes under `id`. Typed, it is answered in words. */
export interface Input {
  readonly id: string;
  readonly kind: 'line' | 'words' | 'choice' | 'choices' | 'toggle';
  readonly label: string;
  /** What is said if it is left empty; undefined for what may be left empty. */
  readonly missing: string | undefined;
  /** An example of an answer, or for a toggle the words that are agreed to. */
  readonly hint: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** What is wrong with what was filled in. */
  readonly fault: string | undefined;
}

/** The label of an input, with the mark of those that must be filled in where the channel sets none itself. */
export function markedLabel({ label, missing }: Input): string {
  return missing === undefined ? label : `${label} *`;
}

/** A stretch of a text that stands out. UTF-16 offsets, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** A numbered entry to choose from. */
export interface Item {
  readonly type: 'item';
  readonly number: number;
  readonly title: string;
  readonly lines: readonly string[];
  /** What stands out in the first line, in order and apart; plain text shows it without. */
  readonly marks?: readonly Mark[];
}

/** A part of a message. Each renderer must show every kind, so that card and text say the same. */
export type Block =
  | { readonly type: 'headline'; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  | Item
  | { readonly type: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  /** Figures to compare: a chart where cards work. `share` is that of the longest bar, 0 to 1. */
  | { readonly type: 'bars'; readonly rows: readonly Bar[] }
  /** An addition where cards work: what it shows must stand in the words too. `address` is a path on this service. */
  | { readonly type: 'picture'; readonly address: string; readonly alt: string; readonly width: number }
  | { readonly type: 'link'; readonly title: string; readonly url: string }
  | { readonly type: 'input'; readonly input: Input };

/** A file that goes with a message. */
export interface MessageFile {
  readonly name: string;
  readonly contentType: 'application/json' | 'text/plain';
  readonly content: string;
}

/** A reply in words, in one language, for any channel. The first block answers. */
export interface Message {
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly suggestions: readonly Suggestion[];
  /** The button that sends a card's inputs, with the data that says what they are for. */
  readonly submit?: { readonly title: string; readonly data: Readonly<Record<string, string>> };
  readonly files?: readonly MessageFile[];
  /** To be copied: text even where cards work. */
  readonly plain?: boolean;
}
