import { randomUUID } from 'node:crypto';
import { ActivityTypes, TestAdapter } from 'botbuilder';
import type { KnowledgeSource } from '../../src/knowledge-source';
import { Texts } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import { textOfActivity } from '../helpers/activity-text';
import { buildBot } from '../helpers/conversation';
import { fixtureFiles } from '../helpers/fixture-directory';
import { sourceOf } from '../helpers/knowledge-source';

const texts = new Texts(readLocales());

/** A conversation over a dataset that may be reloaded. */
async function talk(source: KnowledgeSource): Promise<(text: string) => Promise<string>> {
  const { bot } = await buildBot(() => source.current());
  const conversation = { id: randomUUID(), isGroup: false, conversationType: '', name: '' };
  const adapter = new TestAdapter((context) => bot.run(context), { locale: 'de-DE', conversation });
  return async (text) => {
    adapter.activeQueue.length = 0;
    await adapter.receiveActivity({ type: ActivityTypes.Message, text });
    return adapter.activeQueue.map(textOfActivity).join('\n');
  };
}

test('a conversation goes on when a company it showed has gone', async () => {
  let files = fixtureFiles();
  const source = sourceOf(() => files);
  const say = await talk(source);
  expect(await say('Fliesen in Foshan')).toContain('Zubaran');
  files = fixtureFiles();
  files.set('companies/foshan.json', '[]');
  expect(await source.reload()).toMatchObject({ outcome: 'reloaded' });
  expect(await say('1')).toContain(texts.in('de')('notice.gone'));
  expect(await say('Pumpen in Köln')).toContain('Hedwiga');
});

test('a company that is new is found at once', async () => {
  let files = fixtureFiles();
  files.delete('companies/jiangmen.json');
  const source = sourceOf(() => files);
  const say = await talk(source);
  expect(await say('LED-Leuchten in Jiangmen')).not.toContain('Vintholm');
  files = fixtureFiles();
  await source.reload();
  expect(await say('LED-Leuchten in Jiangmen')).toContain('Vintholm');
});
