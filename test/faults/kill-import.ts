/**
 * Kills imports with SIGKILL at every change of the file system and at many random moments, and checks that a reader
 * sees the old or the new dataset and that the next import completes it:
 * `node -r ./test/helpers/run-typescript.cjs test/faults/kill-import.ts [RANDOM_RUNS]`. Exit code 1 if not.
 */
import { inParallel, type Kill, KillableImport } from '../helpers/kill-import';
import { Random } from '../helpers/random';

async function main(runs: number): Promise<void> {
  const runner = new KillableImport();
  try {
    const measured = await runner.measure();
    const random = new Random(Date.now());
    const steps = Array.from({ length: measured.steps }, (_, index): Kill => ({ step: index + 1 }));
    const moments = Array.from({ length: runs }, (): Kill => ({ after: random.next() * measured.duration }));
    const kills = [...steps, ...moments];
    const results = await inParallel(kills, (kill) => runner.killed(kill, true));
    const count = (test: (result: (typeof results)[number]) => boolean): number => results.filter(test).length;
    const mixed = count(({ seen }) => seen !== measured.old && seen !== measured.new);
    const stuck = count(({ afterwards }) => afterwards !== measured.new);
    console.log(
      `${steps.length} steps, ${runs} random moments, ${count(({ wasKilled }) => wasKilled)} killed: ` +
        `${count(({ seen }) => seen === measured.old)} old, ${count(({ seen }) => seen === measured.new)} new, ` +
        `${mixed} mixed, ${stuck} not completed by the next import`,
    );
    process.exitCode = mixed + stuck > 0 ? 1 : 0;
  } finally {
    runner.remove();
  }
}

void main(Number(process.argv[2] ?? 300));
