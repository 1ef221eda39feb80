import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Directory } from '../../src/directory/directory';
import { exportRow, inExportOrder } from '../../src/directory/export/export-row';
import { formatRecords } from '../../src/directory/export/record-format';
import { EXPORT_COLUMNS } from '../../src/directory/import/column';
import { columnName } from '../../src/directory/import/header';
import { type Company, companySchema } from '../../src/directory/schema';
import { INDEX_DATA_DIR } from '../../src/paths';
import { readDatasetFiles } from '../../src/storage/dataset/dataset-files';
import { writeCsv, writeXlsx } from '../../src/storage/spreadsheets/spreadsheet-write';
import { fixtureDirectory } from '../helpers/fixture-directory';
import { judgeFile } from '../helpers/import-run';
import { Random } from '../helpers/random';
import { shippedDirectory } from '../helpers/shipped-dataset';

/** The whole dataset takes a second or two; a machine with much else to do needs longer. */
const PATIENCE_MS = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'lotse-export-test-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Format = 'csv' | 'csv;' | 'xlsx' | 'json';
const FORMATS: readonly Format[] = ['csv', 'csv;', 'xlsx', 'json'];

async function write(companies: readonly Company[], format: Format): Promise<string> {
  const file = join(folder, `export.${format.slice(0, 4).replace(';', '')}`);
  const rows = [EXPORT_COLUMNS.map(columnName).map(headerFor), ...companies.map(exportRow)];
  if (format === 'json') writeFileSync(file, formatRecords(companies));
  else if (format === 'xlsx') await writeXlsx(file, [{ name: 'x', rows, widths: [] }]);
  else await writeCsv(file, rows, format === 'csv' ? ',' : ';');
  return file;
}

/** The names of columns are understood as headers, but for two that have words of their own. */
function headerFor(name: string): string {
  if (name === 'id') return 'Lotse-ID';
  return name === 'stockCode' ? 'Stock code' : name;
}

async function readBack(directory: Directory, companies: readonly Company[], format: Format): Promise<Company[]> {
  const { outcomes } = await judgeFile(await write(companies, format), { directory });
  return outcomes.map(({ company, findings }) => {
    if (!company) throw new Error(`not read back: ${JSON.stringify(findings)}`);
    return company;
  });
}

describe('the whole dataset', () => {
  let shipped: Directory;
  let companies: Company[];

  beforeAll(async () => {
    shipped = await shippedDirectory();
    companies = inExportOrder(shipped.companies.values());
  });

  test.each(FORMATS)(
    'exported as %s and imported into an empty directory is the same',
    async (format) => {
      const empty = { ...shipped, companies: new Map() };
      expect(await readBack(empty, companies, format)).toEqual(companies);
    },
    PATIENCE_MS,
  );

  test.each(FORMATS)(
    'exported as %s and imported again changes nothing',
    async (format) => {
      const { outcomes } = await judgeFile(await write(companies, format), { directory: shipped });
      expect(outcomes.filter(({ status }) => status !== 'unchanged')).toEqual([]);
      expect(outcomes).toHaveLength(companies.length);
    },
    PATIENCE_MS,
  );

  test('is written in the layout in which it is shipped', async () => {
    for (const [path, text] of await readDatasetFiles(INDEX_DATA_DIR)) {
      if (path.startsWith('companies/')) expect(formatRecords(JSON.parse(text))).toBe(text);
    }
  });

  test('holds no cell that can become a formula', () => {
    for (const company of companies) for (const cell of exportRow(company)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});

const ALPHABET = 'aZ9äß佛山；;、,"\'\\|/=+-@_x0041_<&>\t\n　 {}[]';

/** A company whose texts hold everything that formats stumble over. */
function randomCompany(random: Random, index: number): Company {
  const text = (): string =>
    `${random.pick(['=', '+', '-', '@', "'", '"', 'x', '佛', '😀'])}${random.word(ALPHABET, random.whole(0, 12))}.`;
  const trilingual = () => ({ de: text(), en: text(), zh: text() });
  const inSome = () => random.pick<Company['names']>([{ de: text() }, { en: text(), zh: text() }, trilingual()]);
  const fields: Company['provenance'][number]['fields'] = ['name', 'place', 'sectors', 'products', 'roles'];
  const rest: Partial<Company> = {};
  if (random.next() < 0.5) {
    rest.website = `https://example.org/${index}?q=${random.word('a=&;,', 4)}`;
    fields.push('website');
  }
  if (random.next() < 0.5) {
    rest.stockCode = text();
    fields.push('stockCode');
  }
  if (random.next() < 0.5) rest.note = trilingual();
  const split = random.whole(1, fields.length);
  const verified = {
    source: `${text()}..`,
    year: 2020,
    state: 'verified',
    verifiedBy: text(),
    verifiedOn: '2020-02-29',
  } as const;
  const undated = { source: `${text()}..`, year: 1999, undated: true, state: 'sourced' } as const;
  const provenance = [
    { fields: fields.slice(0, split), ...verified },
    { fields: fields.slice(split), ...undated },
  ];
  return {
    id: `random-${index}`,
    names: inSome(),
    aliases: random.times(random.whole(0, 3), text),
    member: random.pick(['koeln', 'foshan', 'jiangmen']),
    sectors: ['23.3'],
    products: random.times(random.whole(1, 3), inSome),
    roles: ['manufacturer', 'supplier'],
    ...rest,
    provenance: provenance.filter((entry) => entry.fields.length > 0),
  };
}

describe('random companies', () => {
  const random = new Random(20_260_501);
  const companies = random.times(300, () => 0).map((_, index) => companySchema.parse(randomCompany(random, index)));

  test.each(FORMATS)('survive %s exactly', async (format) => {
    expect(await readBack(fixtureDirectory(), companies, format)).toEqual(companies);
  });
});

test('the file begins with a byte order mark, without which Excel reads it wrongly', async () => {
  const file = await write([], 'csv');
  expect(readFileSync(file).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
});
