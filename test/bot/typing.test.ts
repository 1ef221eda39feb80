import { type Activity, ActivityTypes, TestAdapter } from 'botbuilder';
import { type After, showTyping } from '../../src/bot/typing';

/** A clock that stands until it is moved. */
function standingClock() {
  const tasks = new Set<{ at: number; task: () => void }>();
  let now = 0;
  const after: After = (milliseconds, task) => {
    const entry = { at: now + milliseconds, task };
    tasks.add(entry);
    return () => tasks.delete(entry);
  };
  const pass = (milliseconds: number): void => {
    now += milliseconds;
    for (const entry of [...tasks]) {
      if (entry.at > now) continue;
      tasks.delete(entry);
      entry.task();
    }
  };
  return { after, pass, waiting: () => tasks.size };
}

/** What is sent while an answer takes the given steps of time. */
async function sentDuring(
  steps: readonly number[],
  activity: Partial<Activity> = { type: 'message', text: 'x' },
  isGroup = false,
) {
  const clock = standingClock();
  const adapter = new TestAdapter(
    async (context) => {
      for (const step of steps) {
        clock.pass(step);
        await Promise.resolve();
      }
      await context.sendActivity('done');
    },
    { conversation: { id: 'c', isGroup, conversationType: '', name: '' } },
  );
  adapter.use(showTyping(clock.after));
  await adapter.receiveActivity(activity);
  clock.pass(60_000);
  expect(clock.waiting()).toBe(0);
  return adapter.activeQueue.map(({ type }) => type);
}

describe('the sign of typing', () => {
  it('is not shown for an answer within a second', async () => {
    expect(await sentDuring([999])).toEqual(['message']);
  });

  it('is shown after a second, again every three, and not after the answer', async () => {
    expect(await sentDuring([1_000])).toEqual(['typing', 'message']);
    expect(await sentDuring([1_000, 3_000, 3_000])).toEqual(['typing', 'typing', 'typing', 'message']);
  });

  it('is shown only for messages, and in a group only to who asks', async () => {
    expect(await sentDuring([5_000], { type: ActivityTypes.Event })).toEqual(['message']);
    expect(await sentDuring([5_000], { type: 'message', text: 'x' }, true)).toEqual(['message']);
  });

  it('troubles nobody if it cannot be sent', async () => {
    const clock = standingClock();
    const adapter = new TestAdapter(async (context) => {
      context.onSendActivities(async (_, [activity], next) => {
        if (activity?.type === ActivityTypes.Typing) throw new Error('gone');
        return next();
      });
      clock.pass(1_000);
      await Promise.resolve();
      await context.sendActivity('done');
    });
    adapter.use(showTyping(clock.after));
    await adapter.receiveActivity('x');
    expect(adapter.activeQueue.map(({ type }) => type)).toEqual(['message']);
  });
});
