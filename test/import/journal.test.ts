import { cpSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDatasetFiles } from '../../src/storage/dataset/dataset-files';
import {
  DatasetChange,
  finishJournal,
  JOURNAL_FOLDER,
  STAGING_FOLDER,
} from '../../src/storage/dataset/dataset-journal';
import { DatasetCopy } from '../helpers/dataset-copy';

const NEW = new Map([
  ['companies/foshan.json', '[1]\n'],
  ['companies/koeln.json', '[2]\n'],
  ['companies/new-member.json', '[3]\n'],
]);

let copy: DatasetCopy;
let old: Map<string, string>;

beforeEach(async () => {
  copy = DatasetCopy.ofFixture();
  old = await readDatasetFiles(copy.folder);
});

afterEach(() => copy.remove());

async function prepare(): Promise<DatasetChange> {
  const change = await DatasetChange.begin(copy.folder);
  for (const [path, text] of NEW) await change.put(path, text);
  return change;
}

const whole = () => new Map([...[...old, ...NEW]].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('a change of several files', () => {
  test('is not seen before it is decided, and thrown away if it never is', async () => {
    await prepare();
    expect(await readDatasetFiles(copy.folder)).toEqual(old);
    await (await DatasetChange.begin(copy.folder)).discard();
    expect(existsSync(join(copy.folder, STAGING_FOLDER))).toBe(false);
    expect(await readDatasetFiles(copy.folder)).toEqual(old);
  });

  test('is seen whole once it is decided', async () => {
    await (await prepare()).commit();
    expect(await readDatasetFiles(copy.folder)).toEqual(whole());
    expect(existsSync(join(copy.folder, JOURNAL_FOLDER))).toBe(false);
  });

  test.each([0, 1, 2, 3])('is seen whole if the process ended with %i files in place', async (count) => {
    await prepare();
    const journal = join(copy.folder, JOURNAL_FOLDER);
    renameSync(join(copy.folder, STAGING_FOLDER), journal);
    for (const path of [...NEW.keys()].slice(0, count)) cpSync(join(journal, path), join(copy.folder, path));
    writeFileSync(join(copy.folder, 'companies/.koeln.json.new'), 'left behind');
    expect(await readDatasetFiles(copy.folder)).toEqual(whole());
    await finishJournal(copy.folder);
    expect(existsSync(journal)).toBe(false);
    expect(await readDatasetFiles(copy.folder)).toEqual(whole());
  });

  test('a journal that was taken away half-way does not come back', async () => {
    await (await prepare()).commit();
    mkdirSync(join(copy.folder, '.done/companies'), { recursive: true });
    writeFileSync(join(copy.folder, '.done/companies/foshan.json'), '[]');
    expect(await readDatasetFiles(copy.folder)).toEqual(whole());
    await finishJournal(copy.folder);
    expect(existsSync(join(copy.folder, '.done'))).toBe(false);
  });

  test('readers beside a writer see one state or another, never a mixture', async () => {
    const states = [0, 1].map((round) => new Map([...NEW.keys()].map((path) => [path, `[${round}]\n`])));
    let isDone = false;
    const writing = (async () => {
      for (let round = 0; round < 30; round++) {
        const change = await DatasetChange.begin(copy.folder);
        for (const [path, text] of states[round % 2] ?? []) await change.put(path, text);
        await change.commit();
      }
      isDone = true;
    })();
    const seen = new Set<string>();
    while (!isDone) {
      const files = await readDatasetFiles(copy.folder);
      seen.add([...NEW.keys()].map((path) => (files.get(path) ?? '').slice(0, 3)).join());
    }
    await writing;
    const allowed = [
      '[0],[0],[0]',
      '[1],[1],[1]',
      [...NEW.keys()].map((path) => (old.get(path) ?? '').slice(0, 3)).join(),
    ];
    expect([...seen].filter((state) => !allowed.includes(state))).toEqual([]);
  });
});
