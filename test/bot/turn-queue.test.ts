import { TurnQueue } from '../../src/bot/turn-queue';

/** A task that ends when told to. */
function openTask() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { ended, end };
}

describe('the turn queue', () => {
  it('runs the tasks of one key one after another, in order', async () => {
    const queue = new TurnQueue();
    const events: string[] = [];
    const runs = ['a', 'b', 'c'].map((name) =>
      queue.run('key', async () => {
        events.push(`${name} starts`);
        await new Promise(setImmediate);
        events.push(`${name} ends`);
      }),
    );
    await Promise.all(runs);
    expect(events).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
  });

  it('lets other keys pass', async () => {
    const queue = new TurnQueue();
    const slow = openTask();
    const first = queue.run('slow', () => slow.ended);
    await queue.run('fast', async () => undefined);
    expect(queue.length('slow')).toBe(1);
    slow.end();
    await first;
  });

  it('goes on after a failure, which only its caller hears of', async () => {
    const queue = new TurnQueue();
    const failing = queue.run('key', () => Promise.reject(new Error('no')));
    const next = queue.run('key', async () => undefined);
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBeUndefined();
  });

  it('forgets a key that is done, and knows when it is idle', async () => {
    const queue = new TurnQueue();
    const task = openTask();
    void queue.run('key', () => task.ended);
    let isIdle = false;
    const idle = queue.idle().then(() => {
      isIdle = true;
    });
    await new Promise(setImmediate);
    expect([isIdle, queue.length('key')]).toEqual([false, 1]);
    task.end();
    await idle;
    expect(queue.length('key')).toBe(0);
  });
});
