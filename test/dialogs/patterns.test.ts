import { randomUUID } from 'node:crypto';
import { ActivityTypes } from 'botbuilder';
import { PROMPTS } from '../../dialogs/prompts/prompts';
import { LANGUAGES, type Language } from '../../src/text/language';
import type { Knowledge } from '../../src/understand/knowledge';
import { ARRIVAL, PICTURE } from '../conversations/arrivals';
import { type Answer, Conversation, openKnowledge } from '../helpers/conversation';
import { WAYS, type WayToPrompt } from './ways-to-prompts';

/** The words of each pattern. One set for all prompts: nobody should have to learn them anew at each question. */
const WORDS = {
  cancel: { de: 'abbrechen', zh: '取消', en: 'cancel' },
  help: { de: 'Hilfe', zh: '帮助', en: 'help' },
  clarify: { de: 'Was meinen Sie?', zh: '什么意思？', en: 'What do you mean?' },
  back: { de: 'zurück', zh: '返回', en: 'back' },
  skip: { de: 'überspringen', zh: '跳过', en: 'skip' },
  repeat: { de: 'noch einmal', zh: '再说一遍', en: 'repeat' },
  offTopic: { de: 'Wie wird das Wetter?', zh: '今天天气怎么样？', en: 'What is the weather like?' },
  person: { de: 'ein Mensch bitte', zh: '转人工', en: 'a person please' },
  greeting: { de: 'Guten Tag', zh: '您好', en: 'hello' },
  aside: { de: 'Was zeichnet Foshan aus?', zh: '佛山有什么特色？', en: 'Tell me about Foshan' },
} as const satisfies Record<string, Record<Language, string>>;
const PERSON: Record<Language, string> = { de: 'Mit einem Menschen sprechen', zh: '人工服务', en: 'Talk to a person' };
const NOT_UNDERSTOOD: Record<Language, string> = { de: 'nicht verstanden', zh: '没有听懂', en: 'did not understand' };
const OTHER: Record<Language, { says: string; gives: Language }> = {
  de: { says: 'in English', gives: 'en' },
  zh: { says: '请用德语', gives: 'de' },
  en: { says: '请用中文', gives: 'zh' },
};
const NONSENSE = '👍';
const STICKER = {
  type: ActivityTypes.Message,
  attachments: [{ contentType: 'image/webp', contentUrl: 'https://example.org/s.webp' }],
};
const VOICE = {
  type: ActivityTypes.Message,
  attachments: [{ contentType: 'audio/ogg', contentUrl: 'https://example.org/v.ogg' }],
};

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge();
}, 120_000);

const CASES = PROMPTS.flatMap((prompt) => LANGUAGES.map((language) => ({ prompt, language, id: prompt.id })));

describe.each(CASES)('at the question $id in $language', ({ prompt, language }) => {
  let conversation: Conversation;
  let id: string;
  let atQuestion: Answer;

  const open = ({ memory }: Answer): string | undefined => memory.open.at(-1)?.id;
  const isOpen = (answer: Answer): boolean => open(answer) === prompt.id;
  const say = (words: Record<Language, string>): Promise<Answer> => conversation.say(words[language]);
  /** The question itself: the first line of the last message. */
  const ask = (): string => firstLine(atQuestion.activities.at(-1)?.text ?? '');

  beforeEach(async () => {
    id = randomUUID();
    conversation = new Conversation(knowledge, { channelId: 'sms', locale: language, id });
    for (const words of wayTo(prompt.id).opens) atQuestion = await say(words);
    expect(open(atQuestion)).toBe(prompt.id);
  });

  it('takes the answer', async () => {
    const answer = await say(wayTo(prompt.id).answer);
    expect(isOpen(answer)).toBe(false);
    expect(answer.text).not.toContain(NOT_UNDERSTOOD[language]);
  });

  it('can be cancelled', async () => {
    const answer = await say(WORDS.cancel);
    expect(isOpen(answer)).toBe(false);
    expectNextStep(answer);
  });

  it.each(['help', 'clarify'] as const)('helps with this very question (%s)', async (pattern) => {
    const answer = await say(WORDS[pattern]);
    expect(isOpen(answer)).toBe(true);
    expect(firstLine(answer.text)).not.toBe(ask());
    expect(answer.text).toMatch(/„.+“|“.+”/);
    expect(answer.memory.open.at(-1)?.misses).toBe(0);
    expect(isOpen(await say(WORDS.back))).toBe(true);
  });

  it('goes back', async () => {
    const answer = await say(WORDS.back);
    expect(answer.text).not.toContain(NOT_UNDERSTOOD[language]);
    expectNextStep(answer);
  });

  it('lets an earlier answer be corrected', async () => {
    const { answer, correction, corrected } = wayTo(prompt.id);
    await say(answer);
    const changed = await say(correction);
    expect(changed.text).toContain(corrected[language]);
    expect(changed.text).not.toContain(NOT_UNDERSTOOD[language]);
  });

  it('is skipped if the answer is not needed, and else says that it is', async () => {
    const answer = await say(WORDS.skip);
    expect(isOpen(answer)).toBe(prompt.skipped === undefined);
    expect(answer.text).not.toContain(NOT_UNDERSTOOD[language]);
    expectNextStep(answer);
  });

  it('is repeated', async () => {
    const answer = await say(WORDS.repeat);
    expect(isOpen(answer)).toBe(true);
    expect(firstLine(answer.text)).toBe(ask());
  });

  it('offers choices and a person where it was not understood twice, and does not insist', async () => {
    const first = await conversation.say(NONSENSE);
    expect(isOpen(first)).toBe(true);
    expect(first.text).toContain('\n');
    const second = await conversation.say(NONSENSE);
    expect(isOpen(second)).toBe(true);
    expect(second.text).toContain(PERSON[language]);
    const third = await conversation.say(NONSENSE);
    expect(isOpen(third)).toBe(false);
    expect(third.text).toContain(PERSON[language]);
    const lines = [atQuestion, first, second, third].map(({ text }) => firstLine(text));
    expect(lines.filter((line) => line === ask())).toHaveLength(1);
  });

  it('says what it can do instead of small talk, and keeps the question', async () => {
    const answer = await say(WORDS.offTopic);
    expect(isOpen(answer)).toBe(true);
    expect(answer.activities.length).toBe(2);
    expect(answer.text).toContain(ask());
  });

  it('goes on in another language', async () => {
    const before = atQuestion.memory.open.at(-1);
    const { says, gives } = OTHER[language];
    const answer = await conversation.say(says);
    expect(answer.memory.language).toBe(gives);
    expect(answer.memory.open.at(-1)).toMatchObject(asStored({ id: prompt.id, data: before?.data }));
    expect(answer.text).not.toContain(ask());
  });

  it('tells the way to a person, and keeps the question', async () => {
    const answer = await say(WORDS.person);
    expect(isOpen(answer)).toBe(true);
    expect(answer.text).toContain(ask());
  });

  it('survives a restart and a silence', async () => {
    conversation = new Conversation(knowledge, { channelId: 'sms', locale: language, id });
    const greeted = await say(WORDS.greeting);
    expect(isOpen(greeted)).toBe(true);
    expect(greeted.text).toContain(ask());
    const arrived = await conversation.take(ARRIVAL);
    expect(isOpen(arrived)).toBe(true);
  });

  it.each([
    ['an empty message', { type: ActivityTypes.Message, text: '' }],
    ['blanks', { type: ActivityTypes.Message, text: '   ' }],
    ['a picture', PICTURE],
    ['a sticker', STICKER],
    ['a voice message', VOICE],
  ])('cannot read %s, says so, and keeps the question', async (_, arrival) => {
    const answer = await conversation.take(arrival);
    expect(isOpen(answer)).toBe(true);
    expect(answer.text).toContain(ask());
    expect(answer.memory.open.at(-1)?.misses).toBe(0);
  });

  it('lets something else be asked, and comes back if it lasts', async () => {
    const answer = await say(WORDS.aside);
    expect(answer.text).toMatch(/Foshan|佛山/);
    expect(isOpen(answer)).toBe(prompt.lasting);
    if (prompt.lasting) expect(answer.text).toContain(ask());
  });
});

function wayTo(id: string): WayToPrompt {
  const way = WAYS[id];
  if (!way) throw new Error(`test/dialogs/ways-to-prompts.ts does not say how to come to ${id}`);
  return way;
}

/** Storage drops what is undefined. */
function asStored(value: object): object {
  return JSON.parse(JSON.stringify(value));
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

/** On a channel without buttons every next step is said: a question, something numbered or a suggestion. */
function expectNextStep({ text }: Answer): void {
  expect(text).toMatch(/^› |^\d+\. |[?？]/m);
}
