import { LANGUAGES, type Language } from '../../src/text/language';
import type { Knowledge } from '../../src/understand/knowledge';
import { Conversation, openKnowledge } from '../helpers/conversation';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge();
}, 120_000);

const PERSON: Record<Language, string> = { de: 'Mit einem Menschen sprechen', zh: '人工服务', en: 'Talk to a person' };

/** Somebody who forgets how to use it, in every order of the same four words. */
const ORDERS = permutations(['?', 'hä', '什么', 'no']);

describe('somebody who is lost', () => {
  it.each(ORDERS.map((words) => [words.join(' '), words] as const))(
    '%s: is shown the way to a person',
    async (_, words) => {
      const conversation = new Conversation(knowledge, { channelId: 'sms' });
      const answers = [];
      for (const word of words) answers.push(await conversation.say(word));
      const ways = answers.map(({ text, memory }) => text.includes(PERSON[memory.language ?? 'de']));
      expect(ways).toContain(true);
      const lines = answers.map(({ text }) => text.split('\n')[0]);
      expect(Math.max(...lines.map((line) => lines.filter((other) => other === line).length))).toBeLessThan(3);
    },
  );

  it.each(LANGUAGES)('comes to a result by numbers alone in %s', async (locale) => {
    const conversation = new Conversation(knowledge, { channelId: 'sms', locale });
    await conversation.say('?');
    await conversation.say('??');
    const cities = await conversation.say('2');
    expect(cities.memory.views.at(-1)).toMatchObject({ type: 'hits' });
    expect((await conversation.say('1')).memory.views.at(-1)).toMatchObject({ type: 'profile' });
  });

  it.each(LANGUAGES)('is offered choices after four searches without a hit in %s', async (locale) => {
    const conversation = new Conversation(knowledge, { channelId: 'sms', locale });
    for (const word of ['qwertz', 'asdfgh', 'yxcvbn']) {
      expect((await conversation.say(word)).memory.views.at(-1)).toMatchObject({ type: 'hits', total: 0 });
    }
    expect((await conversation.say('zuiop')).memory.views.at(-1)).toMatchObject({ id: 'help.ways' });
  });

  it('comes to a person after stickers alone', async () => {
    const conversation = new Conversation(knowledge, { channelId: 'sms' });
    await conversation.say('');
    await conversation.say('');
    expect((await conversation.say('3')).memory.views.at(-1)).toEqual({ type: 'notice', notice: 'person' });
  });
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}
