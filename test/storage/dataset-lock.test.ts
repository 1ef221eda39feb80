import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatasetLock } from '../../src/storage/dataset/dataset-lock';

const RUNNER = join(__dirname, '../helpers/run-typescript.cjs');
const LOCK = join(__dirname, '../../src/storage/dataset/dataset-lock.ts');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-lock-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that takes the lock, says whether it got it, and then does nothing more. */
async function other(): Promise<{ got: boolean; kill: () => Promise<void> }> {
  const script = `
    const { DatasetLock } = require(${JSON.stringify(LOCK)});
    try { DatasetLock.take(${JSON.stringify(folder)}); console.log('got'); } catch (error) { console.log(error.code); }
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-r', RUNNER, '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout, 'data');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { got: String(said).trim() === 'got', kill };
}

describe('the lock of the dataset', () => {
  it('is had by one of several processes, and is free when that one is killed', async () => {
    const others = await Promise.all([other(), other(), other()]);
    expect(others.filter(({ got }) => got)).toHaveLength(1);
    expect(() => DatasetLock.take(folder)).toThrow(expect.objectContaining({ code: 'dataset-locked' }));
    await Promise.all(others.map(({ kill }) => kill()));
    DatasetLock.take(folder).release();
  });

  it('is had once within a process, too', () => {
    const lock = DatasetLock.take(folder);
    expect(() => DatasetLock.take(folder)).toThrow(expect.objectContaining({ code: 'dataset-locked' }));
    lock.release();
    DatasetLock.take(folder).release();
  });

  it('says where it cannot be taken', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => DatasetLock.take(join(folder, 'file'))).toThrow(
      expect.objectContaining({ code: 'dataset-unwritable' }),
    );
  });
});
