import { SaxesParser } from 'saxes';
import { ImportRefusal } from '../../directory/import/refusal';

type AttributeName =
  | ('r' | 't' | 's' | 'ref' | 'name' | 'state' | 'r:id' | 'Id' | 'Target')
  | ('numFmtId' | 'formatCode' | 'date1904');

/** The attributes of workbooks that matter to a reader of tables. */
export type XmlAttributes = Readonly<Partial<Record<AttributeName, string>>>;

/** One thing met while reading XML: an element begins or ends, or text. Names are without prefix. */
export type XmlEvent =
  | { readonly type: 'open'; readonly name: string; readonly attributes: XmlAttributes }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

/**
 * Reads XML piece by piece as events. Documents with a DTD are refused: office programs write none, and entities of
 * its own could grow without end.
 * @throws ImportRefusal `xlsx-damaged`
 */
export async function* readXml(pieces: AsyncIterable<string>): AsyncGenerator<XmlEvent[]> {
  let events: XmlEvent[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => events.push({ type: 'open', name: localName(name), attributes }));
  parser.on('closetag', ({ name }) => events.push({ type: 'close', name: localName(name) }));
  parser.on('text', (text) => events.push({ type: 'text', text }));
  parser.on('cdata', (text) => events.push({ type: 'text', text }));
  parser.on('doctype', () => {
    throw new ImportRefusal('xlsx-damaged');
  });
  try {
    for await (const piece of pieces) {
      parser.write(piece);
      yield events;
      events = [];
    }
    parser.close();
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal('xlsx-damaged', {}, { cause: error });
  }
  yield events;
}

/** The beginnings of elements in XML that is read piece by piece. */
export async function* openTags(pieces: AsyncIterable<string>): AsyncGenerator<XmlEvent & { type: 'open' }> {
  for await (const events of readXml(pieces)) for (const event of events) if (event.type === 'open') yield event;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Office programs write characters that XML cannot hold as `_x000D_`, and a literal one with a leading `_x005F_`. */
export function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The reverse, for writing: only text that would be read as such an escape, and carriage returns, are changed. */
export function encodeEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_');
}
