import type { ConversationReference } from 'botbuilder';
import { DirectLineAdapter } from '../../src/bot/direct-line-adapter';

const REFERENCE: Partial<ConversationReference> = {
  channelId: 'directline',
  conversation: { id: 'c1', name: '', isGroup: false, conversationType: '' },
  user: { id: 'u1', name: '' },
  bot: { id: 'lotse', name: 'Lotse' },
};

describe('the adapter of our own Direct Line', () => {
  it('lets the bot write, correct and take back, also when nobody has asked', async () => {
    const log = new Map<string, string | undefined>();
    const adapter = new DirectLineAdapter({
      put: (conversationId, activity) => log.set(`${conversationId} ${activity.id}`, activity.text),
      remove: (conversationId, activityId) => log.delete(`${conversationId} ${activityId}`),
    });
    await adapter.continueConversationAsync('lotse', REFERENCE, async (context) => {
      const first = await context.sendActivity('one');
      const second = await context.sendActivity('two');
      await context.updateActivity({ ...first, type: 'message', text: 'corrected' });
      await context.deleteActivity(second?.id ?? '');
      await context.sendTraceActivity('for developers only');
    });
    expect([...log.values()]).toEqual(['corrected']);
    expect([...log.keys()][0]).toMatch(/^c1 /);
  });

  it('hands a failure to onTurnError', async () => {
    const adapter = new DirectLineAdapter({ put: () => undefined, remove: () => undefined });
    const failures: string[] = [];
    adapter.onTurnError = async (_context, error) => {
      failures.push(error.message);
    };
    await adapter.receive(
      {
        type: 'message',
        conversation: REFERENCE.conversation ?? { id: 'c1', name: '', isGroup: false, conversationType: '' },
      },
      async () => {
        throw new Error('boom');
      },
    );
    expect(failures).toEqual(['boom']);
  });
});
