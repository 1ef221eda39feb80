import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, rehearseCleanUp } from '../../src/delivery/clean-up';
import { FileDriver } from '../../src/delivery/file';
import { submitEnquiry } from '../helpers/delivery';
import { sampleEnquiry, samplePayload } from '../helpers/sample-enquiry';
import { newDataDir } from '../helpers/service';
import { openTestStorage } from '../helpers/storage';

const DAY = 86_400_000;

describe('the folder', () => {
  it('gets one file for each event, which only the owner may read', async () => {
    const folder = join(newDataDir(), 'deep', 'enquiries');
    const payload = samplePayload();
    await new FileDriver(folder).deliver(payload);
    await new FileDriver(folder).deliver(samplePayload(sampleEnquiry(), { event: 'corrected', revision: 1 }));
    const key = payload.enquiryKey;
    expect(readdirSync(folder).sort()).toEqual([`${key}.0.sent.json`, `${key}.1.corrected.json`]);
    const file = join(folder, `${key}.0.sent.json`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(payload)));
    expect([statSync(folder).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  it('loses what it has of an enquiry when that is withdrawn or erased, and nothing of others', async () => {
    const folder = newDataDir();
    const payload = samplePayload();
    writeFileSync(join(folder, 'other.0.sent.json'), '{}');
    await new FileDriver(folder).deliver(payload);
    await new FileDriver(folder).deliver(samplePayload(sampleEnquiry(), { event: 'withdrawn', revision: 1 }));
    expect(readdirSync(folder).sort()).toEqual([`${payload.enquiryKey}.1.withdrawn.json`, 'other.0.sent.json'].sort());
  });

  it('loses what was kept long enough, by the clock, and keeps the rest and what was withdrawn', async () => {
    const [dataDir, folder] = [newDataDir(), newDataDir()];
    let now = Date.UTC(2026, 10, 22);
    const storage = await openTestStorage({ dataDir, now: () => now });
    const old = await submitEnquiry(storage);
    now += 200 * DAY;
    const young = await submitEnquiry(storage);
    const names = [`${old.key}.0.sent.json`, `${young.key}.0.sent.json`, `${old.key}.1.withdrawn.json`];
    for (const name of names) writeFileSync(join(folder, name), '{}');
    expect(await cleanUp(storage.retention, { file: { folder } })).toMatchObject({ enquiries: 0, files: 0 });
    now += 166 * DAY;
    const before = readdirSync(folder);
    const rehearsed = await rehearseCleanUp(storage.retention, { file: { folder } });
    expect(rehearsed).toMatchObject({ enquiries: 1, files: 1 });
    expect(readdirSync(folder)).toEqual(before);
    expect(await cleanUp(storage.retention, { file: { folder } })).toEqual(rehearsed);
    expect(readdirSync(folder).sort()).toEqual(names.slice(1).sort());
    expect(await cleanUp(storage.retention, { file: { folder: join(folder, 'none') } })).toMatchObject({ files: 0 });
    await storage.close();
  });

  it('has the same file after a repetition, and takes the place of one left unfinished', async () => {
    const folder = newDataDir();
    const payload = samplePayload();
    const file = `${payload.deliveryKey}.json`;
    writeFileSync(join(folder, `${file}.new`), '{"half":');
    await new FileDriver(folder).deliver(payload);
    await new FileDriver(folder).deliver(payload);
    expect(readdirSync(folder)).toEqual([file]);
    expect(JSON.parse(readFileSync(join(folder, file), 'utf8')).reference).toBe('L-7F3K-92');
  });

  it('says so when it cannot be written', async () => {
    const payload = samplePayload();
    await expect(new FileDriver('/dev/null/enquiries').deliver(payload)).rejects.toMatchObject({
      code: 'folder-unwritable',
      message: 'folder-unwritable',
    });
    const folder = newDataDir();
    mkdirSync(join(folder, `${payload.deliveryKey}.json`, 'in-the-way'), { recursive: true });
    await expect(new FileDriver(folder).deliver(payload)).rejects.toMatchObject({ code: 'folder-unwritable' });
    expect(readdirSync(folder)).toEqual([`${payload.deliveryKey}.json`]);
  });
});
