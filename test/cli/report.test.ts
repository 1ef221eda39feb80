import { coverageOf } from '../../src/directory/coverage';
import { HEADINGS } from '../../src/directory/schema';
import { runCli } from '../helpers/dataset-copy';
import { shippedDirectory } from '../helpers/shipped-dataset';

describe('coverage', () => {
  test('counts facts, companies, languages, years and states of every member', async () => {
    const directory = await shippedDirectory();
    const coverage = coverageOf(directory);
    expect(coverage.map(({ member }) => member)).toEqual([...directory.members.keys()]);
    for (const entry of coverage) {
      expect(entry.filled).toBe(HEADINGS.filter((heading) => entry.headings[heading] > 0).length);
      expect(entry.complete).toBe(entry.texts);
    }
    const foshan = coverage.find(({ member }) => member === 'foshan');
    expect(foshan?.companies).toBeGreaterThanOrEqual(25);
    expect(foshan?.oldest).toBeLessThanOrEqual(foshan?.newest ?? 0);
  });
});

describe('npm run validate -- --report', () => {
  test('prints a member a line', async () => {
    const { code, stdout } = await runCli(['validate', '--report', '--lang', 'de']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Mitglied +Rubriken/m);
    expect(stdout).toMatch(/^Foshan +\d\/5 +\d+ +\d+ +100 % +\d{4}–\d{4}/m);
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
