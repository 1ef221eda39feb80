import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../../src/paths';
import { readDatasetFiles } from '../../src/storage/dataset/dataset-files';
import { fixtureFiles } from './fixture-directory';

/** A folder with a dataset of its own, thrown away at the end of the test. */
export class DatasetCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'lotse-dataset-'));

  /** The artificial fixture. */
  static ofFixture(): DatasetCopy {
    const copy = new DatasetCopy();
    for (const [path, text] of fixtureFiles()) {
      mkdirSync(dirname(join(copy.folder, path)), { recursive: true });
      writeFileSync(join(copy.folder, path), text);
    }
    return copy;
  }

  /** A copy of another dataset. */
  static of(folder: string): DatasetCopy {
    const copy = new DatasetCopy();
    cpSync(folder, copy.folder, { recursive: true });
    return copy;
  }

  /** A short text that is equal for equal datasets as a reader sees them. */
  async state(): Promise<string> {
    const hash = createHash('sha256');
    for (const [path, text] of await readDatasetFiles(this.folder)) hash.update(`${path}\0${text}\0`);
    return hash.digest('hex');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const RUNNER = join(__dirname, 'run-typescript.cjs');

/** Starts a command of the command line as it stands in the sources. `killAfter` (milliseconds) ends it with SIGKILL. */
export function runCli(
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; killAfter?: number } = {},
): Promise<CliResult> {
  const child = spawn(process.execPath, ['-r', RUNNER, join(PROJECT_ROOT, 'src/cli/cli.ts'), ...args], {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const timer =
    options.killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.killAfter);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr });
    });
  });
}
