import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/paths';
import { fingerprintOf, readSnapshot, writeSnapshot } from '../../src/storage/dataset/knowledge-snapshot';
import { buildKnowledge, type Knowledge, loadKnowledge, saveKnowledge } from '../../src/understand/knowledge';
import { fixtureDirectory, fixtureFiles } from '../helpers/fixture-directory';
import { shippedDirectory } from '../helpers/shipped-dataset';
import { readJudged } from '../judged/judged-set';

const LOCK_FILE = join(PROJECT_ROOT, 'package-lock.json');
const FINGERPRINT = 'a'.repeat(64);

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-snapshot-'));
  file = join(folder, 'knowledge.snapshot');
});

/** All that somebody could notice: how a question is read and what it finds, in which order, with which score. */
function answer({ understander, search }: Knowledge, question: string) {
  const { plan, language, intention } = understander.understand(question, { searching: false, showing: false });
  return { plan, language, intention, result: search.run(plan) };
}

describe('a snapshot', () => {
  test('gives knowledge that answers exactly as the one it was made of', async () => {
    const built = buildKnowledge(await shippedDirectory());
    await writeSnapshot(file, FINGERPRINT, saveKnowledge(built));
    const snapshot = await readSnapshot(file, FINGERPRINT);
    if (!snapshot) throw new Error('no snapshot');
    const loaded = loadKnowledge(snapshot);
    const questions = [...readJudged().map(({ q }) => q), 'meidi', 'Wupertal', '佛山市美滴', '2', ''];
    expect(questions.map((question) => answer(loaded, question))).toEqual(
      questions.map((question) => answer(built, question)),
    );
  });

  test('counts only for its fingerprint', async () => {
    await writeSnapshot(file, FINGERPRINT, saveKnowledge(buildKnowledge(fixtureDirectory())));
    expect(await readSnapshot(file, FINGERPRINT)).toBeDefined();
    expect(await readSnapshot(file, 'b'.repeat(64))).toBeUndefined();
  });

  test('that is damaged, or missing, is as none', async () => {
    expect(await readSnapshot(file, FINGERPRINT)).toBeUndefined();
    await writeSnapshot(file, FINGERPRINT, saveKnowledge(buildKnowledge(fixtureDirectory())));
    truncateSync(file, readFileSync(file).length / 2);
    expect(await readSnapshot(file, FINGERPRINT)).toBeUndefined();
  });
});

describe('the fingerprint', () => {
  test('changes with any file of the dataset: its name, its content', async () => {
    const fingerprints = await Promise.all(
      [
        fixtureFiles(),
        fixtureFiles().set('places.txt', ''),
        fixtureFiles().set('facts/new.json', ''),
        new Map([...fixtureFiles()].map(([path, content]) => [`${path}x`, content])),
      ].map((files) => fingerprintOf(files, LOCK_FILE)),
    );
    expect(new Set(fingerprints).size).toBe(4);
    expect(fingerprints[0]).toBe(await fingerprintOf(fixtureFiles(), LOCK_FILE));
  });

  test('changes with the libraries', async () => {
    const other = join(folder, 'package-lock.json');
    writeFileSync(other, '{}');
    expect(await fingerprintOf(fixtureFiles(), other)).not.toBe(await fingerprintOf(fixtureFiles(), LOCK_FILE));
  });
});
