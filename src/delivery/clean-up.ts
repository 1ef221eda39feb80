import type { Retention, RetentionCounts } from '../storage/enquiries/retention';
import { contentFiles, takeAwayFiles } from './file';
import type { DeliverySettings } from './settings';

/** How much a clean-up takes away, in the database and in the folder of deliveries. */
export type CleanUpCounts = RetentionCounts & { readonly files: number };

/** Erases what was kept long enough: in the database, then in the folder of deliveries, which is ours too. */
export async function cleanUp(retention: Retention, { file }: Pick<DeliverySettings, 'file'>): Promise<CleanUpCounts> {
  const { counts, erasedKeys } = await retention.run();
  const files = await contentFiles(file?.folder, erasedKeys);
  await takeAwayFiles(files);
  return { ...counts, files: files.length };
}

/** What `cleanUp` would erase now; nothing is changed. */
export async function rehearseCleanUp(
  retention: Retention,
  { file }: Pick<DeliverySettings, 'file'>,
): Promise<CleanUpCounts> {
  const { counts, erasedKeys } = await retention.dryRun();
  return { ...counts, files: (await contentFiles(file?.folder, erasedKeys)).length };
}
