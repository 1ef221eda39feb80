import type { RetentionCounts } from '../storage/enquiries/retention';
import type { Storage } from '../storage/storage';
import { takeAwayContent } from './file';
import type { DeliverySettings } from './settings';

/**
 * Erases what was kept long enough: in the database, then in the folder of deliveries, which is ours too.
 * @returns how much was taken away
 */
export async function cleanUp(
  { db, enquiries, retention }: Pick<Storage, 'db' | 'enquiries' | 'retention'>,
  { file }: Pick<DeliverySettings, 'file'>,
): Promise<RetentionCounts & { readonly files: number }> {
  const counts = await retention.run();
  const files = file === undefined ? 0 : await takeAwayContent(file.folder, await enquiries.erasedKeys(db));
  return { ...counts, files };
}
