import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SMTPServer } from 'smtp-server';
import { Webhook } from 'standardwebhooks';
import { parseAllowedHost } from '../../src/delivery/allowed-host';
import { readRetryAfter, WebhookDriver } from '../../src/delivery/webhook';
import { parseSecret } from '../../src/delivery/webhook-signature';
import { PROJECT_ROOT } from '../../src/paths';
import { type Received, startReceiver } from '../helpers/receiver';
import { sampleEnquiry, samplePayload } from '../helpers/sample-enquiry';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const NEVER = new AbortController().signal;

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
type Receiver = Awaited<ReturnType<typeof startReceiver>>;

function driverFor(url: string, { host = 'localhost=127.0.0.1', now = Date.now, timeLimit = 10_000 } = {}) {
  const allowed = parseAllowedHost(host);
  const secret = parseSecret(SECRET);
  if (!allowed || !secret) throw new Error('the settings of the test are wrong');
  return new WebhookDriver({ url: new URL(url), secret, host: allowed }, now, timeLimit);
}

describe('the webhook', () => {
  let receiver: Receiver | undefined;
  const start = async (answer?: (response: ServerResponse, received: Received) => void): Promise<Receiver> => {
    receiver = await startReceiver(answer);
    return receiver;
  };
  afterEach(async () => {
    await receiver?.close();
    receiver = undefined;
  });

  it('posts the payload with its key, signed so that the official library accepts it', async () => {
    const { url, received } = await start();
    const payload = samplePayload();
    await driverFor(url).deliver(payload, NEVER);
    const [{ headers, body, path } = {} as Received] = received;
    expect(path).toBe('/enquiries');
    expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(payload)));
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'idempotency-key': payload.deliveryKey,
      'webhook-id': payload.deliveryKey,
    });
    const verifier = new Webhook(SECRET);
    expect(verifier.verify(body, headers as Record<string, string>)).toEqual(JSON.parse(body));
    expect(() => verifier.verify(body.replace('Mainz', 'Moinz'), headers as Record<string, string>)).toThrow();
    expect(() => new Webhook(SECRET.replace('Bwc', 'Cwc')).verify(body, headers as Record<string, string>)).toThrow();
  });

  it('is accepted by the check that docs/webhook.md recommends, and a forged one is not', async () => {
    const { url, received } = await start();
    await driverFor(url).deliver(samplePayload(), NEVER);
    const [{ headers, body } = {} as Received] = received;
    const guide = readFileSync(join(PROJECT_ROOT, 'docs', 'webhook.md'), 'utf8');
    const example = /```js\n(const \{ createHmac[\s\S]*?)```/.exec(guide)?.[1] ?? '';
    const isGenuine = new Function('require', `${example}; return isGenuine;`)(require);
    expect(isGenuine(headers, body, SECRET)).toBe(true);
    expect(isGenuine(headers, body.replace('Mainz', 'Moinz'), SECRET)).toBe(false);
    expect(isGenuine({ ...headers, 'webhook-timestamp': '1' }, body, SECRET)).toBe(false);
  });

  it('signs the time, so that a recorded delivery cannot be played back later', async () => {
    const { url, received } = await start();
    await driverFor(url, { now: () => Date.now() - 600_000 }).deliver(samplePayload(), NEVER);
    const [{ headers, body } = {} as Received] = received;
    expect(() => new Webhook(SECRET).verify(body, headers as Record<string, string>)).toThrow(/timestamp/i);
  });

  it('sends Chinese whole', async () => {
    const { url, received } = await start();
    await driverFor(url).deliver(samplePayload(), NEVER);
    expect(JSON.parse(received[0]?.body ?? '').enquiry.contact.person).toBe('张三');
  });

  it.each([
    [400, 'receiver-refused'],
    [401, 'login-refused'],
    [403, 'login-refused'],
    [404, 'receiver-refused'],
    [410, 'receiver-refused'],
    [408, 'receiver-busy'],
    [425, 'receiver-busy'],
    [429, 'receiver-busy'],
    [500, 'receiver-failed'],
    [502, 'receiver-failed'],
    [503, 'receiver-busy'],
    [301, 'redirected'],
    [304, 'redirected'],
  ])('takes an answer of %i for %s', async (statusCode, code) => {
    const { url } = await start((response) => {
      response.statusCode = statusCode;
      response.end('the receiver quotes 张三 here');
    });
    const failure = await driverFor(url)
      .deliver(samplePayload(), NEVER)
      .catch((error) => error);
    expect(failure).toMatchObject({ code, message: code });
  });

  it('tells how long the receiver asks to wait', async () => {
    const { url } = await start((response) => {
      response.statusCode = 429;
      response.setHeader('Retry-After', '120');
      response.end();
    });
    await expect(driverFor(url).deliver(samplePayload(), NEVER)).rejects.toMatchObject({ retryAfter: 120_000 });
  });

  it.each([
    ['120', 120_000],
    ['Sun, 22 Nov 2026 08:01:00 GMT', 60_000],
    ['Sun, 22 Nov 2026 07:00:00 GMT', undefined],
    ['soon', undefined],
    ['-5', undefined],
    [undefined, undefined],
  ])('reads Retry-After: %s', (value, pause) => {
    expect(readRetryAfter(value, Date.UTC(2026, 10, 22, 8))).toBe(pause);
  });

  it('does not follow a redirect', async () => {
    const elsewhere = await startReceiver();
    const { url } = await start((response) => {
      response.statusCode = 307;
      response.setHeader('Location', elsewhere.url);
      response.end();
    });
    await expect(driverFor(url).deliver(samplePayload(), NEVER)).rejects.toMatchObject({ code: 'redirected' });
    expect(elsewhere.received).toEqual([]);
    await elsewhere.close();
  });

  it('gives up on a receiver that hangs before it answers', async () => {
    const { url } = await start(() => undefined);
    const driver = driverFor(url, { timeLimit: 100 });
    await expect(driver.deliver(samplePayload(), NEVER)).rejects.toMatchObject({ code: 'timed-out' });
  });

  it('gives up on it although memory is cleaned up meanwhile', async () => {
    const { url } = await start(() => undefined);
    const delivery = driverFor(url, { timeLimit: 1_000 })
      .deliver(samplePayload(), NEVER)
      .catch((error) => error);
    for (let turns = 0; turns < 5; turns++) {
      await new Promise((resolve) => setImmediate(resolve));
      collectGarbage();
    }
    expect(await delivery).toMatchObject({ code: 'timed-out' });
  });

  it('gives up on one that sends its headers a byte at a time', async () => {
    const server = createServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nX-Slow: ');
      const timer = setInterval(() => socket.write('a'), 10);
      socket.on('error', () => undefined).on('close', () => clearInterval(timer));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const failure = await driverFor(url, { timeLimit: 200 })
      .deliver(samplePayload(), NEVER)
      .catch((error) => error);
    expect(failure.code).toBe('timed-out');
    server.close();
  });

  it('is content with the status and takes no huge answer in', async () => {
    let sent = 0;
    let closed: Promise<unknown> | undefined;
    const { url } = await start((response) => {
      closed = once(response, 'close');
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) sent += 65_536;
        if (sent > 200e6) response.end();
      };
      response.on('drain', more);
      more();
    });
    await driverFor(url).deliver(samplePayload(), NEVER);
    // Not by the receiver, which would go on to 200 MB.
    await closed;
    expect(sent).toBeLessThan(50e6);
  });

  it('is content with a status whose body never ends', async () => {
    let closed: Promise<unknown> | undefined;
    const { url } = await start((response) => {
      closed = once(response, 'close');
      response.writeHead(202);
      response.write('{');
    });
    await driverFor(url).deliver(samplePayload(), NEVER);
    await closed;
  });

  it('knows a receiver that is down', async () => {
    const { url, close } = await startReceiver();
    await close();
    await expect(driverFor(url).deliver(samplePayload(), NEVER)).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('knows a name that does not exist', async () => {
    const driver = driverFor('http://no-such-host.invalid/', { host: 'no-such-host.invalid' });
    await expect(driver.deliver(samplePayload(), NEVER)).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('stops at once when the process ends', async () => {
    const { url } = await start(() => undefined);
    const controller = new AbortController();
    const delivery = driverFor(url).deliver(samplePayload(), controller.signal);
    setImmediate(() => controller.abort());
    await expect(delivery).rejects.toMatchObject({ name: 'DeliveryFailure' });
  });

  it('does not trust a certificate that nobody has signed', async () => {
    const server = new SMTPServer({ secure: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    server.on('error', () => undefined);
    const url = `https://localhost:${(server.server.address() as AddressInfo).port}/`;
    const failure = await driverFor(url)
      .deliver(samplePayload(), NEVER)
      .catch((error) => error);
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect(failure).toMatchObject({ code: 'certificate-invalid' });
  });

  it.each([
    ['an address of this machine', (url: string) => url],
    ['a name that leads to this machine', (url: string) => url.replace('127.0.0.1', 'localhost')],
    ['this machine within IPv6', (url: string) => url.replace('127.0.0.1', '[::ffff:127.0.0.1]')],
    ['this machine as a number', (url: string) => url.replace('127.0.0.1', '2130706433')],
  ])('does not go to %s when only public addresses are allowed', async (_case, change) => {
    const { url, received } = await start();
    const driver = driverFor(change(url), { host: 'crm.example.com' });
    await expect(driver.deliver(samplePayload(), NEVER)).rejects.toMatchObject({ code: 'address-refused' });
    expect(received).toEqual([]);
  });

  it('sends nothing that could be read in the failure', async () => {
    const { url } = await start((response, { body }) => {
      response.statusCode = 500;
      response.end(body);
    });
    const failure: Error = await driverFor(url)
      .deliver(samplePayload(), NEVER)
      .catch((error) => error);
    for (const typed of Object.values(sampleEnquiry().contact)) {
      expect(`${failure.stack}${JSON.stringify(failure)}`).not.toContain(typed);
    }
  });
});

describe('a secret', () => {
  it.each([
    ['too short', `whsec_${Buffer.alloc(23).toString('base64')}`],
    ['too long', `whsec_${Buffer.alloc(65).toString('base64')}`],
    ['without its prefix', Buffer.alloc(32).toString('base64')],
    ['no base64', 'whsec_!!!!'],
  ])('is refused if it is %s', (_case, text) => {
    expect(parseSecret(text)).toBeUndefined();
  });
});
