import type { Language } from '../../src/text/language';
import type { SampleConversation } from './sample';

/** What a client showed in answer to each line, as letters and digits. */
export type Shown = readonly string[];

/** Holds a conversation through one client and gives what it showed. */
export type Client = (conversation: SampleConversation) => Promise<Shown>;

const IN_LANGUAGE: Readonly<Record<Language, string>> = { de: 'auf Deutsch', zh: '请用中文', en: 'in English' };

/** The lines, with the language said first: some clients do not tell the bot which one their visitor speaks. */
export function spoken({ language, lines }: SampleConversation): readonly string[] {
  return [IN_LANGUAGE[language], ...lines];
}

/** Letters and digits in order: what clients share, whatever marks and breaks they put between. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
