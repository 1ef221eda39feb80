import type { Service } from '../../src/service';
import { startConnector } from '../helpers/connector';
import { startTestService } from '../helpers/service';
import { TestDialog } from '../helpers/test-dialog';

describe('POST /api/messages', () => {
  let service: Service;
  let connector: Awaited<ReturnType<typeof startConnector>>;
  let dialog: TestDialog;

  beforeEach(async () => {
    dialog = new TestDialog();
    [service, connector] = await Promise.all([startTestService({ dialog }), startConnector()]);
  });
  afterEach(() => Promise.all([service.close(), connector.close()]));

  const message = (changes: object = {}) => ({
    type: 'message',
    id: 'm1',
    channelId: 'msteams',
    serviceUrl: connector.url,
    conversation: { id: 'c1' },
    from: { id: 'u1' },
    recipient: { id: 'bot' },
    timestamp: '2026-11-22T10:00:00.000Z',
    text: 'hello',
    ...changes,
  });
  const post = (body: unknown) =>
    fetch(`${service.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const texts = () => connector.deliveries.map(({ activity }) => activity.text).filter(Boolean);

  it('runs the bot, whose answer goes to the channel', async () => {
    expect((await post(message())).status).toBe(200);
    expect(texts()).toEqual(['you said hello']);
  });

  it('takes an activity once, though the channel resends it', async () => {
    await Promise.all([post(message()), post(message())]);
    expect((await post(message())).status).toBe(200);
    expect(texts()).toEqual(['you said hello']);
  });

  it('takes the same id from another conversation', async () => {
    await post(message());
    await post(message({ conversation: { id: 'c2' } }));
    expect(texts()).toHaveLength(2);
  });

  it('tells the visitor when the bot fails', async () => {
    expect((await post(message({ text: 'boom' }))).status).toBe(200);
    expect(texts()).toEqual([expect.stringMatching(/^sorry, [2-9A-Z]{6}$/)]);
  });

  it.each([
    ['nothing in it', () => ({})],
    ['a list', () => []],
    ['no type', () => message({ type: undefined })],
    ['no id', () => message({ id: undefined })],
    ['no conversation', () => message({ conversation: undefined })],
    ['no channel', () => message({ channelId: undefined })],
    ['no sender', () => message({ from: {} })],
    ['text that is an object', () => message({ text: { secret: 'Müller' } })],
    ['text beyond all bounds', () => message({ text: 'x'.repeat(20_001) })],
    ['a time that is none', () => message({ timestamp: 'gestern' })],
    ['attachments that are none', () => message({ attachments: 'x' })],
  ])('refuses an activity with %s', async (_case, make) => {
    const response = await post(make());
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    expect(error.code).toBe('activity-invalid');
    expect(error.message).not.toContain('Müller');
    expect(dialog.heard).toEqual([]);
  });

  it('refuses forms', async () => {
    const response = await fetch(`${service.url}/api/messages`, {
      method: 'POST',
      body: new URLSearchParams({ type: 'message' }),
    });
    expect(response.status).toBe(400);
  });

  it('refuses an address for the answer that is no channel, and sends nothing there', async () => {
    const response = await post(message({ serviceUrl: 'http://169.254.169.254/latest' }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'service-url-refused' } });
    expect(dialog.heard).toEqual([]);
  });
});
