import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Service } from '../../src/service';
import { startTestService } from '../helpers/service';

const ADDRESSES = ['/api/messages', '/v3/directline/tokens/generate'];
const LIMIT = 256 * 1024;

describe.each(ADDRESSES)('what is posted to %s', (path) => {
  let service: Service;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  /** Without a length, the body goes in chunks. */
  async function post(chunks: (string | Buffer)[], headers: Record<string, string | number> = {}) {
    const request = httpRequest(`${service.url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
    });
    for (const chunk of chunks) request.write(chunk);
    request.end();
    const [response] = await once(request, 'response');
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part);
    return { status: response.statusCode, ...JSON.parse(Buffer.concat(parts).toString()) };
  }

  const isAlive = async () => (await fetch(`${service.url}/health/live`)).status === 200;

  it.each([
    ['junk', Buffer.from('this is not gzip')],
    ['a bomb', gzipSync(Buffer.alloc(50 * 1024 * 1024))],
  ])('is refused with Content-Encoding gzip: %s', async (_case, body) => {
    const headers = { 'Content-Encoding': 'gzip' };
    expect(await post([body], { ...headers, 'Content-Length': body.length })).toMatchObject({ status: 415 });
    expect(await post([body], headers)).toMatchObject({ status: 415, error: { code: 'encoding-refused' } });
    expect(await isAlive()).toBe(true);
  });

  it.each(['br', 'deflate', 'GZIP', 'gzip, identity', 'nonsense', ''])(
    'is refused with Content-Encoding "%s"',
    async (encoding) => {
      expect(await post(['{}'], { 'Content-Encoding': encoding })).toMatchObject({ status: 415 });
    },
  );

  it('may say identity', async () => {
    expect((await post(['{}'], { 'Content-Encoding': 'identity' })).error?.code).not.toBe('encoding-refused');
  });

  it('is refused when it says it is too long', async () => {
    const body = Buffer.alloc(LIMIT + 1, ' ');
    expect(await post([body], { 'Content-Length': body.length })).toMatchObject({
      status: 413,
      error: { code: 'body-too-large' },
    });
  });

  it('is refused when it turns out too long', async () => {
    const chunks = Array.from({ length: 160 }, () => Buffer.alloc(64 * 1024, ' '));
    expect(await post(chunks)).toMatchObject({ status: 413, error: { code: 'body-too-large' } });
    expect(await isAlive()).toBe(true);
  });

  it('is measured in bytes, up to the limit and no further', async () => {
    expect((await post([`"${'x'.repeat(LIMIT - 2)}"`])).status).toBe(400);
    expect((await post([`"${'x'.repeat(LIMIT - 3)}ä"`])).status).toBe(413);
  });

  it('must be JSON, and say so', async () => {
    expect(await post(['{"a":'])).toMatchObject({ status: 400, error: { code: 'body-invalid' } });
    expect(await post(['{}'], { 'Content-Type': 'text/plain' })).toMatchObject({
      status: 400,
      error: { code: 'body-invalid' },
    });
  });

  it('may break off in the middle', async () => {
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a"`,
    );
    await new Promise(setImmediate);
    socket.destroy();
    await once(socket, 'close');
    expect(await isAlive()).toBe(true);
  });

  it('may be no HTTP at all', async () => {
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    socket.end('\x16\x03\x01 hello\r\n\r\n');
    socket.resume();
    await once(socket, 'close');
    expect(await isAlive()).toBe(true);
  });
});
