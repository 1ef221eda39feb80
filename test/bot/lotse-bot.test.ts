import { randomUUID } from 'node:crypto';
import { ConversationState, TestAdapter, type TurnContext, UserState } from 'botbuilder';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { LotseBot } from '../../src/bot/lotse-bot';
import { deskOf } from '../../src/bot/turn-desk';
import { REPLY_LOST } from '../../src/replies/channel-events';
import type { Storage } from '../../src/storage/storage';
import { enquiryForm } from '../helpers/enquiry';
import { openTestStorage } from '../helpers/storage';

/** Does what it is told in a turn. */
class ScriptedDialog extends Dialog {
  script: (context: TurnContext) => Promise<void> = async () => undefined;

  override async beginDialog(dialogContext: DialogContext): Promise<DialogTurnResult> {
    await this.script(dialogContext.context);
    return dialogContext.endDialog();
  }
}

describe('a turn of the bot', () => {
  let storage: Storage;
  let dialog: ScriptedDialog;
  let adapter: TestAdapter;
  let now: number;
  let erased: string[];

  beforeEach(async () => {
    now = Date.UTC(2026, 10, 22);
    storage = await openTestStorage({ now: () => now });
    dialog = new ScriptedDialog('scripted');
    erased = [];
    const states = {
      conversationState: new ConversationState(storage.states),
      userState: new UserState(storage.states),
    };
    const onErased = ({ activity }: TurnContext) => void erased.push(activity.from.id);
    const bot = new LotseBot({ ...states, turns: storage.turns, dialog, onErased });
    const count = states.conversationState.createProperty<number>('count');
    adapter = new TestAdapter((context) => {
      context.turnState.set('count', count);
      return bot.run(context);
    });
    adapter.onTurnError = async (context) => {
      await context.sendActivity('sorry');
    };
  });
  afterEach(() => storage.close());

  const say = async (script: typeof dialog.script, id: string = randomUUID()): Promise<string[]> => {
    dialog.script = script;
    adapter.activeQueue.length = 0;
    await adapter.receiveActivity({ type: 'message', text: 'x', id });
    return said();
  };
  const said = () => adapter.activeQueue.filter(({ type }) => type === 'message').map(({ text = '' }) => text);
  const submit = async (context: TurnContext) => {
    await deskOf(context).submit(enquiryForm());
    await context.sendActivity('receipt');
  };
  const enquiries = () => storage.outbox.list(['waiting']);
  const countUp = async (context: TurnContext) => {
    const count = context.turnState.get('count');
    await count.set(context, (await count.get(context, 0)) + 1);
    return count.get(context);
  };

  it('says nothing before all is stored, but shows at once that it is typing', async () => {
    let before: unknown;
    const answers = await say(async (context) => {
      await context.sendActivity({ type: 'typing' });
      await submit(context);
      before = [adapter.activeQueue.map(({ type }) => type), await enquiries()];
    });
    expect(before).toEqual([['typing'], []]);
    expect([answers, await enquiries()]).toEqual([['receipt'], [expect.objectContaining({ event: 'sent' })]]);
    expect(await storage.db.selectFrom('notices').selectAll().execute()).toEqual([]);
  });

  it('stores nothing and takes back what it has said if it fails', async () => {
    const answers = await say(async (context) => {
      await countUp(context);
      await submit(context);
      throw new Error('boom');
    });
    expect([answers, await enquiries()]).toEqual([['sorry'], []]);
    expect(await say(async (context) => void (await context.sendActivity(`${await countUp(context)}`)))).toEqual(['1']);
  });

  it('shows no receipt if the database fails', async () => {
    const answers = await say(async (context) => {
      await submit(context);
      await storage.db.schema.dropTable('outbox').execute();
    });
    expect(answers).toEqual(['sorry']);
    expect(await storage.db.selectFrom('enquiries').selectAll().execute()).toEqual([]);
  });

  it('is run again from what is stored when another process was faster', async () => {
    await say(async (context) => void (await countUp(context)));
    let tries = 0;
    const answers = await say(async (context) => {
      await context.sendActivity(`count ${await countUp(context)}`);
      await submit(context);
      tries += 1;
      if (tries > 2) return;
      const [key] = ['test/conversations/Convo1/'];
      const { [key]: item } = await storage.states.read([key]);
      await storage.states.write({ [key]: { ...item, count: item.count + 10 } });
    });
    expect([tries, answers, await enquiries()]).toEqual([3, ['count 22', 'receipt'], [expect.anything()]]);
  });

  it('gives up with an error when others are always faster', async () => {
    await say(async (context) => void (await countUp(context)));
    const answers = await say(async (context) => {
      await countUp(context);
      await submit(context);
      await storage.states.write({ 'test/conversations/Convo1/': { count: 5 } });
    });
    expect([answers, await enquiries()]).toEqual([['sorry'], []]);
  });

  it('happens once for an activity that comes again', async () => {
    await say(submit, 'a1');
    // The reply may be lost: the dialog may say something, but nothing that this turn does is stored.
    const again = await say(async (context) => {
      const { type, name, text } = context.activity;
      await deskOf(context).submit(enquiryForm());
      await countUp(context);
      await context.sendActivity(`${type} ${name} ${text}`);
    }, 'a1');
    expect(again).toEqual([`event ${REPLY_LOST} undefined`]);
    expect(await enquiries()).toHaveLength(1);
    expect(await say(async (context) => void (await context.sendActivity(`${await countUp(context)}`)))).toEqual(['1']);
  });

  it('leaves its receipt to others if the process dies before it is sent', async () => {
    adapter.sendActivities = async () => {
      throw new Error('the process is gone');
    };
    await say(submit).catch(() => undefined);
    expect(await enquiries()).toHaveLength(1);
    const lease = () => storage.notices.lease({ owner: 'other', leaseMs: 1_000, limit: 5 }, () => true);
    expect(await lease()).toEqual([]);
    now += 30_000;
    const [notice] = await lease();
    expect(JSON.parse(notice?.content ?? '')).toMatchObject({ activities: [{ type: 'message', text: 'receipt' }] });
    expect(notice).toMatchObject({ channelId: 'test', conversationId: 'Convo1' });
  });

  it('of an erasure leaves no state behind, and tells the rest', async () => {
    await say(async (context) => void (await countUp(context)));
    await say(async (context) => {
      await countUp(context);
      await deskOf(context).eraseAll();
      await context.sendActivity('erased');
    });
    expect([said(), erased]).toEqual([['erased'], ['user1']]);
    expect(await storage.db.selectFrom('bot_state').selectAll().execute()).toEqual([]);
  });
});
