import { coverageOf } from '../../src/directory/coverage';
import { loadDirectory } from '../../src/directory/load';
import { HEADINGS } from '../../src/directory/schema';
import { runCli } from '../helpers/dataset-copy';
import { fixtureFiles } from '../helpers/fixture-directory';
import { shippedDirectory } from '../helpers/shipped-dataset';

describe('coverage', () => {
  test('counts facts, companies, languages, years and states of every member', async () => {
    const directory = await shippedDirectory();
    const coverage = coverageOf(directory);
    expect(coverage.map(({ member }) => member)).toEqual([...directory.members.keys()]);
    for (const entry of coverage) {
      expect(entry.filled).toBe(HEADINGS.filter((heading) => entry.headings[heading] > 0).length);
      expect(entry.complete).toBe(entry.texts);
      expect([entry.member, entry.treated]).toEqual([entry.member, HEADINGS.length]);
      expect(entry.sourced).toBe(entry.claims);
    }
    const foshan = coverage.find(({ member }) => member === 'foshan');
    expect(foshan?.companies).toBeGreaterThanOrEqual(25);
    expect(foshan?.oldest).toBeLessThanOrEqual(foshan?.newest ?? 0);
  });
});

describe('a member with gaps', () => {
  test('is not treated until its profile says that nothing was found, and counts what is untranslated', () => {
    const files = fixtureFiles();
    const companies = JSON.parse(files.get('companies/foshan.json') ?? '[]');
    companies[0].products = [{ zh: '瓷砖' }];
    files.set('companies/foshan.json', JSON.stringify(companies));
    const foshan = () => coverageOf(loadDirectory(files).directory).find(({ member }) => member === 'foshan');
    const before = foshan();
    expect(before).toMatchObject({ filled: 1, treated: 1 });
    expect((before?.texts ?? 0) - (before?.complete ?? 0)).toBe(1);
    const members = JSON.parse(files.get('members.json') ?? '[]');
    const record = members.find(({ id }: { id: string }) => id === 'foshan');
    record.nothingFound = { headings: ['wishes', 'projects'], year: 2026 };
    files.set('members.json', JSON.stringify(members));
    expect(foshan()).toMatchObject({ filled: 1, treated: 3 });
    record.nothingFound.headings.push('strengths');
    files.set('members.json', JSON.stringify(members));
    expect(loadDirectory(files).faults).toMatchObject([{ record: 'foshan', field: 'nothingFound' }]);
  });
});

describe('npm run validate -- --report', () => {
  test('prints a member a line', async () => {
    const { code, stdout } = await runCli(['validate', '--report', '--lang', 'de']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Mitglied +1 +2 +3 +4 +5 +Rubriken/m);
    expect(stdout).toMatch(/^Foshan( +\d+){5} +5\/5 +\d+ +100 % +\d{4}–\d{4}/m);
    expect(stdout).toMatch(/^Alle fünf Rubriken behandelt: (\d+) von \1 Mitgliedern\.$/m);
    expect(stdout).toMatch(/^Texte in allen drei Sprachen: (\d+) von \1\.$/m);
    expect(stdout).toMatch(/^Angaben und Firmenfelder mit Quelle und Jahr: (\d+) von \1\.$/m);
  });

  test('prints JSON alone with --json', async () => {
    const { stdout } = await runCli(['validate', '--report', '--json']);
    const report = JSON.parse(stdout);
    expect(report.faults).toBe(0);
    expect(report.members[0]).toMatchObject({
      member: expect.any(String),
      headings: { strengths: expect.any(Number) },
    });
  });
});
