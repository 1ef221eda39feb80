import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DeliveryPayload } from '../enquiry/outbox-payload';
import { codeOf } from '../errors';
import { syncFolder } from '../storage/dataset/dataset-journal';
import { DeliveryFailure, type Driver } from './driver';

/** Only the office's own programs may read what visitors have entrusted. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/**
 * Writes one JSON file for each event into a folder. A repetition writes the same file again; a withdrawal takes the place of
 * all that was there of its enquiry.
 */
export class FileDriver implements Driver {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async deliver(payload: DeliveryPayload): Promise<void> {
    // A key is made of a UUID, a number and a word of ours, so it is a file name in every system.
    const path = join(this.folder, `${payload.deliveryKey}.json`);
    try {
      await mkdir(this.folder, { recursive: true, mode: FOLDER_MODE });
      if (payload.event === 'withdrawn') await this.takeAway(payload.enquiryKey);
      await writeWhole(path, `${JSON.stringify(payload, null, 2)}\n`);
    } catch (error) {
      throw new DeliveryFailure('folder-unwritable', { cause: error });
    }
  }

  /** What a visitor has withdrawn or erased must not lie in our own folder any longer. */
  private async takeAway(enquiryKey: string): Promise<void> {
    const files = (await readdir(this.folder)).filter((name) => name.startsWith(`${enquiryKey}.`));
    for (const name of files) await rm(join(this.folder, name), { force: true });
  }
}

/**
 * Takes out of the folder what it holds of these enquiries; that one was withdrawn stays, which says nothing about anybody.
 * @returns how many files
 */
export async function takeAwayContent(folder: string, enquiryKeys: ReadonlySet<string>): Promise<number> {
  const names = await readdir(folder).catch((error) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const held = names.filter((name) => enquiryKeys.has(name.split('.')[0] ?? '') && !name.endsWith('.withdrawn.json'));
  for (const name of held) await rm(join(folder, name), { force: true });
  return held.length;
}

/** A reader sees the old file, none, or the whole new one; and it is on disk when this resolves. */
async function writeWhole(path: string, text: string): Promise<void> {
  const unfinished = `${path}.new`;
  try {
    const file = await open(unfinished, 'w', FILE_MODE);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}
