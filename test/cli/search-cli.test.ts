import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../src/paths';

/** Each start of the process reads the whole dataset, and other tests run at the same time. */
jest.setTimeout(60_000);

/** The contract of `search --json`: these keys, these types, nothing else. */
const ids = z.array(z.string().min(1));
const hitSchema = z.strictObject({
  kind: z.enum(['company', 'member']),
  id: z.string().min(1),
  name: z.strictObject({ de: z.string().optional(), en: z.string().optional(), zh: z.string().optional() }),
  member: z.string().min(1),
  country: z.enum(['DE', 'CN']),
  sectors: ids,
  score: z.number().min(0),
  why: ids.min(1),
});
const answerSchema = z.strictObject({
  query: z.string(),
  language: z.enum(['de', 'zh', 'en']),
  understood: z.strictObject({
    intent: z.string().min(1),
    members: ids,
    countries: z.array(z.enum(['DE', 'CN'])),
    sectors: ids,
    roles: ids,
    rest: z.string(),
  }),
  total: z.int().min(0),
  hits: z.array(hitSchema),
});
const batchAnswerSchema = answerSchema.extend({ id: z.union([z.string(), z.number()]) });

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line, as `npm run search` does. */
function lotse(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['dist/src/cli/cli.js', ...args],
      { cwd: PROJECT_ROOT, encoding: 'utf8' },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
      },
    );
  });
}

/** The one line of a successful run, as JSON. */
function parseLine({ code, out, err }: Outcome): unknown {
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out.split('\n');
  expect([lines.length, lines[1]]).toEqual([2, '']);
  return JSON.parse(lines[0] ?? '');
}

let folder: string;

beforeAll(async () => {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: PROJECT_ROOT, stdio: 'pipe' });
  folder = await mkdtemp(join(tmpdir(), 'lotse-cli-'));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Answers all questions in one process, since each start reads the whole dataset. */
async function batch(text: string, ...args: string[]): Promise<Outcome> {
  const file = join(await mkdtemp(join(folder, 'batch-')), 'queries.jsonl');
  await writeFile(file, text);
  return lotse('search', '--batch', file, ...args);
}

function parseLines({ code, out, err }: Outcome): z.infer<typeof batchAnswerSchema>[] {
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out === '' ? [] : out.trimEnd().split('\n');
  return lines.map((line) => batchAnswerSchema.parse(JSON.parse(line)));
}

describe('search --json', () => {
  it('answers on one line in the agreed shape, and orders by score', async () => {
    const query = 'Suche Hersteller von Fliesen in Foshan';
    const answer = answerSchema.parse(parseLine(await lotse('search', '--json', query)));
    const { understood, hits, total } = answer;
    expect(answer).toMatchObject({ query, language: 'de' });
    expect(understood).toMatchObject({
      intent: 'find-partners',
      members: ['foshan'],
      countries: ['CN'],
      roles: ['manufacturer'],
      rest: '',
    });
    expect(understood.sectors).toContain('23.3');
    expect(total).toBeGreaterThan(3);
    expect(hits).toHaveLength(Math.min(total, 10));
    expect(hits[0]).toMatchObject({ kind: 'company', member: 'foshan', country: 'CN' });
    expect(hits[0]?.why).toContain('Stadt: Foshan');
    const scores = hits.filter(({ member }) => member === 'foshan').map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('takes several arguments as one question and gives the same answer every time', async () => {
    const [apart, together] = await Promise.all([
      lotse('search', '--json', 'Fliesen', 'Foshan'),
      lotse('search', '--json', 'Fliesen Foshan'),
    ]);
    expect(apart).toEqual(together);
    expect(apart.code).toBe(0);
  });

  it('keeps to --limit and still counts all', async () => {
    const [few, all] = await Promise.all([
      lotse('search', '--json', '--limit', '3', 'Fliesen in China'),
      lotse('search', '--json', '--limit', '1000', 'Fliesen in China'),
    ]);
    const [three, every] = [few, all].map((outcome) => answerSchema.parse(parseLine(outcome)));
    expect(three?.hits).toHaveLength(3);
    expect(every?.hits).toHaveLength(every?.total ?? -1);
    expect(three?.hits).toEqual(every?.hits.slice(0, 3));
  });
});

describe('search without --json', () => {
  it('prints a table for people', async () => {
    const { code, out, err } = await lotse('search', '--limit', '2', 'Fliesen in Foshan');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^find-partners \(de\): foshan/);
    expect(lines[1]).toMatch(/^2 of \d+$/);
    expect(lines[2]).toMatch(/^ {2}1 {2}\d\.\d{3} {2}.+ · foshan$/);
    expect(lines[3]).toContain('Stadt: Foshan');
    expect(lines).toHaveLength(6);
  });
});

describe('search --batch', () => {
  it('answers every kind of question in the agreed shape, in order, with its id as it was given', async () => {
    const questions: [id: string | number, q: string, language: string, intent: string | undefined][] = [
      ['b', '佛山 陶瓷 供应商', 'zh', 'find-partners'],
      [7, 'Midea', 'en', 'company-profile'],
      ['a', '美因茨', 'zh', 'member-profile'],
      ['__proto__', 'Guten Tag', 'de', 'greeting'],
      [0, '', 'en', undefined],
      ['', 'quotes " \\ and\nline\u2028breaks, looking for pumps', 'en', 'find-partners'],
      ['none', 'qqqqqqqq', 'en', undefined],
      [-1.5, '__proto__ constructor \u0000 \ud800', 'en', undefined],
      ['b', 'x'.repeat(50_000), 'en', undefined],
    ];
    const lines = questions.map(([id, q]) => JSON.stringify({ id, q }));
    const answers = parseLines(await batch(`\n${lines.join('\r\n\n   \n')}`, '--limit', '2'));
    expect(answers.map(({ id, query }) => [id, query])).toEqual(questions.map(([id, q]) => [id, q]));
    expect(answers.find(({ id }) => id === 'none')).toMatchObject({ total: 0, hits: [] });
    questions.forEach(([, , language, intent], index) => {
      expect(answers[index]).toMatchObject({ language, ...(intent !== undefined && { understood: { intent } }) });
      expect(answers[index]?.hits.length).toBe(Math.min(answers[index]?.total ?? 0, 2));
    });
  });

  it('uses the given language only where the question does not tell', async () => {
    const text = '{"id":1,"q":"Midea","lang":"zh"}\n{"id":2,"q":"Suche Fliesen","lang":"zh"}\n{"id":3,"q":"Midea"}';
    expect(parseLines(await batch(text)).map(({ language }) => language)).toEqual(['zh', 'de', 'en']);
  });

  it('answers nothing for an empty file', async () => {
    expect(await batch('\n \n')).toEqual({ code: 0, out: '', err: '' });
  });

  it.each([
    ['no JSON', '{"id":1,"q":"a"}\nFliesen', 2],
    ['an unknown language', '{"id":1,"q":"a","lang":"fr"}', 1],
  ])('refuses a line with %s by its number', async (_, text, number) => {
    const { code, err } = await batch(text);
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`Line ${number}\\b`));
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('says which file cannot be read', async () => {
    const { code, out, err } = await lotse('search', '--batch', join(folder, 'missing.jsonl'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('missing.jsonl');
  });
});

describe('what cannot be done', () => {
  it.each([
    ['no command', [], /validate/],
    ['an unknown command', ['serach'], /"serach" is no command[\s\S]*search/],
    ['a command named like a property of every object', ['constructor'], /is no command/],
    ['nothing to search for', ['search'], /Nothing to search for/],
    ['a limit of zero', ['search', '--limit', '0', 'x'], /--limit takes a whole number/],
    ['a limit below zero', ['search', '--limit=-3', 'x'], /--limit takes a whole number/],
    ['a limit that is no number', ['search', '--limit', 'many', 'x'], /"many"/],
    ['half a hit', ['search', '--limit', '1.5', 'x'], /--limit takes a whole number/],
    ['an endless list', ['search', '--limit', '1001', 'x'], /1000/],
    ['an unknown option', ['search', '--jsno', 'x'], /--jsno/],
  ])('is refused with a sentence, and exit code 2: %s', async (_, args, sentence) => {
    const { code, out, err } = await lotse(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('validate', () => {
  it('counts the shipped dataset and finds no fault', async () => {
    const { code, out, err } = await lotse('validate');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^50 members, \d+ companies, \d+ facts, \d+ concepts, \d+ places: no faults\n$/);
  });
});
