import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../src/paths';
import { startConnector } from '../helpers/connector';
import { directLineOf, type Token, until } from '../helpers/direct-line';
import { enquiryForm } from '../helpers/enquiry';
import { EnquiryDialog } from '../helpers/enquiry-dialog';
import { newDataDir, startTestService } from '../helpers/service';

const TOKEN = 'a-token-of-the-office-for-tests-only';
const run = promisify(execFile);

type Service = Awaited<ReturnType<typeof startTestService>>;

describe('the office', () => {
  let service: Service;
  let dataDir: string;
  let visitor: Token;
  let reference: string;

  beforeEach(async () => {
    dataDir = newDataDir();
    service = await startTestService({ dialog: new EnquiryDialog(), dataDir, env: { OFFICE_TOKEN: TOKEN } });
    visitor = await line().generate();
    await line().say(visitor, { type: 'message', text: 'send', value: { need: enquiryForm().need } });
    reference = (await answer(/^receipt (\S+)/))[1] ?? '';
  });
  afterEach(() => service.close());

  const line = () => directLineOf(service.url);
  const answer = (pattern: RegExp) =>
    until(async () => {
      const { activities } = await line().read(visitor);
      return activities.map(({ text = '' }) => pattern.exec(text)).find((match) => match !== null) ?? undefined;
    });
  const call = async (method: string, path: string, body?: unknown, token: string | undefined = TOKEN) => {
    const response = await fetch(`${service.url}/office/enquiries${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as { status?: string } };
  };

  it('sees enquiries, answers, and the visitor reads it in the chat', async () => {
    expect(await call('GET', '')).toMatchObject({
      status: 200,
      body: [{ reference, status: 'received', kind: 'supply' }],
    });
    expect(await call('POST', `/${reference}/assign`, { text: 'Max Beispiel' })).toMatchObject({
      body: { status: 'assigned', assignee: 'Max Beispiel' },
    });
    await answer(new RegExp(`^${reference} assigned$`));
    expect((await call('POST', `/${reference}/answer`, { text: '<b>Ja</b>, gern.' })).body.status).toBe('answered');
    await answer(new RegExp(`^${reference} answered <b>Ja</b>, gern\\.$`));
    expect((await call('POST', `/${reference}/close`)).body).toMatchObject({
      status: 'closed',
      enquiry: { reference },
    });
    await answer(new RegExp(`^${reference} closed$`));
    const { activities } = await line().read(visitor);
    expect(JSON.stringify(activities)).not.toContain('Max Beispiel');
  });

  it.each([
    ['without the token', '', 401, 'unauthorized'],
    ['with another token', `${TOKEN}x`, 401, 'unauthorized'],
  ])('lets nobody in %s', async (_case, token, status, code) => {
    expect(await call('GET', '', undefined, token)).toMatchObject({ status, body: { error: { code } } });
    const post = await call('POST', `/${reference}/close`, {}, token);
    expect(post).toMatchObject({ status, body: { error: { code } } });
  });

  it('lets nobody in if no token is set', async () => {
    const open = await startTestService({ dialog: new EnquiryDialog() });
    const response = await fetch(`${open.url}/office/enquiries`, { headers: { Authorization: 'Bearer undefined' } });
    expect(response.status).toBe(401);
    await open.close();
  });

  it('limits how often anybody may ask', async () => {
    const answers = await Promise.all(Array.from({ length: 130 }, () => call('GET', '', undefined, 'guess')));
    const limited = answers.filter(({ status }) => status === 429);
    expect(limited.length).toBeGreaterThanOrEqual(10);
    expect(limited[0]?.body).toMatchObject({ error: { code: 'too-many-requests' } });
  });

  it.each([
    ['GET', '/L-0000-00', undefined, 404, 'enquiry-unknown'],
    ['GET', '/nonsense', undefined, 404, 'enquiry-unknown'],
    ['GET', '?status=lost', undefined, 400, 'argument-invalid'],
    ['POST', '/REF/answer', {}, 400, 'note-invalid'],
    ['POST', '/REF/answer', { text: ' ' }, 400, 'note-invalid'],
    ['POST', '/REF/answer', { text: 'x'.repeat(1501) }, 400, 'note-invalid'],
    ['POST', '/REF/answer', { words: 'x' }, 400, 'body-invalid'],
  ])('is told what is wrong: %s %s %j', async (method, path, body, status, code) => {
    const result = await call(method, path.replace('REF', reference), body);
    expect(result).toMatchObject({ status, body: { error: { code } } });
  });

  it('cannot add to what is closed', async () => {
    await call('POST', `/${reference}/close`, { text: 'Danke' });
    expect(await call('POST', `/${reference}/answer`, { text: 'noch etwas' })).toMatchObject({
      status: 409,
      body: { error: { code: 'enquiry-closed' } },
    });
  });

  it('works on the command line too, and the running service tells the visitor', async () => {
    const cli = async (...args: string[]) => {
      const command = ['-r', './test/helpers/run-typescript.cjs', 'src/cli/cli.ts', 'enquiries', ...args];
      return (await run(process.execPath, command, { cwd: PROJECT_ROOT, env: { ...process.env, DATA_DIR: dataDir } }))
        .stdout;
    };
    expect(JSON.parse(await cli('list', '--json'))).toMatchObject([{ reference, status: 'received' }]);
    expect(await cli('answer', reference, 'Wir', 'melden uns.')).toContain('status: answered');
    await answer(new RegExp(`^${reference} answered Wir melden uns\\.$`));
    expect(JSON.parse(await cli('show', reference, '--json')).steps).toMatchObject([
      { what: 'received' },
      { what: 'answered', note: 'Wir melden uns.' },
    ]);
    expect(await cli('close', reference)).toContain('status: closed');
    expect(await cli('list')).toBe('0 enquiries\n');
  }, 40_000);
});

describe('news for a visitor of another channel', () => {
  it('are posted to the channel, and again later if it does not answer', async () => {
    let now = Date.UTC(2026, 10, 22);
    let isDown = false;
    const connector = await startConnector((_request, response) => {
      response.writeHead(isDown ? 404 : 200, { 'Content-Type': 'application/json' });
      response.end('{"id":"delivered"}');
    });
    const env = { OFFICE_TOKEN: TOKEN };
    const service = await startTestService({ dialog: new EnquiryDialog(), env, now: () => now });
    const heard = (text: string) =>
      until(async () => connector.deliveries.find(({ activity }) => activity.text?.includes(text)));
    const post = (path: string, body: object) =>
      fetch(`${service.url}${path}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    const place = {
      channelId: 'emulator',
      serviceUrl: connector.url,
      conversation: { id: 'c1' },
      recipient: { id: 'bot' },
    };
    await post('/api/messages', { type: 'message', id: 'm1', text: 'send', from: { id: 'u1' }, ...place });
    const receipt = await heard('receipt');
    const reference = receipt.activity.text?.split(' ')[1];

    isDown = true;
    await post(`/office/enquiries/${reference}/answer`, { text: 'Ja' });
    await heard(`${reference} answered Ja`);
    const before = connector.deliveries.length;
    isDown = false;
    await until(async () => {
      now += 31_000;
      return connector.deliveries.length > before ? true : undefined;
    });
    expect(connector.deliveries.at(-1)).toMatchObject({
      path: '/v3/conversations/c1/activities',
      activity: { text: `${reference} answered Ja` },
    });
    await service.close();
    await connector.close();
  });
});
