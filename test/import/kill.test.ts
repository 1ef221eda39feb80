import { inParallel, type Kill, KillableImport } from '../helpers/kill-import';
import { Random } from '../helpers/random';

/** The full form, every step and hundreds of moments, is `test/faults/kill-import.ts`. */
const RUNS = 25;
/** Every so many, the next import is tried, too. */
const GOES_ON = 7;

describe('an import that is killed', () => {
  const runner = new KillableImport();

  afterAll(() => runner.remove());

  test('leaves the dataset old or new, and the next import completes it', async () => {
    const measured = await runner.measure();
    expect(measured.new).not.toBe(measured.old);
    const random = new Random(1);
    const kills = Array.from({ length: 2 * RUNS }, (_, index): Kill => {
      if (index % 2 === 0) return { step: 1 + Math.floor(((index / 2) * measured.steps) / RUNS) };
      return { after: random.next() * measured.duration };
    });
    const results = await inParallel(kills, (kill, index) => runner.killed(kill, index % GOES_ON === 0));
    const states = new Set(results.map(({ seen }) => seen));
    expect([...states].sort()).toEqual([measured.old, measured.new].sort());
    const afterwards = results.flatMap((result) => result.afterwards ?? []);
    expect(new Set(afterwards)).toEqual(new Set([measured.new]));
    expect(results.filter(({ wasKilled }) => wasKilled).length).toBeGreaterThan(RUNS);
  }, 180_000);
});
