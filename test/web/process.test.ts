import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { directLineOf } from '../helpers/direct-line';
import { newDataDir } from '../helpers/service';

const ROOT = join(__dirname, '..', '..');

/** Runs the program itself. */
function run(env: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, ['-r', './test/helpers/run-typescript.cjs', 'src/main.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], DATA_DIR: newDataDir(), PORT: '0', ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  return { child, ended: once(child, 'close'), output: () => ({ stdout, stderr }) };
}

async function ready(child: ChildProcess & { stdout: NodeJS.ReadableStream }): Promise<string> {
  const [line] = await once(child.stdout, 'data');
  return /http:\S+/.exec(String(line))?.[0] ?? '';
}

describe('the program', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'says in one line that it is ready, and ends cleanly on %s',
    async (signal) => {
      const { child, ended, output } = run({}, '--local');
      const url = await ready(child);
      const line = directLineOf(url);
      await line.start(await line.generate());
      child.kill(signal);
      expect(await ended).toEqual([0, null]);
      expect(output()).toEqual({ stdout: `Lotse is ready: ${url}\n`, stderr: '' });
    },
  );

  it('says so when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { ended, output } = run({ PORT: String(port) }, '--local');
    expect(await ended).toEqual([1, null]);
    expect(output()).toEqual({
      stdout: '',
      stderr: `Port ${port} is taken by another program. Please set PORT to another number.\n`,
    });
    other.close();
  });

  it.each([
    ['without credentials', {}, [], /^Please set MICROSOFT_APP_ID and MICROSOFT_APP_PASSWORD .*npm start.*\n$/],
    ['with bad settings', { PORT: 'x' }, ['--local'], /^Some settings cannot be used: PORT .*\n$/],
    ['without a folder for its data', { DATA_DIR: '/dev/null/x' }, ['--local'], /^\/dev\/null\/x.* DATA_DIR\.\n$/],
    ['with an option it does not have', {}, ['--lokal'], /^Lotse could not start: Unknown option '--lokal'.*\n$/],
  ])('does not start %s, and says why in one sentence', async (_case, env, args, sentence) => {
    const { ended, output } = run(env as Record<string, string>, ...args);
    expect(await ended).toEqual([1, null]);
    expect(output()).toEqual({ stdout: '', stderr: expect.stringMatching(sentence) });
  });

  it('starts with credentials, and then knows strangers', async () => {
    const credentials = {
      MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555',
      MICROSOFT_APP_PASSWORD: 'secret',
      DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
    };
    const { child, ended } = run({ ...credentials, HOST: '127.0.0.1', LOG_LEVEL: 'silent' });
    const url = await ready(child);
    const activity = {
      type: 'message',
      id: 'm1',
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/de/',
      conversation: { id: 'c1' },
      from: { id: 'u1' },
      recipient: { id: 'bot' },
    };
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
    });
    expect([response.status, await response.json()]).toMatchObject([401, { error: { code: 'unauthorized' } }]);
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });
});
