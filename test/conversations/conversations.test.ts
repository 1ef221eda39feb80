import { appendFileSync } from 'node:fs';
import type { Language } from '../../src/text/language';
import type { Knowledge } from '../../src/understand/knowledge';
import { openKnowledge } from '../helpers/conversation';
import { type ConversationCase, hold } from '../helpers/conversation-table';
import { GERMAN } from './de';
import { ENGLISH } from './en';
import { CHINESE } from './zh';

/** A file to write everything said to, to be read aloud. */
const TRANSCRIPT_FILE = process.env['TRANSCRIPT_FILE'];

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge();
}, 120_000);

const TABLES: readonly (readonly [Language, readonly ConversationCase[]])[] = [
  ['de', GERMAN],
  ['zh', CHINESE],
  ['en', ENGLISH],
];

describe.each(TABLES)('conversations in %s', (language, cases) => {
  test.each(cases.map((one) => [one.title, one] as const))('%s', async (title, one) => {
    const { faults, transcript } = await hold(knowledge, language, one);
    if (TRANSCRIPT_FILE) appendFileSync(TRANSCRIPT_FILE, `=== ${language}: ${title}\n${transcript}\n`);
    expect(faults.join('\n\n')).toBe('');
  });
});
