import { type Config, loadConfig } from '../config';
import { loadKeyFile } from '../storage/data-keys';
import { openStorage, type Storage } from '../storage/storage';

/**
 * Gives a command the data of the service, by the same settings, and closes it afterwards.
 * @throws LotseError `config-invalid`, `storage-unavailable`
 */
export async function withStorage<T>(work: (storage: Storage, config: Config) => Promise<T>): Promise<T> {
  const config = loadConfig(process.env, { local: true });
  const storage = await openStorage({
    ...config,
    dataKeys: config.dataKeys ?? loadKeyFile(config.dataDir),
    drivers: [],
    changeWindowMs: config.enquiryChangeMs,
    now: Date.now,
  });
  try {
    return await work(storage, config);
  } finally {
    await storage.close();
  }
}
