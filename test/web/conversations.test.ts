import { Conversation, type LoggedActivity } from '../../src/web/direct-line/conversation';
import { Conversations } from '../../src/web/direct-line/conversations';

const DAY = 24 * 3_600_000;
const message = (id: string): LoggedActivity => ({ id, type: 'message', text: id });
const ids = (conversation: Conversation, watermark: string) =>
  conversation.since(watermark).activities.map(({ id }) => id);

describe('the log of a conversation', () => {
  const begin = () => new Conversation({ id: 'c', userId: 'u', startedAt: 1_000 });

  it('gives each watermark what its holder lacks', () => {
    const log = begin();
    log.put(message('a'));
    const { watermark } = log.since('');
    log.put(message('b'));
    expect([ids(log, ''), ids(log, watermark), ids(log, log.since('').watermark)]).toEqual([['a', 'b'], ['b'], []]);
  });

  it.each(['12', '999999999', 'nonsense', '-1'])('gives all to the strange watermark %s', (watermark) => {
    const log = begin();
    log.put(message('a'));
    expect(ids(log, watermark)).toEqual(['a']);
  });

  it('keeps the last 500', () => {
    const log = begin();
    for (let n = 0; n < 501; n += 1) log.put(message(String(n)));
    expect(log.since('').activities).toHaveLength(500);
    expect(ids(log, '')[0]).toBe('1');
  });

  it('replaces an activity that is put again, and removes one', () => {
    const log = begin();
    log.put(message('a'));
    log.put(message('b'));
    log.put({ ...message('a'), text: 'new' });
    expect(log.since('').activities.map(({ text }) => text)).toEqual(['b', 'new']);
    log.remove('b');
    expect(ids(log, '')).toEqual(['a']);
  });
});

describe('the conversations', () => {
  const holder = (n: number) => ({ conversationId: `c${n}`, userId: 'u' });

  it('are dropped after a day without use', () => {
    let now = 0;
    const conversations = new Conversations(() => now);
    conversations.open(holder(1));
    conversations.open(holder(2));
    now = DAY - 1;
    conversations.find('c1');
    now = DAY;
    conversations.open(holder(3));
    expect([conversations.find('c1')?.id, conversations.find('c2')]).toEqual(['c1', undefined]);
  });

  it('stay while a page is open', () => {
    let now = 0;
    const conversations = new Conversations(() => now);
    conversations.open(holder(1)).listen({ take: () => undefined, end: () => undefined });
    now = DAY;
    conversations.open(holder(2));
    expect(conversations.find('c1')).toBeDefined();
  });

  it('are 5,000 at most; whoever listens to one that goes is sent away', () => {
    const conversations = new Conversations(() => 0);
    let isSentAway = false;
    conversations.open(holder(0)).listen({
      take: () => undefined,
      end: () => {
        isSentAway = true;
      },
    });
    for (let n = 1; n <= 5_000; n += 1) conversations.open(holder(n));
    expect([conversations.size, isSentAway]).toEqual([5_000, true]);
  });
});
