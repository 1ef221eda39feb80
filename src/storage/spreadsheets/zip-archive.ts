import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ImportRefusal } from '../../directory/import/refusal';
import type { TellShare } from './spreadsheet-file';

/** A table of 100,000 rows is about 60 MB of XML; more than this is a bomb, or no list of companies. Bytes. */
export const LARGEST_ENTRY = 300 * 1024 * 1024;
const LARGEST_ARCHIVE = 500 * 1024 * 1024;
const MOST_ENTRIES = 1_000;

/**
 * A ZIP file that is safe to read: the sizes its entries declare are bounded, and an entry that turns out longer than
 * it declared ends with an error while it is read (yauzl checks this), before the excess reaches memory.
 */
export class ZipArchive {
  private readonly file: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;

  private constructor(file: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.file = file;
    this.entries = entries;
  }

  /**
   * Opens a file and reads its table of contents.
   * @throws ImportRefusal `xlsx-damaged`, `xlsx-bomb`
   */
  static async open(path: string): Promise<ZipArchive> {
    const file = await openPromise(path, { autoClose: false, validateEntrySizes: true }).catch(refuse);
    try {
      return new ZipArchive(file, await readEntries(file));
    } catch (error) {
      file.close();
      return refuse(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The text of an entry, piece by piece; nothing if there is no such entry. */
  async *read(name: string, tell: TellShare = () => {}): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (!entry) return;
    const decoder = new TextDecoder('utf-8');
    try {
      const stream = await this.file.openReadStreamPromise(entry);
      let read = 0;
      for await (const chunk of stream) {
        yield decoder.decode(chunk as Buffer, { stream: true });
        read += (chunk as Buffer).length;
        tell(read / entry.uncompressedSize);
      }
    } catch (error) {
      refuse(error);
    }
    yield decoder.decode();
  }

  close(): void {
    this.file.close();
  }
}

async function readEntries(file: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of file.eachEntry()) {
    total += entry.uncompressedSize;
    const isTooLarge = entry.uncompressedSize > LARGEST_ENTRY || total > LARGEST_ARCHIVE;
    if (isTooLarge || entries.size >= MOST_ENTRIES) throw new ImportRefusal('xlsx-bomb');
    if (entry.isEncrypted()) throw new ImportRefusal('xlsx-damaged');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** yauzl names an entry that is longer than it says only in words. */
function refuse(error: unknown): never {
  if (error instanceof ImportRefusal) throw error;
  const isLonger = error instanceof Error && /too many bytes|not enough bytes/.test(error.message);
  throw new ImportRefusal(isLonger ? 'xlsx-bomb' : 'xlsx-damaged', {}, { cause: error });
}
