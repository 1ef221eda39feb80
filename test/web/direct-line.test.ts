import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Service } from '../../src/service';
import { directLineOf, type SentActivity, type Token, until } from '../helpers/direct-line';
import { newDataDir, startTestService } from '../helpers/service';
import { TestDialog } from '../helpers/test-dialog';

const HALF_AN_HOUR = 30 * 60_000;
const VISITOR = `dl_${'a'.repeat(32)}`;

describe('Direct Line by plain requests', () => {
  let service: Service;
  let dialog: TestDialog;
  let dataDir: string;
  let now: number;

  beforeEach(async () => {
    now = Date.UTC(2026, 10, 22);
    dialog = new TestDialog();
    dataDir = newDataDir();
    service = await startTestService({ dialog, dataDir, now: () => now });
  });
  afterEach(() => service.close());

  const line = () => directLineOf(service.url);
  const readText = (token: Token, text: string, watermark = '') =>
    until(async () => {
      const group = await line().read(token, watermark);
      return group.activities.some((activity) => activity.text === text) ? group : undefined;
    });
  const say = async (token: Token, text: string) => {
    await line().say(token, { type: 'message', text });
    return readText(token, `you said ${text}`);
  };

  it('starts with a greeting in the language of the page', async () => {
    const token = await line().generate();
    await line().start(token, { locale: 'zh-Hans' });
    await readText(token, 'hello zh-Hans');
    expect(dialog.heard[0]).toMatchObject({
      type: 'conversationUpdate',
      channelId: 'directline',
      recipient: { id: 'lotse' },
    });
    expect(dialog.heard[0]?.membersAdded).toHaveLength(2);
  });

  it('greets once, however often the conversation is started', async () => {
    const token = await line().generate();
    const answers = [
      await line().call('POST', '/conversations', token.token),
      await line().call('POST', '/conversations', token.token),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 200]);
    await say(token, 'hi');
    expect(dialog.heard.map(({ type }) => type)).toEqual(['conversationUpdate', 'message']);
  });

  it('answers in order, with ids of their own, the visitor on one side and the bot on the other', async () => {
    const token = await line().generate({ user: { id: VISITOR } });
    await say(token, 'one');
    const { activities } = await say(token, 'two');
    expect(activities.map(({ text }) => text)).toEqual(['one', 'you said one', 'two', 'you said two']);
    expect(new Set(activities.map(({ id }) => id)).size).toBe(4);
    expect(activities[0]?.from).toEqual({ id: VISITOR, role: 'user' });
    expect(activities[1]?.from).toMatchObject({ id: 'lotse', role: 'bot' });
  });

  it('runs the messages of one conversation one after another', async () => {
    const token = await line().generate();
    await Promise.all(Array.from({ length: 10 }, (_, n) => line().say(token, { type: 'message', text: `m${n}` })));
    const { activities } = await until(async () => {
      const group = await line().read(token);
      return group.activities.length === 20 ? group : undefined;
    });
    const heard = dialog.heard.map(({ text }) => `you said ${text}`);
    expect(activities.map(({ text }) => text).filter((text) => text?.startsWith('you said'))).toEqual(heard);
  });

  it('takes the identity from the token and nothing else', async () => {
    const token = await line().generate({ user: { id: VISITOR } });
    const forged = {
      from: { id: 'somebody else', role: 'bot' },
      conversation: { id: 'other' },
      recipient: { id: 'x' },
      channelId: 'msteams',
    };
    await line().say(token, { type: 'message', text: 'hi', id: 'mine', ...forged });
    await readText(token, 'you said hi');
    expect(dialog.heard[0]).toMatchObject({
      from: { id: VISITOR, role: 'user' },
      conversation: { id: token.conversationId },
      recipient: { id: 'lotse' },
      channelId: 'directline',
    });
    expect(dialog.heard[0]?.id).not.toBe('mine');
  });

  it('carries forms and events', async () => {
    const token = await line().generate();
    await line().say(token, { type: 'message', value: { step: 'need' }, channelData: { clientActivityID: 'c1' } });
    const { activities } = await readText(token, 'form: {"step":"need"}');
    expect(activities[0]).toMatchObject({ value: { step: 'need' }, channelData: { clientActivityID: 'c1' } });
    await line().say(token, { type: 'event', name: 'language', value: 'zh' });
    await readText(token, 'language: zh');
  });

  it('tells the visitor when the bot fails, and goes on', async () => {
    const token = await line().generate();
    await line().say(token, { type: 'message', text: 'boom' });
    const { activities } = await say(token, 'again');
    expect(activities[1]?.text).toMatch(/^sorry, /);
  });

  it('refuses uploads with a reason', async () => {
    const token = await line().generate();
    const answer = await line().call('POST', `/conversations/${token.conversationId}/upload?userId=x`, token.token, {});
    expect([answer.status, await answer.json()]).toMatchObject([415, { error: { code: 'upload-refused' } }]);
  });

  it.each([
    ['a kind of activity that is not a visitor’s', { type: 'conversationUpdate' }],
    ['text that is an object', { type: 'message', text: {} }],
    ['a text beyond all bounds', { type: 'message', text: 'x'.repeat(20_001) }],
    ['a locale that is none', { type: 'message', text: 'hi', locale: '<script>' }],
  ])('refuses %s', async (_case, activity) => {
    const answer = await line().say(await line().generate(), activity);
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: 'body-invalid' } }]);
  });

  it.each(['short', 'user-1', `dl_${'a'.repeat(21)}`, `dl_${'ä'.repeat(30)}`])(
    'refuses the guessable visitor id %s',
    async (id) => {
      expect((await line().call('POST', '/tokens/generate', undefined, { user: { id } })).status).toBe(400);
    },
  );

  it('lets a bounded number of messages wait', async () => {
    let open: () => void = () => undefined;
    dialog.gate = new Promise((resolve) => {
      open = resolve;
    });
    const token = await line().generate();
    for (let n = 0; n < 20; n += 1) await line().say(token, { type: 'message', text: 'wait' });
    const answer = await line().say(token, { type: 'message', text: 'wait' });
    expect([answer.status, await answer.json()]).toMatchObject([429, { error: { code: 'too-many-messages' } }]);
    open();
  });

  describe('tokens', () => {
    it.each([
      ['none', () => undefined, 401],
      ['nonsense', () => 'nonsense', 403],
      [
        'one with another body',
        ({ token }: Token) =>
          token.replace(/\.[^.]+\./, `.${Buffer.from('{"conv":"x","user":"y","exp":9e9}').toString('base64url')}.`),
        403,
      ],
      ['one without signature', ({ token }: Token) => token.replace(/[^.]+$/, ''), 403],
      [
        'one that asks for no signature',
        ({ token }: Token) => token.replace(/^[^.]+/, Buffer.from('{"alg":"none"}').toString('base64url')),
        403,
      ],
    ])('open nothing: %s', async (_case, spoil, status) => {
      const token = await line().generate();
      const path = `/conversations/${token.conversationId}/activities`;
      expect((await line().call('GET', path, spoil(token))).status).toBe(status);
    });

    it.each([
      ['GET', ''],
      ['GET', '/activities'],
      ['POST', '/activities'],
    ])('open no other conversation: %s %s', async (method, rest) => {
      const [mine, other] = [await line().generate(), await line().generate()];
      const answer = await line().call(
        method,
        `/conversations/${other.conversationId}${rest}`,
        mine.token,
        method === 'POST' ? { type: 'message' } : undefined,
      );
      expect([answer.status, await answer.json()]).toMatchObject([403, { error: { code: 'token-invalid' } }]);
    });

    it('open no stream of another conversation', async () => {
      const [mine, other] = [await line().start(await line().generate()), await line().start(await line().generate())];
      const socket = new WebSocket(other.streamUrl.replace(other.token, mine.token));
      const [, response] = await once(socket, 'unexpected-response');
      expect(response.statusCode).toBe(403);
    });

    it('end after half an hour, unless refreshed', async () => {
      const token = await line().generate();
      now += HALF_AN_HOUR - 1_000;
      const fresh = (await (await line().call('POST', '/tokens/refresh', token.token)).json()) as Token;
      now += 1_000;
      expect((await line().call('POST', '/tokens/refresh', token.token)).status).toBe(403);
      expect(fresh.conversationId).toBe(token.conversationId);
      await say(fresh, 'still here');
    });

    it('are signed with a key only its owner can read', () => {
      expect(statSync(join(dataDir, 'direct-line.key')).mode & 0o777).toBe(0o600);
    });
  });

  describe('the stream', () => {
    async function streamOf(url: string) {
      const socket = new WebSocket(url);
      const texts: string[] = [];
      let watermark = '';
      socket.on('message', (data) => {
        const group = JSON.parse(String(data)) as { activities: SentActivity[]; watermark: string };
        texts.push(...group.activities.map(({ text, type }) => text ?? type));
        watermark = group.watermark;
      });
      await once(socket, 'open');
      const hear = (text: string) => until(async () => (texts.includes(text) ? true : undefined));
      return { socket, texts, hear, watermark: () => watermark };
    }

    it('carries what comes, typing too', async () => {
      const conversation = await line().start(await line().generate());
      const stream = await streamOf(conversation.streamUrl);
      await stream.hear('hello');
      await line().say(conversation, { type: 'message', text: 'hi' });
      await stream.hear('you said hi');
      expect(stream.texts).toEqual(['hello', 'hi', 'typing', 'you said hi']);
    });

    it('goes on after a break where it was, without typing', async () => {
      const conversation = await line().start(await line().generate());
      const first = await streamOf(conversation.streamUrl);
      await first.hear('hello');
      first.socket.terminate();
      await say(conversation, 'meanwhile');
      const again = await streamOf((await line().reconnect(conversation, first.watermark())).streamUrl);
      await again.hear('you said meanwhile');
      expect(again.texts).toEqual(['meanwhile', 'you said meanwhile']);
    });

    it('takes a client that has been away for a restart, whatever its watermark', async () => {
      const conversation = await line().start(await line().generate());
      const { watermark } = await say(conversation, 'before');
      await service.close();
      now += 1_000;
      service = await startTestService({ dialog, dataDir, now: () => now });
      // More than there was before, so that an old watermark would lie in the middle of a log that began again at nothing.
      await say(conversation, 'after');
      await say(conversation, 'and');
      await say(conversation, 'on');
      const stream = await streamOf((await line().reconnect(conversation, watermark)).streamUrl);
      await stream.hear('you said on');
      expect(stream.texts).toEqual(['after', 'you said after', 'and', 'you said and', 'on', 'you said on']);
      const small = await streamOf((await line().reconnect(conversation, '12')).streamUrl);
      await small.hear('you said after');
    });

    it('does not greet again after a restart', async () => {
      const conversation = await line().start(await line().generate());
      await say(conversation, 'before');
      await service.close();
      service = await startTestService({ dialog, dataDir, now: () => now });
      await line().reconnect(conversation, '');
      await say(conversation, 'after');
      expect(dialog.heard.filter(({ type }) => type === 'conversationUpdate')).toHaveLength(1);
    });

    it('is closed by the server when it stops', async () => {
      const conversation = await line().start(await line().generate());
      const { socket } = await streamOf(conversation.streamUrl);
      const closed = once(socket, 'close');
      await service.close();
      expect((await closed)[0]).toBe(1001);
      service = await startTestService();
    });

    it('is one of five at most', async () => {
      const conversation = await line().start(await line().generate());
      const oldest = await streamOf(conversation.streamUrl);
      const closed = once(oldest.socket, 'close');
      for (let n = 0; n < 5; n += 1) await streamOf(conversation.streamUrl);
      expect((await closed)[0]).toBe(1013);
    });

    it('must be at the right address', async () => {
      const socket = new WebSocket(`${service.url.replace('http', 'ws')}/v3/directline/other`);
      const [, response] = await once(socket, 'unexpected-response');
      expect(response.statusCode).toBe(403);
    });
  });
});
