import { randomUUID } from 'node:crypto';
import { type Activity, ActivityTypes } from 'botbuilder';
import type { Knowledge } from '../../src/understand/knowledge';
import { type Answer, Conversation, openKnowledge } from '../helpers/conversation';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge();
}, 120_000);

/** What the test adapter calls us. */
const LOTSE = { id: 'bot', name: 'Bot' };

describe.each(['msteams', 'directline'])('in a group on %s', (channelId) => {
  let group: Conversation;
  let id: string;
  beforeEach(() => {
    id = randomUUID();
    group = new Conversation(knowledge, { channelId, id, isGroup: true });
  });

  const arrive = (from: string, activity: Partial<Activity>): Promise<Answer> =>
    group.take({
      type: ActivityTypes.Message,
      from: { id: `${id} ${from}`, name: from },
      ...activity,
    });
  const says = (from: string, text: string): Promise<Answer> => arrive(from, { text });
  const asks = (from: string, text: string): Promise<Answer> =>
    arrive(from, {
      text: `<at>Bot</at> ${text}`,
      entities: [{ type: 'mention', mentioned: LOTSE, text: '<at>Bot</at>' }],
    });

  it('is silent until it is mentioned, and then answers without its name in the question', async () => {
    expect((await says('Erika', 'Fliesen in Foshan')).activities).toEqual([]);
    const answer = await asks('Erika', 'Fliesen in Foshan');
    expect(answer.text).toMatch(/^Fliesen · Foshan: \d+ Firmen/);
    expect(answer.text).not.toContain('Bot');
    expect((await says('Erika', '2')).activities).toEqual([]);
  });

  it('is not mentioned by the name of somebody else', async () => {
    const entities = [{ type: 'mention', mentioned: { id: 'anna', name: 'Anna' }, text: '<at>Anna</at>' }];
    expect((await arrive('Erika', { text: '<at>Anna</at> Fliesen', entities })).activities).toEqual([]);
  });

  it('keeps people apart: numbers and questions belong to who was shown them', async () => {
    await asks('Erika', 'Fliesen in Foshan');
    await asks('Max', 'Bosch');
    expect((await asks('Erika', '2')).memory.views.at(-1)).toMatchObject({ type: 'profile' });
    const max = await asks('Max', 'Hildesheim');
    expect(max.memory.views.at(-1)).toMatchObject({ ref: { id: 'robert-bosch-gmbh-hildesheim' } });
    expect((await asks('Li', '2')).memory.shown).toEqual([]);
  });

  it('greets nobody who joins', async () => {
    const membersAdded = [{ id: 'anna', name: 'Anna' }];
    expect((await arrive('Anna', { type: ActivityTypes.ConversationUpdate, membersAdded })).activities).toEqual([]);
  });
});

describe('what was said before', () => {
  it.each([
    ActivityTypes.MessageUpdate,
    ActivityTypes.MessageDelete,
    ActivityTypes.MessageReaction,
    ActivityTypes.Typing,
  ])('stays said: %s advances nothing', async (type) => {
    const conversation = new Conversation(knowledge);
    const asked = await conversation.say('Ich suche einen Lieferanten');
    const answer = await conversation.take({ type, text: 'Pumpen', reactionsAdded: [{ type: 'like' }] });
    expect(answer.activities).toEqual([]);
    expect(answer.memory).toEqual(asked.memory);
    expect((await conversation.say('Pumpen')).text).toMatch(/^Pumpen · Zulieferer/);
  });
});
