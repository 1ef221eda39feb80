import type { Directory } from '../../src/directory/directory';
import type { Service } from '../../src/service';
import { newDataDir, startTestService } from '../helpers/service';
import { shippedDirectory } from '../helpers/shipped-dataset';

describe('the pictures', () => {
  let service: Service;
  let directory: Directory;
  beforeAll(async () => {
    directory = await shippedDirectory();
    service = await startTestService({ dataDir: newDataDir(), directory: () => directory });
  });
  afterAll(() => service.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(service.url + path, { headers });
  const sizeOf = (png: Buffer) => [png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)];

  it.each([
    ['/pictures/map/foshan.png', 480, 300],
    ['/pictures/map/mainz.png', 480, 300],
    ['/pictures/bar/0.png', 192, 20],
    ['/pictures/bar/55.png', 192, 20],
    ['/pictures/bar/100.png', 192, 20],
  ])('%s is a small PNG', async (path, width, height) => {
    const response = await get(path);
    const png = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
    expect(sizeOf(png)).toEqual(['PNG', width, height]);
    expect(png.length).toBeLessThan(25_000);
  });

  it('are sent once to a client that keeps them', async () => {
    const etag = (await get('/pictures/map/foshan.png')).headers.get('etag') ?? '';
    const again = await get('/pictures/map/foshan.png', { 'If-None-Match': etag });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });

  it('follow the directory: a member that moves is drawn anew', async () => {
    const look = async () => {
      const response = await get('/pictures/map/foshan.png');
      return [response.headers.get('etag'), Buffer.from(await response.arrayBuffer()).toString('base64')];
    };
    const [etag, before] = await look();
    const kept = directory;
    const foshan = kept.members.get('foshan');
    if (!foshan?.location) throw new Error('Foshan has no place');
    const moved = { ...foshan, location: { ...foshan.location, latitude: foshan.location.latitude + 3 } };
    directory = { ...kept, members: new Map(kept.members).set('foshan', moved) };
    const [etagAfter, after] = await look();
    expect([etagAfter === etag, after === before]).toEqual([false, false]);
    directory = kept;
    expect(await look()).toEqual([etag, before]);
  });

  it.each([
    '/pictures/map/atlantis.png',
    '/pictures/map/__proto__.png',
    '/pictures/map/..%2Fbar%2F5.png',
    '/pictures/bar/101.png',
    '/pictures/bar/1e2.png',
    '/pictures/bar/-5.png',
  ])('%s is not found', async (path) => {
    const response = await get(path);
    expect([response.status, await response.json()]).toMatchObject([404, { error: { code: 'address-unknown' } }]);
  });
});
