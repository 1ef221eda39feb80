import { once } from 'node:events';
import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Service } from '../../src/service';
import { startTestService } from '../helpers/service';

describe('the page', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  const page = async () => {
    const response = await fetch(service.url);
    return { response, html: await response.text() };
  };
  /** As the server sends it: `fetch` would unpack it. */
  async function raw(path: string, headers: Record<string, string>) {
    const [response] = await once(get(`${service.url}${path}`, { headers }), 'response');
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part);
    return { status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) };
  }

  it('lets the browser talk to nobody else', async () => {
    const { response } = await page();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|wss?:|\*|unsafe/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('has a new nonce each time, the same in the policy and in the page', async () => {
    const [first, second] = [await page(), await page()];
    const nonceOf = ({ html }: { html: string }) => /nonce="([^"]+)"/.exec(html)?.[1];
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    expect(first.response.headers.get('content-security-policy')).toContain(`'nonce-${nonceOf(first)}'`);
  });

  it('names its files by version, so that they may be kept for a year', async () => {
    const { html } = await page();
    const addresses = [...html.matchAll(/"(\/[a-z.]+\?v=[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses).toHaveLength(2);
    for (const address of addresses) {
      expect((await raw(address, {})).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    expect((await raw('/page.js?v=other', {})).headers['cache-control']).toBe('no-cache');
  });

  it('comes with name, note and examples in the visitor’s language, before any script', async () => {
    const htmlFor = async (path: string, language: string) =>
      (await fetch(service.url + path, { headers: { 'Accept-Language': language } })).text();
    expect(await htmlFor('/', 'zh-CN,zh;q=0.9,en;q=0.8')).toMatch(
      /<html lang="zh-Hans">.*中德工业城市联盟.*佛山 陶瓷 供应商/s,
    );
    expect(await htmlFor('/', 'fr, en;q=0.5, de;q=0.9')).toMatch(/<html lang="de">/);
    expect(await htmlFor('/?lang=en', 'de')).toMatch(/<html lang="en">.*>A program answers here\.</s);
    expect(await htmlFor('/?lang=xx"><script>', '')).toMatch(/<html lang="de">/);
    expect(await htmlFor('/', '')).not.toContain('{{');
  });

  it('has examples that work as links too', async () => {
    const { html } = await page();
    const [, address = ''] = /data-ask="example.sector" href="([^"]+)"/.exec(html) ?? [];
    const { searchParams } = new URL(address.replaceAll('&#38;', '&'), service.url);
    expect(html).toContain(`>${searchParams.get('q')}</a>`);
    expect(searchParams.get('lang')).toBe('de');
  });

  it('is light: all but Web Chat in less than 16 kB', async () => {
    const packed = { 'Accept-Encoding': 'gzip, br' };
    const paths = ['/', '/page.js', '/cards.js', '/identity.js', '/look.js'];
    const sizes = await Promise.all(paths.map(async (path) => (await raw(path, packed)).body.length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(16_000);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('packs Web Chat with %s', async (encoding, unpack) => {
    const plain = await raw('/webchat.js', {});
    const packed = await raw('/webchat.js', { 'Accept-Encoding': encoding });
    expect(packed.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(packed.body.length).toBeLessThan(1_000_000);
    expect(unpack(packed.body).equals(plain.body)).toBe(true);
  });

  it('does not send a file again that the browser has', async () => {
    const { headers } = await raw('/webchat.js', { 'Accept-Encoding': 'gzip' });
    const again = await raw('/webchat.js', { 'Accept-Encoding': 'gzip', 'If-None-Match': String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it.each([
    ['GET', '/nothing'],
    ['GET', '/../package.json'],
    ['POST', '/'],
    ['DELETE', '/api/messages'],
  ])('answers %s %s with an error in JSON', async (method, path) => {
    const response = await fetch(`${service.url}${path}`, { method });
    expect([response.status, await response.json()]).toMatchObject([404, { error: { code: 'address-unknown' } }]);
  });

  it.each([
    ['/health/live', { status: 'live' }],
    ['/health/ready', { status: 'ready', outbox: { waiting: 0, dead: 0 } }],
  ])('%s', async (path, answer) => {
    expect(await (await fetch(`${service.url}${path}`)).json()).toEqual(answer);
  });
});
