import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportRow } from '../../src/directory/export/export-row';
import { EXPORT_COLUMNS } from '../../src/directory/import/column';
import { columnName } from '../../src/directory/import/header';
import type { Company } from '../../src/directory/schema';
import { writeCsv } from '../../src/storage/spreadsheets/spreadsheet-write';
import { fixtureDirectory } from '../helpers/fixture-directory';
import { errorsOf, judgeFile } from '../helpers/import-run';

const directory = fixtureDirectory();
const folder = mkdtempSync(join(tmpdir(), 'lotse-edited-test-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What becomes of the row of the tile works after a clerk changed cells of the export. */
async function judgeEdited(cells: Readonly<Record<string, string>>) {
  const names = EXPORT_COLUMNS.map(columnName);
  const row = exportRow(directory.companies.get('tile-works') as Company).map(
    (cell, index) => cells[names[index] ?? ''] ?? cell,
  );
  const file = join(folder, 'edited.csv');
  await writeCsv(file, [names.map((name) => (name === 'stockCode' ? 'Stock code' : name)), row], ',');
  const { outcomes } = await judgeFile(file, { directory, fileName: 'edited.csv' });
  return outcomes[0];
}

describe('an export that a clerk has edited', () => {
  test('gives the changed fields to her office, and leaves the others their source', async () => {
    const outcome = await judgeEdited({ roles: 'supplier; trade' });
    expect(outcome?.changes).toEqual([{ field: 'roles', before: 'manufacturer', after: 'supplier; trade' }]);
    expect(outcome?.company?.provenance).toEqual([
      {
        fields: ['name', 'place', 'sectors', 'products'],
        source: 'artificial record of the test suite',
        year: 2026,
        state: 'inferred',
      },
      { fields: ['roles'], source: 'city office, edited.csv', year: 2026, state: 'sourced' },
    ]);
  });

  test('may lack a translation', async () => {
    const { company } = (await judgeEdited({ 'products.zh': '' })) ?? {};
    expect(company?.products.map((product) => Object.keys(product))).toEqual([
      ['de', 'en'],
      ['de', 'en'],
    ]);
  });

  test('loses nothing if she deleted a column', async () => {
    const columns = EXPORT_COLUMNS.filter(({ kind, language }) => kind !== 'products' || language !== 'zh');
    const file = join(folder, 'narrow.csv');
    const cells = exportRow(directory.companies.get('tile-works') as Company);
    const row = cells.filter((_, index) => columns.includes(EXPORT_COLUMNS[index] as (typeof columns)[number]));
    await writeCsv(file, [columns.map(columnName), row], ',');
    const { outcomes } = await judgeFile(file, { directory });
    expect(outcomes.map(({ status, changes }) => [status, changes])).toEqual([['unchanged', []]]);
  });

  test('moves a company to another city', async () => {
    expect(await judgeEdited({ member: 'jiangmen' })).toMatchObject({ status: 'changed', formerMember: 'foshan' });
  });

  test('keeps what the directory knows from a later year', async () => {
    const provenance = 'name, place, sectors, products, roles|an old list|2001|sourced';
    const outcome = await judgeEdited({ roles: 'trade', provenance });
    expect(outcome).toMatchObject({ status: 'duplicate', company: undefined });
    expect(outcome?.findings.map(({ code }) => code)).toContain('older-kept');
  });

  test.each([
    ['a source missing', { provenance: 'name, place|a list|2026|sourced' }, 'provenance-invalid'],
    ['an unreadable source', { provenance: 'from my boss' }, 'provenance-invalid'],
    ['an unknown sector', { sectors: '99.9' }, 'sector-unknown'],
    ['no product', { 'products.de': '', 'products.en': '', 'products.zh': '' }, 'record-invalid'],
    ['a path as id', { id: '../../x' }, 'id-invalid'],
  ])('is refused with %s', async (_what, cells, code) => {
    expect(errorsOf(await judgeEdited(cells))).toEqual([code]);
  });
});
