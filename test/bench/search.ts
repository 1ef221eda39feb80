import { PartnerSearch } from '../../src/search/search';
import { tokenize } from '../../src/text/tokenize';
import { HOSTILE_TEXTS } from '../helpers/hostile-texts';
import { shippedDirectory } from '../helpers/shipped-dataset';
import { readJudged } from '../judged/judged-set';
import { peers } from '../judged/peers';

/** Repetitions of which the least counts: what other processes add is noise. */
const REPEATS = 5;
/** Passes over the questions with their words reversed, so that a service that has run for a while is measured. */
const WARM_UPS = 5;
/** What issue 4 asks of one question and of one hostile text, in ms. */
const MOST_AT_P99 = 5;
const MOST_HOSTILE = 50;

type Answer = (text: string) => unknown;

/** CPU time of this process in ms, all threads: clocks on the wall also count the neighbours. */
function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

interface Times {
  readonly first: readonly number[];
  readonly again: readonly number[];
}

/** All texts once, then all of them several times over, so that none finds the processor's caches made for it. */
function timesOf(texts: readonly string[], answer: Answer): Times {
  const pass = (): number[] => texts.map((text) => cpuOf(() => answer(text)));
  const first = pass();
  const passes = Array.from({ length: REPEATS }, pass);
  return { first, again: texts.map((_, index) => Math.min(...passes.map((times) => times[index] ?? 0))) };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const SHARES = [0.5, 0.95, 0.99, 1];

function row(name: string, values: readonly number[], unit: number): string {
  const times = SHARES.map((share) => percentile(values, share));
  const cells = times.map((ms) => ms.toFixed(2).padStart(8)).join('');
  return `${name.padEnd(22)}${cells}   ×${((times[0] ?? 0) / unit).toFixed(1)}`;
}

/** Prints what the judged questions cost in each engine, and the hostile texts as multiples of a median question. */
async function bench(): Promise<void> {
  const directory = await shippedDirectory();
  const search = new PartnerSearch(directory);
  const lotse: Answer = (text) => search.run(search.read(text));
  const questions = [...new Set(readJudged().map(({ q }) => q))];
  const warmUp = questions.map((question) => question.split(' ').reverse().join(' '));
  const engines: Record<string, Answer> = { floor: tokenize, Lotse: lotse, ...peers(directory) };
  for (const answer of Object.values(engines)) for (let pass = 0; pass < WARM_UPS; pass++) warmUp.forEach(answer);

  console.log(`${questions.length} questions, ${directory.companies.size} companies, CPU ms of one question`);
  console.log(`${''.padEnd(22)}     p50     p95     p99     max   p50 as a multiple of Lotse's`);
  const own = timesOf(questions, lotse);
  const unit = percentile(own.again, 0.5);
  console.log(row('Lotse, first', own.first, unit));
  console.log(row('Lotse, again', own.again, unit));
  for (const [name, answer] of Object.entries(engines)) {
    if (name !== 'Lotse') console.log(row(`${name}, again`, timesOf(questions, answer).again, unit));
  }
  const p99 = percentile(own.again, 0.99);
  console.log(`\np99: ${p99.toFixed(2)} ms, ${p99 <= MOST_AT_P99 ? 'within' : 'OVER'} ${MOST_AT_P99} ms\n`);
  benchHostile(lotse, unit);
}

function benchHostile(lotse: Answer, unit: number): void {
  const { first: firsts, again: agains } = timesOf(Object.values(HOSTILE_TEXTS), lotse);
  const rows = Object.keys(HOSTILE_TEXTS).map((name, index) => {
    return { name, first: firsts[index] ?? 0, again: agains[index] ?? 0 };
  });
  console.log(`${'hostile text'.padEnd(42)}   first   again   again as a multiple of a median question`);
  for (const { name, first, again } of rows.sort((a, b) => b.first - a.first)) {
    const cells = [first, again].map((ms) => ms.toFixed(1).padStart(8)).join('');
    console.log(`${name.padEnd(42)}${cells}   ×${(again / unit).toFixed(0)}`);
  }
  const most = Math.max(...rows.map(({ first }) => first));
  console.log(
    `\nworst, first time: ${most.toFixed(1)} ms, ${most <= MOST_HOSTILE ? 'within' : 'OVER'} ${MOST_HOSTILE} ms`,
  );
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
