import type { DataKeys } from '../../src/storage/data-keys';
import { openStorage, type Storage, type StorageOptions } from '../../src/storage/storage';

/** A key for tests; the real ones are random. */
export const TEST_KEYS: DataKeys = [{ id: 'test', key: Buffer.alloc(32, 7) }];

/** Opens everything that is stored; in memory unless told where. */
export function openTestStorage(options: Partial<StorageOptions> = {}): Promise<Storage> {
  return openStorage({
    dataDir: ':memory:',
    dataKeys: TEST_KEYS,
    drivers: ['file'],
    changeWindowMs: 14 * 24 * 3_600_000,
    contactDays: 365,
    conversationDays: 90,
    now: Date.now,
    ...options,
  });
}
