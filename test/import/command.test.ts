import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatasetLock } from '../../src/storage/dataset/dataset-lock';
import { openDirectory } from '../../src/storage/dataset/open-directory';
import { DatasetCopy, runCli } from '../helpers/dataset-copy';

const HEADER = 'Firma;Stadt;Branche;Produkte;Handy;Umsatz';
const GOOD = 'Musterwerk Alpha GmbH;Köln;28.1;Pumpen;0171 2345678;1';
const BAD = 'Musterwerk Beta GmbH;Entenhausen;28.1;Pumpen;;1';

let copy: DatasetCopy;

beforeEach(() => {
  copy = DatasetCopy.ofFixture();
});

afterEach(() => copy.remove());

function put(name: string, ...lines: string[]): string {
  const path = join(copy.folder, `.${name}`);
  writeFileSync(path, lines.join('\n'));
  return path;
}

function importFile(file: string, ...more: string[]) {
  return runCli(['import', file, '--data', copy.folder, ...more]);
}

describe('npm run import', () => {
  test('writes nothing if a row is rejected, unless told to take the valid ones', async () => {
    const file = put('list.csv', HEADER, GOOD, BAD);
    const before = await copy.state();
    const refused = await importFile(file, '--lang', 'de');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('Nichts geschrieben');
    expect(refused.stdout).toContain('Zeile 3');
    expect(refused.stdout).toContain('Handy');
    expect(refused.stdout).not.toContain('2345678');
    expect(await copy.state()).toBe(before);

    const taken = await importFile(file, '--accept-valid');
    expect(taken.code).toBe(0);
    expect((await openDirectory(copy.folder)).companies.get('musterwerk-alpha')?.member).toBe('koeln');
  });

  test('changes nothing a second time, and leaves nothing behind', async () => {
    const file = put('list.csv', HEADER, GOOD);
    expect((await importFile(file)).code).toBe(0);
    const after = await copy.state();
    const listing = readdirSync(copy.folder).sort();
    const bytes = readFileSync(join(copy.folder, 'companies/koeln.json'));
    const again = await importFile(file);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('Schon vorhanden: 1');
    expect(await copy.state()).toBe(after);
    expect(readdirSync(copy.folder).sort()).toEqual(listing);
    expect(readFileSync(join(copy.folder, 'companies/koeln.json'))).toEqual(bytes);
    expect(['.journal', '.staging'].filter((name) => existsSync(join(copy.folder, name)))).toEqual([]);
  });

  test('a dry run writes nothing', async () => {
    const before = await copy.state();
    const { code, stdout } = await importFile(put('list.csv', HEADER, GOOD), '--dry-run', '--lang', 'zh');
    expect([code, await copy.state()]).toEqual([0, before]);
    expect(stdout).toContain('试运行');
  });

  test('the report as JSON names columns, rows, reasons and advice', async () => {
    const { stdout } = await importFile(put('list.csv', HEADER, GOOD, BAD), '--dry-run', '--json', '--lang', 'de');
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      personal: ['Handy'],
      unknown: ['Umsatz'],
      summary: { accepted: 1, rejected: 1 },
      written: false,
    });
    expect(report.rows[1].findings[0]).toMatchObject({
      code: 'member-unknown',
      column: 'Stadt',
      value: 'Entenhausen',
      reason: 'Diese Stadt ist kein Mitglied der Allianz.',
      suggestion: expect.any(String),
    });
  });

  test('a mapping explains columns', async () => {
    const file = put('list.csv', 'Wer;Wo;Was', 'Musterwerk Gamma GmbH;Köln;Pumpen');
    expect((await importFile(file, '--dry-run')).code).toBe(2);
    const mapping = put('mapping.json', JSON.stringify({ Wer: 'name', Wo: 'member', Was: 'products.de' }));
    expect((await importFile(file, '--dry-run', '--mapping', mapping)).stdout).toContain('Accepted: 1');
    const wrong = put('wrong.json', '{"Wer": "nonsense"}');
    expect((await importFile(file, '--mapping', wrong)).stderr).toContain('nonsense');
  });

  test('says in the clerk’s language why a file cannot be read', async () => {
    const { code, stderr } = await importFile(put('list.xls', '<html></html>'), '--lang', 'zh');
    expect(code).toBe(2);
    expect(stderr).toContain('网页');
  });

  test('waits for nobody: while another import runs, it says so', async () => {
    const lock = DatasetLock.take(copy.folder);
    const file = put('list.csv', HEADER, GOOD);
    const { code, stderr } = await importFile(file, '--lang', 'zh');
    expect([code, stderr]).toEqual([2, expect.stringContaining('另一个导入')]);
    expect((await importFile(file, '--dry-run')).code).toBe(0);
    lock.release();
    expect((await importFile(file)).code).toBe(0);
  });

  test('of several at once, each is done or refused whole, and none undoes another', async () => {
    const files = ['Gamma', 'Delta', 'Epsilon', 'Zeta'].map((name) =>
      put(`${name}.csv`, HEADER, GOOD.replace('Alpha', name)),
    );
    const runs = await Promise.all(files.map((file) => importFile(file)));
    const companies = (await openDirectory(copy.folder)).companies;
    const written = ['gamma', 'delta', 'epsilon', 'zeta'].map((name) => companies.has(`musterwerk-${name}`));
    expect(runs.map(({ code }) => code === 0)).toEqual(written);
    expect(written).toContain(true);
    expect(runs.every(({ code, stderr }) => code === 0 || /anderer Import/.test(stderr))).toBe(true);
  });
});
