import { randomUUID } from 'node:crypto';
import { TestAdapter } from 'botbuilder';
import { tellError } from '../../dialogs/root-dialog';
import { Texts } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import type { Knowledge } from '../../src/understand/knowledge';
import { buildBot, openKnowledge } from '../helpers/conversation';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge();
}, 120_000);

/** What a German channel is told when a turn fails after these messages went well. */
async function toldAfter(...messages: string[]): Promise<string | undefined> {
  let isBroken = false;
  const search = Object.create(knowledge.search, {
    find: {
      value: (...slots: Parameters<Knowledge['search']['find']>) => {
        if (isBroken) throw new Error('broken on purpose');
        return knowledge.search.find(...slots);
      },
    },
  });
  const { bot } = await buildBot(() => ({ ...knowledge, search }));
  const id = randomUUID();
  const adapter = new TestAdapter((context) => bot.run(context), {
    locale: 'de-DE',
    conversation: { id, isGroup: false, conversationType: '', name: '' },
    from: { id, name: 'Visitor' },
  });
  adapter.onTurnError = (context) =>
    tellError(context, { knowledge, texts: new Texts(readLocales()), reference: 'ABC234' });
  for (const text of messages) {
    isBroken = text === messages.at(-1);
    adapter.activeQueue.length = 0;
    await adapter.receiveActivity({ type: 'message', text, id: randomUUID() });
  }
  return adapter.activeQueue.at(-1)?.text;
}

describe('a failure', () => {
  it.each([
    ['the language of the conversation', ['请用中文', 'Midea', '更多 瓷砖'], '出了点问题'],
    ['the language of the message itself', ['Which companies make tiles in Foshan?'], 'Something went wrong'],
    ['the channel’s language where nothing else is known', ['LED'], 'schiefgegangen'],
  ])('is told in %s, with its reference', async (_, messages, words) => {
    const told = await toldAfter(...messages);
    expect(told).toContain(words);
    expect(told).toContain('ABC234');
  });
});
