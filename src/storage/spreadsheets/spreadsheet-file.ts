import { open, stat } from 'node:fs/promises';
import type { SheetRow } from '../../directory/import/column';
import { ImportRefusal } from '../../directory/import/refusal';

/** Larger files are no list of companies. Bytes. */
export const LARGEST_FILE = 500 * 1024 * 1024;

/** More columns than any office's list; a wild cell address could otherwise ask for gigabytes. */
export const MOST_COLUMNS = 250;

/** A table read row by row. A workbook has several. */
export interface Sheet {
  readonly name: string;
  /** The rows in order. `tell` hears from time to time which share of the sheet has been read, from 0 to 1. */
  rows(tell?: TellShare): AsyncGenerator<SheetRow>;
}

export type TellShare = (share: number) => void;

/** What kind of file it is, by its first bytes: the ending of the name is often wrong. */
export type FileKind = 'xlsx' | 'json' | 'csv';

const HEAD_BYTES = 4_096;
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** PDF, PNG, JPEG, GIF, RAR, 7z: refused by name instead of as damaged text. */
const OTHER_KINDS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
];

/**
 * Finds out what kind of table a file is.
 * @throws ImportRefusal `file-missing`, `file-empty`, `file-too-large`, `file-html`, `file-old-excel`, `file-not-a-table`
 */
export async function sniffFile(path: string): Promise<FileKind> {
  const head = await readHead(path);
  if (startsWith(head, OLD_OFFICE)) throw new ImportRefusal('file-old-excel');
  if (startsWith(head, ZIP)) return 'xlsx';
  if (OTHER_KINDS.some((mark) => startsWith(head, mark))) throw new ImportRefusal('file-not-a-table');
  const text = head.toString('latin1').replace(/^(?:ï»¿|\s)+/, '');
  if (text.replaceAll('\0', '') === '') throw new ImportRefusal('file-empty');
  if (isMarkup(text)) throw new ImportRefusal('file-html');
  if (/^[[{]/.test(text) && !/^\[[^\]{"]*\][,;]/.test(text)) return 'json';
  return 'csv';
}

async function readHead(path: string): Promise<Buffer> {
  const { size } = await stat(path).catch((error: unknown) => {
    throw new ImportRefusal('file-missing', {}, { cause: error });
  });
  if (size === 0) throw new ImportRefusal('file-empty');
  if (size > LARGEST_FILE) throw new ImportRefusal('file-too-large', { most: LARGEST_FILE / 1024 / 1024 });
  const file = await open(path, 'r').catch((error: unknown) => {
    throw new ImportRefusal('file-missing', {}, { cause: error });
  });
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw new ImportRefusal('file-missing', {}, { cause: error });
  } finally {
    await file.close();
  }
}

/** Many systems export a web page and call it .xls; UTF-16 pages have zeros between the letters. */
function isMarkup(text: string): boolean {
  return /^(?:<\?xml|<!doctype|<html|<head|<body|<table|<meta|<style)/i.test(
    text.replaceAll('\0', '').replace(/^ÿþ|^þÿ/, ''),
  );
}

function startsWith(head: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => head[index] === byte);
}
