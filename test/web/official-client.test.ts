import { type Activity, ConnectionStatus, type DirectLine } from 'botframework-directlinejs';
import type { Service } from '../../src/service';
import { directLineOf, until } from '../helpers/direct-line';
import { officialClient } from '../helpers/official-client';
import { newDataDir, startTestService } from '../helpers/service';

describe('Microsoft’s Direct Line client', () => {
  let service: Service;
  let dataDir: string;
  const clients: DirectLine[] = [];

  beforeEach(async () => {
    dataDir = newDataDir();
    service = await startTestService({ dataDir });
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.end();
    await service.close();
  });

  async function connect(options: object = {}) {
    const token = await directLineOf(service.url).generate();
    const client = officialClient({ token: token.token, domain: `${service.url}/v3/directline`, ...options });
    clients.push(client);
    const texts: string[] = [];
    client.activity$.subscribe({
      next: (activity: Activity) => {
        if (activity.type === 'message') texts.push(activity.text ?? '');
      },
      error: () => undefined,
    });
    const hear = (text: string) => until(async () => (texts.includes(text) ? true : undefined));
    const say = (text: string) =>
      new Promise<string>((resolve, reject) => {
        client.postActivity({ type: 'message', text, from: { id: 'me' } }).subscribe(resolve, reject);
      });
    return { client, texts, hear, say, token };
  }

  it('starts, is greeted, and gets answers over the stream', async () => {
    const { hear, say, texts } = await connect({ conversationStartProperties: { locale: 'de-DE' } });
    await hear('hello de-DE');
    expect(await say('hi')).toMatch(/^[0-9a-f-]{36}$/);
    await hear('you said hi');
    expect(texts).toEqual(['hello de-DE', 'hi', 'you said hi']);
  });

  it('works by polling, where there are no WebSockets', async () => {
    const { hear, say } = await connect({ webSocket: false, pollingInterval: 200 });
    await hear('hello');
    await say('hi');
    await hear('you said hi');
  });

  it('resumes a conversation with all that was said', async () => {
    const first = await connect();
    await first.say('hi');
    await first.hear('you said hi');
    const again = await connect({ token: first.token.token, conversationId: first.token.conversationId });
    await again.hear('you said hi');
    expect(again.texts).toEqual(['hello', 'hi', 'you said hi']);
  });

  it('reconnects by itself after a restart and goes on where it was', async () => {
    const { hear, say, texts } = await connect();
    await say('before');
    await hear('you said before');
    await service.close();
    service = await startTestService({ dataDir, port: Number(new URL(service.url).port) });
    await until(async () => ((await say('after').catch(() => 'retry')) === 'retry' ? undefined : true));
    await hear('you said after');
    expect(texts).toEqual(['hello', 'before', 'you said before', 'after', 'you said after']);
  });

  it('gives up at once on a token that is not taken', async () => {
    const { client } = await connect({ token: 'expired' });
    const failed = async () =>
      client.connectionStatus$.getValue() === ConnectionStatus.FailedToConnect ? true : undefined;
    await until(failed);
  });
});
