import { appendFileSync } from 'node:fs';
import type { Language } from '../../src/text/language';
import type { Knowledge } from '../../src/understand/knowledge';
import { openKnowledge } from '../helpers/conversation';
import { type ConversationCase, hold } from '../helpers/conversation-table';
import { GERMAN } from './de';
import { ENGLISH } from './en';
import { GERMAN_JOURNEYS } from './journeys-de';
import { ENGLISH_JOURNEYS } from './journeys-en';
import { CHINESE_JOURNEYS } from './journeys-zh';
import { CHINESE } from './zh';

/** A file to write everything said to, to be read aloud. */
const TRANSCRIPT_FILE = process.env['TRANSCRIPT_FILE'];

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge();
}, 120_000);

const TABLES: readonly (readonly [Language, readonly ConversationCase[]])[] = [
  ['de', [...GERMAN, ...GERMAN_JOURNEYS]],
  ['zh', [...CHINESE, ...CHINESE_JOURNEYS]],
  ['en', [...ENGLISH, ...ENGLISH_JOURNEYS]],
];

it('are at least thirty a language', () => {
  expect(TABLES.map(([, cases]) => Math.min(cases.length, 30))).toEqual([30, 30, 30]);
});

describe.each(TABLES)('conversations in %s', (language, cases) => {
  test.each(cases.map((one) => [one.title, one] as const))('%s', async (title, one) => {
    const { faults, transcript } = await hold(knowledge, language, one);
    if (TRANSCRIPT_FILE) appendFileSync(TRANSCRIPT_FILE, `=== ${language}: ${title}\n${transcript}\n`);
    expect(faults.join('\n\n')).toBe('');
  });
});
