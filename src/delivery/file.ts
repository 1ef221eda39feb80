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
    const names = (await readdir(this.folder)).filter((name) => name.startsWith(`${enquiryKey}.`));
    await takeAwayFiles(names.map((name) => join(this.folder, name)));
  }
}

/**
 * The files that the folder, if there is one, holds of these enquiries. That one was withdrawn is none of them: it says
 * nothing about anybody.
 */
export async function contentFiles(folder: string | undefined, enquiryKeys: ReadonlySet<string>): Promise<string[]> {
  if (folder === undefined) return [];
  const names = await readdir(folder).catch((error) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const held = names.filter((name) => enquiryKeys.has(name.split('.')[0] ?? '') && !name.endsWith('.withdrawn.json'));
  return held.map((name) => join(folder, name));
}

/** Takes files away; one that is gone already does not matter. */
export async function takeAwayFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true });
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
