// A process of its own with nothing but the outbox worker. Its clock runs SPEED times as fast from START on, so that leases
// of processes that were killed run out while a test waits. Says "ready" on stdout and each attempt on stderr; SIGTERM stops it.
import { loadConfig } from '../../src/config';
import { createOutboxWorker } from '../../src/delivery/create-worker';
import { driversOf } from '../../src/delivery/settings';
import { createLog } from '../../src/log';
import { Texts } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import { openStorage } from '../../src/storage/storage';
import { fixtureDirectory } from './fixture-directory';
import { TEST_KEYS } from './storage';

async function main(): Promise<void> {
  const config = loadConfig(process.env, { local: true });
  const [start, speed] = [Number(process.env['START']), Number(process.env['SPEED'])];
  const now = () => Math.round(start + (Date.now() - start) * speed);
  const drivers = driversOf(config.delivery);
  const storage = await openStorage({ ...config, dataKeys: TEST_KEYS, drivers, changeWindowMs: 0, now });
  const worker = createOutboxWorker({
    settings: config.delivery,
    outbox: storage.outbox,
    directory: fixtureDirectory,
    texts: new Texts(readLocales()),
    log: createLog('info'),
    now,
  });
  process.on('SIGTERM', async () => {
    await worker.stop();
    await storage.close();
    process.exit(0);
  });
  worker.wake();
  process.stdout.write('ready\n');
}

void main();
