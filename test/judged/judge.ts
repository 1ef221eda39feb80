import { shippedDirectory } from '../helpers/shipped-dataset';
import { evaluate, lotse, type Ranker } from './evaluate';
import { type JudgedQuery, readJudged } from './judged-set';
import { peers } from './peers';

/**
 * `npm run judge [-- tune]`: the measures of the judged queries by language, beside three peers on the same data.
 * Without an argument the half is shown that nothing was tuned on.
 */
async function judge(half: JudgedQuery['half']): Promise<void> {
  const directory = await shippedDirectory();
  const queries = readJudged().filter((query) => query.half === half);
  const rankers: Record<string, Ranker> = { Lotse: lotse(directory), ...peers(directory) };
  console.log(`half "${half}", ${queries.length} queries, ${directory.companies.size} companies\n`);
  for (const [name, ranker] of Object.entries(rankers)) print(name, evaluate(directory, queries, ranker));
  print(
    'Lotse by kind',
    evaluate(directory, queries, lotse(directory), ({ kind }) => [kind]),
  );
}

function print(title: string, groups: ReturnType<typeof evaluate>): void {
  console.log(`${title.padEnd(16)}   count  nDCG@10    MRR   P@5  no hit`);
  for (const [group, { count, ndcg, mrr, precision5, none }] of groups) {
    const figures = [ndcg, mrr, precision5].map((figure) => figure.toFixed(3).padStart(6));
    console.log(
      `  ${group.padEnd(14)} ${String(count).padStart(6)}   ${figures.join(' ')}  ${(100 * none).toFixed(1)}%`,
    );
  }
  console.log('');
}

judge(process.argv.includes('tune') ? 'tune' : 'test').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
