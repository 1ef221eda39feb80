import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { artificialCompanies, marked } from '../../src/directory/generate/artificial-companies';
import { loadDirectory } from '../../src/directory/load';
import { companySchema } from '../../src/directory/schema';
import { INDEX_DATA_DIR } from '../../src/paths';
import { readDatasetFiles } from '../../src/storage/dataset/dataset-files';
import { runCli } from '../helpers/dataset-copy';
import { refusalOf } from '../helpers/import-run';
import { shippedDirectory } from '../helpers/shipped-dataset';

const folder = mkdtempSync(join(tmpdir(), 'lotse-generate-test-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('made-up companies', () => {
  test('are valid, trilingual, and the same for the same seed', async () => {
    const directory = await shippedDirectory();
    const once = [...artificialCompanies(directory, 500, 7)];
    for (const company of once) expect(companySchema.parse(company)).toEqual(company);
    expect(once.every(({ names }) => names.de && names.en && names.zh)).toBe(true);
    expect([...artificialCompanies(directory, 500, 7)]).toEqual(once);
    expect([...artificialCompanies(directory, 500, 8)]).not.toEqual(once);
    expect(new Set(once.map(({ id }) => id)).size).toBe(500);
  });

  test('live where real companies live, about as often', async () => {
    const directory = await shippedDirectory();
    const share = (companies: Iterable<{ member: string }>): number => {
      const all = [...companies];
      return all.filter(({ member }) => member === 'foshan').length / all.length;
    };
    const real = share(directory.companies.values());
    expect(Math.abs(share(artificialCompanies(directory, 5_000, 1)) - real)).toBeLessThan(0.02);
  });

  test('are refused by the loader', async () => {
    const files = await readDatasetFiles(INDEX_DATA_DIR);
    const made = [...artificialCompanies(await shippedDirectory(), 3, 1)].map(marked);
    const { directory, faults } = loadDirectory(files.set('companies/zz.json', JSON.stringify(made)));
    expect(faults).toHaveLength(3);
    expect(faults[0]?.reason).toContain('artificial');
    expect(directory.companies.has('artificial-000001')).toBe(false);
  });

  test.each(['csv', 'json', 'jsonl'])('are refused by the import as %s', async (ending) => {
    const file = join(folder, `made.${ending}`);
    const { code } = await runCli(['generate', '--count', '5', '--seed', '3', '--out', file]);
    expect(code).toBe(0);
    expect(await refusalOf(readFileSync(file), `made.${ending}`)).not.toBe('not refused');
  });

  test('need a count and a file to be written to', async () => {
    expect((await runCli(['generate', '--out', join(folder, 'x.csv')])).code).toBe(2);
    expect((await runCli(['generate', '--count', '5'])).code).toBe(2);
  });
});
