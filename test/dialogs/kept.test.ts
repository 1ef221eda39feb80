import { randomUUID } from 'node:crypto';
import { TestAdapter } from 'botbuilder';
import type { Knowledge } from '../../src/understand/knowledge';
import { textOfActivity } from '../helpers/activity-text';
import { type Answer, buildBot, Conversation, openKnowledge } from '../helpers/conversation';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge();
}, 120_000);

/** Each call is a conversation of its own with the same visitor. */
function visits(visitor: string) {
  return (from: Knowledge = knowledge) => {
    const conversation = new Conversation(from, { channelId: 'sms' });
    return (text: string): Promise<Answer> =>
      conversation.take({ type: 'message', text, from: { id: visitor, name: 'Visitor' } });
  };
}

describe('the shortlist', () => {
  it('is there in the next conversation, and not in another visitor’s', async () => {
    const visitor = randomUUID();
    const visit = visits(visitor);
    await visit()('merken Sie sich Midea und SCHOTT AG');
    expect((await visit()('meine Merkliste')).text).toMatch(/^Ihre Merkliste: 2 Firmen/);
    expect((await visits(randomUUID())()('meine Merkliste')).text).toMatch(/^Ihre Merkliste ist leer/);
  });

  it('outlives "start again"', async () => {
    const say = visits(randomUUID())();
    await say('Midea auf meine Liste');
    await say('neu anfangen');
    expect((await say('meine Merkliste')).text).toContain('Midea');
  });

  it('loses a company that has left the directory, and says so once', async () => {
    const visit = visits(randomUUID());
    await visit()('merken Sie sich Midea und SCHOTT AG');
    const companies = new Map(knowledge.directory.companies);
    companies.delete('midea-group-co-ltd');
    const later = visit({ ...knowledge, directory: { ...knowledge.directory, companies } });
    const list = await later('meine Merkliste');
    expect(list.text).toMatch(/^Ihre Merkliste: 1 Firma/);
    expect(list.text).toContain('1 Eintrag steht nicht mehr im Verzeichnis');
    expect((await later('meine Merkliste')).text).not.toContain('nicht mehr');
  });
});

describe('a state from before an update', () => {
  it.each([
    ['with an open question is given up with a sentence', [{ id: 'search.what', data: {} }], /^上次访问之后程序有更新/],
    ['without one is given up silently', [], /^瓷砖 · 佛山/],
  ])('%s; language and shortlist stay', async (_, open, first) => {
    const { bot, memory } = await buildBot(() => knowledge);
    const id = randomUUID();
    let old: object | undefined;
    const adapter = new TestAdapter(
      async (context) => {
        if (old) await memory.set(context, old);
        old = undefined;
        await bot.run(context);
      },
      {
        channelId: 'sms',
        conversation: { id, isGroup: false, conversationType: '', name: '' },
        from: { id, name: '' },
      },
    );
    const say = async (text: string): Promise<string> => {
      adapter.activeQueue.length = 0;
      await adapter.receiveActivity({ type: 'message', text, id: randomUUID() });
      return adapter.activeQueue.map(textOfActivity).join('\n');
    };
    await say('收藏美的');
    old = { version: 2, language: 'zh', views: [{ type: 'question', slots: {} }], shown: [], open };
    expect(await say('佛山 瓷砖')).toMatch(first);
    expect(await say('我的收藏')).toMatch(/^您的收藏：1家企业/);
  });
});
