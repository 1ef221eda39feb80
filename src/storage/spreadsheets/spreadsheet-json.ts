import { readFile } from 'node:fs/promises';
import { ImportRefusal } from '../../directory/import/refusal';
import { detectEncoding } from './text-encoding';

/**
 * Reads a JSON file as a list of records: a list, or an object with one list in it.
 * @throws ImportRefusal `json-invalid`, `encoding-unknown`
 */
export async function readJsonRecords(path: string): Promise<Readonly<Record<string, unknown>>[]> {
  const encoding = await detectEncoding(path);
  const text = new TextDecoder(encoding).decode(await readFile(path));
  const data = parseJson(text);
  const list = Array.isArray(data) ? data : Object.values(data ?? {}).find(Array.isArray);
  if (!list?.every(isRecord)) throw new ImportRefusal('json-invalid', { fault: '[{…}]' });
  return list;
}

function parseJson(text: string): object | null {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' ? data : null;
  } catch (error) {
    throw new ImportRefusal('json-invalid', { fault: (error as Error).message }, { cause: error });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
