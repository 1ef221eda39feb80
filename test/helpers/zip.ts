import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const TYPES = 'http://schemas.openxmlformats.org';

/** A ZIP file with these entries. */
export async function zipOf(entries: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** The smallest workbook around the XML of its one sheet. */
export function workbookOf(sheetXml: string | Buffer, name = 'Sheet1'): Promise<Buffer> {
  return zipOf({
    'xl/workbook.xml': `<workbook xmlns:r="${TYPES}/officeDocument/2006/relationships"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheetXml,
  });
}

/** The XML of a sheet with these rows of texts, and merged ranges such as "A2:A4". */
export function sheetXml(rows: readonly (readonly string[])[], merges: readonly string[] = []): string {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const lines = rows.map((row, index) => `<row r="${index + 1}">${row.map(cell).join('')}</row>`);
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet><sheetData>${lines.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}
