import { createReadStream } from 'node:fs';
import { ImportRefusal } from '../../directory/import/refusal';

/** The encodings in which spreadsheets are saved as text in Germany and China. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/** Bytes that Windows-1252 leaves open: a file that has them is in no encoding of ours. */
const OPEN_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Finds the encoding of a text file by reading all of it: the byte order mark if there is one; UTF-8 if every byte
 * fits (no other text does by chance); else GB18030 or Windows-1252 by how the high bytes stand together.
 * @throws ImportRefusal `encoding-unknown`, `file-not-a-table` for binary data
 */
export async function detectEncoding(path: string): Promise<TextEncoding> {
  const census = new ByteCensus();
  for await (const chunk of createReadStream(path)) {
    const done = census.add(chunk as Buffer);
    if (done !== undefined) return done;
  }
  return census.result();
}

/** Decodes a file piece by piece. Node's decoder (ICU) knows all the encodings and fails on bytes that do not fit. */
export async function* decodeFile(
  path: string,
  encoding: TextEncoding,
  tellBytes: (read: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const stream = createReadStream(path);
  try {
    for await (const chunk of stream) {
      yield decoder.decode(chunk as Buffer, { stream: true });
      tellBytes(stream.bytesRead);
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new ImportRefusal('encoding-unknown', {}, { cause: error });
    throw error;
  }
}

/** Counts what tells the encodings apart, over the chunks of a file. */
class ByteCensus {
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true });
  private readonly gb18030 = new TextDecoder('gb18030', { fatal: true });
  private isUtf8 = true;
  private isGb18030 = true;
  private isWindows1252 = true;
  /** Two high bytes in a row, as Chinese text has them; a high byte before a letter, as German text has it. */
  private pairs = 0;
  private singles = 0;
  private pending = false;
  private isFirst = true;

  /** Takes a chunk; gives the encoding at once if a byte order mark says it. */
  add(chunk: Buffer): TextEncoding | undefined {
    if (this.isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
    if (this.isFirst && chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
    this.isFirst = false;
    if (chunk.includes(0)) throw new ImportRefusal('file-not-a-table');
    this.isUtf8 &&= fits(this.utf8, chunk);
    this.isGb18030 &&= fits(this.gb18030, chunk);
    this.count(chunk);
    return undefined;
  }

  result(): TextEncoding {
    if (this.isUtf8 && fits(this.utf8)) return 'utf-8';
    const isChinese = this.isGb18030 && fits(this.gb18030) && this.pairs > this.singles;
    if (isChinese) return 'gb18030';
    if (this.isWindows1252 && this.singles >= this.pairs) return 'windows-1252';
    throw new ImportRefusal('encoding-unknown');
  }

  private count(chunk: Buffer): void {
    for (const byte of chunk) {
      if (this.pending) {
        // The second byte of the common Chinese characters (GB 2312) is high, too; German writes "ü" before a letter.
        if (byte >= 0xa1) this.pairs++;
        else this.singles++;
        this.pending = false;
      } else this.pending = byte >= 0x80;
      if (OPEN_IN_1252.has(byte)) this.isWindows1252 = false;
    }
  }
}

function fits(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): boolean {
  try {
    if (chunk) decoder.decode(chunk, { stream: true });
    else decoder.decode();
    return true;
  } catch {
    return false;
  }
}
