import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { PROJECT_ROOT } from '../../src/paths';

/** The built program as a process that is killed and started again, always at the same address. */
export class KilledService {
  kills = 0;
  /** All that the processes have logged. */
  log = '';
  private readonly env: NodeJS.ProcessEnv;
  private readonly port: number;
  private child: ChildProcess | undefined;
  private started: Promise<void> = Promise.resolve();

  private constructor(env: NodeJS.ProcessEnv, port: number) {
    this.env = env;
    this.port = port;
  }

  /** Needs `npm run build` before. */
  static async start(env: NodeJS.ProcessEnv): Promise<KilledService> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    probe.close();
    await once(probe, 'close');
    const service = new KilledService(env, port);
    await service.restart();
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves when the service listens. */
  ready(): Promise<void> {
    return this.started;
  }

  /** SIGKILL: no handler runs, nothing is flushed; then a new process. */
  async killAndRestart(): Promise<void> {
    await this.stop('SIGKILL');
    this.kills += 1;
    await this.restart();
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'close');
    child.kill(signal);
    await ended;
  }

  private restart(): Promise<void> {
    this.started = this.spawn();
    return this.started;
  }

  private async spawn(): Promise<void> {
    const env = { ...process.env, ...this.env, PORT: String(this.port) };
    const child = spawn(process.execPath, ['dist/src/main.js', '--local'], {
      cwd: PROJECT_ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.on('data', (data) => {
      this.log += data;
    });
    this.child = child;
    const ended = once(child, 'close').then(() => 'ended');
    const line = await Promise.race([once(child.stdout, 'data').then(String), ended]);
    if (!line.includes('http:')) throw new Error(`the service did not start: ${this.log}`);
  }
}
