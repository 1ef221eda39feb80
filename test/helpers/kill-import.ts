import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformSync } from '@swc/core';
import { PROJECT_ROOT } from '../../src/paths';
import { DatasetCopy } from './dataset-copy';

/** How a run is ended: at the n-th change of the file system, or after some milliseconds. */
export type Kill = { readonly step: number } | { readonly after: number } | undefined;

/** Rows per member: enough for the writing to take a while. */
const ROWS = 40;

/**
 * An import into three members that can be killed at any moment. The sources are compiled once, below the project so
 * that they find its files, since a process that compiles first would mostly be killed while compiling.
 */
export class KillableImport {
  readonly folder = join(PROJECT_ROOT, 'node_modules/.cache', `lotse-kill-${process.pid}`);
  private readonly file = join(this.folder, 'list.csv');

  constructor() {
    for (const path of readdirSync(join(PROJECT_ROOT, 'src'), { recursive: true, encoding: 'utf8' })) {
      if (path.endsWith('.ts') && !path.startsWith('web/public')) this.compile(join(PROJECT_ROOT, 'src', path));
    }
    const rows = ['foshan', 'jiangmen', 'koeln'].flatMap((member) =>
      Array.from({ length: ROWS }, (_, index) => `Testwerk ${member} ${index} GmbH;${member};Pumpen`),
    );
    writeFileSync(this.file, ['Firma;Stadt;Produkte', ...rows].join('\n'));
  }

  /** Imports into a dataset; gives true if the process was killed. */
  run(copy: DatasetCopy, kill?: Kill, countFile?: string): Promise<boolean> {
    const preload = join(__dirname, 'kill-at-step.cjs');
    const args = ['-r', preload, join(this.folder, 'src/cli/cli.js'), 'import', this.file, '--data', copy.folder];
    const env: NodeJS.ProcessEnv = { ...process.env };
    if (kill && 'step' in kill) Object.assign(env, { KILL_AT_STEP: String(kill.step) });
    if (countFile) Object.assign(env, { KILL_COUNT_FILE: countFile });
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
    const timer = kill && 'after' in kill ? setTimeout(() => child.kill('SIGKILL'), kill.after) : undefined;
    return new Promise((resolve) => {
      child.on('exit', (_code, signal) => {
        clearTimeout(timer);
        resolve(signal === 'SIGKILL');
      });
    });
  }

  /** The states before and after a whole import, how many steps it has, and how long it takes (milliseconds). */
  async measure(): Promise<{ old: string; new: string; steps: number; duration: number }> {
    const copy = DatasetCopy.ofFixture();
    const countFile = join(this.folder, 'steps');
    try {
      const old = await copy.state();
      const start = Date.now();
      await this.run(copy, undefined, countFile);
      const duration = Date.now() - start;
      return { old, new: await copy.state(), steps: Number(readFileSync(countFile, 'utf8')), duration };
    } finally {
      copy.remove();
    }
  }

  /**
   * Kills an import and says which state a reader then sees; and, if wanted, which one after the next import, which
   * must always be the new one.
   */
  async killed(kill: Kill, goesOn: boolean): Promise<{ seen: string; afterwards?: string; wasKilled: boolean }> {
    const copy = DatasetCopy.ofFixture();
    try {
      const wasKilled = await this.run(copy, kill);
      const seen = await copy.state();
      if (!goesOn) return { seen, wasKilled };
      await this.run(copy);
      return { seen, afterwards: await copy.state(), wasKilled };
    } finally {
      copy.remove();
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private compile(source: string): void {
    const { code } = transformSync(readFileSync(source, 'utf8'), {
      filename: source,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    const target = join(this.folder, relative(PROJECT_ROOT, source).replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
}

/** Runs tasks, a few at a time, and gives their results. */
export async function inParallel<T, R>(
  items: readonly T[],
  run: (item: T, index: number) => Promise<R>,
  width = 8,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await run(items[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}
