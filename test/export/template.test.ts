import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templateSheets } from '../../src/cli/template';
import { Vocabulary } from '../../src/directory/import/vocabulary';
import { Texts } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import { writeXlsx } from '../../src/storage/spreadsheets/spreadsheet-write';
import { ZipArchive } from '../../src/storage/spreadsheets/zip-archive';
import { LANGUAGES } from '../../src/text/language';
import { judgeFile } from '../helpers/import-run';
import { shippedDirectory } from '../helpers/shipped-dataset';

const folder = mkdtempSync(join(tmpdir(), 'lotse-template-test-'));
const texts = new Texts(readLocales());

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(LANGUAGES)('the template in %s', (language) => {
  test('filled in by choosing from its lists is imported', async () => {
    const directory = await shippedDirectory();
    const [data, help, lists] = templateSheets(directory, texts.in(language), language);
    if (!data || !help || !lists) throw new Error('three sheets');
    const header = data.rows[0] ?? [];
    const example = new Map(help.rows.map(([column = '', , , text = '']) => [column, text]));
    const chosen = new Map((lists.rows[0] ?? []).map((column, index) => [column, lists.rows[1]?.[index] ?? '']));
    const row = header.map((column) => chosen.get(column) ?? example.get(column) ?? '');
    const file = join(folder, `${language}.xlsx`);
    await writeXlsx(file, [{ ...data, rows: [header, row] }, help, lists], lists.name);
    const { outcomes, layout, otherSheets } = await judgeFile(file, { directory, today: '2026-12-31' });
    expect(outcomes.map(({ status, findings }) => [status, findings])).toEqual([['accepted', []]]);
    expect(layout?.unknown).toEqual([]);
    expect(otherSheets).toEqual([]);
  });

  test('offers only words that the import reads', async () => {
    const directory = await shippedDirectory();
    const vocabulary = new Vocabulary(directory);
    const [, , lists] = templateSheets(directory, texts.in(language), language);
    for (const [member = '', sector = '', role = ''] of lists?.rows.slice(1) ?? []) {
      if (member) expect(vocabulary.member(member)).toHaveProperty('found');
      if (sector) expect(vocabulary.sector(sector)).toEqual({ found: sector.split(' ')[0] });
      if (role) expect(vocabulary.role(role)).toHaveProperty('found');
    }
  });
});

test('the workbook has drop-downs for city, sector and role', async () => {
  const file = join(folder, 'drop-downs.xlsx');
  const sheets = templateSheets(await shippedDirectory(), texts.in('de'), 'de');
  await writeXlsx(file, sheets, sheets[2]?.name);
  const archive = await ZipArchive.open(file);
  let xml = '';
  for await (const piece of archive.read('xl/worksheets/sheet1.xml')) xml += piece;
  archive.close();
  expect(xml.match(/<dataValidation /g)).toHaveLength(3);
  expect(xml).toContain("'Listen'!$B$2:$B$");
  // Every column has the format of text: what is typed, "23.3" or a date, stays as it was typed.
  expect(xml.match(/<col style="\d+" /g)).toHaveLength(16);
});
