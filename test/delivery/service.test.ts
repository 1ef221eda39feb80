import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadKeyFile } from '../../src/storage/data-keys';
import type { Storage } from '../../src/storage/storage';
import { submitEnquiry } from '../helpers/delivery';
import { startReceiver } from '../helpers/receiver';
import { newDataDir, startTestService } from '../helpers/service';
import { openTestStorage } from '../helpers/storage';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** Looks again and again; the service has a clock of its own. */
async function eventually<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await wait(50);
  }
  throw new Error('it did not come to that within ten seconds');
}

describe('the whole service', () => {
  it('delivers what a process that died has left, to a folder and a webhook at once', async () => {
    const dataDir = newDataDir();
    const before: Storage = await openTestStorage({
      dataDir,
      dataKeys: loadKeyFile(dataDir),
      drivers: ['file', 'webhook'],
    });
    const { key } = await submitEnquiry(before);
    await before.close();
    const receiver = await startReceiver();
    const env = { ENQUIRY_DIR: 'for-the-office', ENQUIRY_WEBHOOK_URL: receiver.url, ENQUIRY_WEBHOOK_SECRET: SECRET };
    const service = await startTestService({ dataDir, env });
    const file = join(dataDir, 'for-the-office', `${key}.0.sent.json`);
    try {
      await eventually(() => existsSync(file) || undefined);
      const [posted] = await eventually(() => (receiver.received.length > 0 ? receiver.received : undefined));
      const written = readFileSync(file, 'utf8');
      expect(JSON.parse(written)).toEqual(JSON.parse(posted?.body ?? ''));
      const health = await eventually(async () => {
        const { outbox } = (await (await fetch(`${service.url}/health/ready`)).json()) as {
          outbox: { waiting: number };
        };
        return outbox.waiting === 0 ? outbox : undefined;
      });
      expect(health).toEqual({ waiting: 0, dead: 0 });
    } finally {
      await service.close();
      await receiver.close();
    }
  });
});
