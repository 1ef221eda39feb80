import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { newDataDir } from './service';

const ROOT = join(__dirname, '..', '..');

export interface Assistant {
  readonly url: string;
  /** What it has written to stderr so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts the whole program in local mode with the shipped dataset, on a free port, as a process of its own. */
export async function startAssistant(env: Record<string, string> = {}): Promise<Assistant> {
  const child = spawn(process.execPath, ['-r', './test/helpers/run-typescript.cjs', 'src/main.ts', '--local'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], DATA_DIR: newDataDir(), PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let log = '';
  child.stderr.on('data', (data) => {
    log += data;
  });
  const line = await Promise.race([once(child.stdout, 'data').then(String), ended.then(() => '')]);
  const url = /http:\S+/.exec(line)?.[0];
  if (url === undefined) throw new Error(`the assistant did not start: ${log}`);
  return {
    url,
    log: () => log,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
