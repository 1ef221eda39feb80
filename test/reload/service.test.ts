import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PROJECT_ROOT } from '../../src/paths';
import { findService, readReload } from '../../src/storage/running-service';
import { DatasetCopy, runCli } from '../helpers/dataset-copy';
import { newDataDir } from '../helpers/service';

const MAIN = join(__dirname, '../helpers/reload/main.ts');
const RUNNER = join(__dirname, '../helpers/run-typescript.cjs');

let copy: DatasetCopy;
let dataDir: string;
let service: ChildProcess | undefined;

beforeEach(() => {
  copy = DatasetCopy.ofFixture();
  dataDir = newDataDir();
});

afterEach(async () => {
  if (service?.exitCode === null) {
    const gone = once(service, 'exit');
    service.kill('SIGTERM');
    await gone;
  }
  service = undefined;
  copy.remove();
});

async function start(...more: string[]): Promise<void> {
  service = spawn(process.execPath, ['-r', RUNNER, MAIN, copy.folder, dataDir, ...more], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (service.stdout) await once(service.stdout, 'data');
}

function reload() {
  return runCli(['reload'], { env: { DATA_DIR: dataDir } });
}

describe('npm run reload', () => {
  test('lets the running service take a changed dataset, and says so', async () => {
    await start();
    writeFileSync(join(copy.folder, 'companies/jiangmen.json'), '[]');
    expect(await reload()).toMatchObject({ code: 0, stdout: 'Reloaded: 3 members, 4 companies.\n' });
    expect(await reload()).toMatchObject({ code: 0 });
  });

  test('says what is wrong with a dataset that is refused; the service goes on', async () => {
    await start();
    writeFileSync(join(copy.folder, 'companies/jiangmen.json'), '[{"id": "x"}]');
    const { code, stdout } = await reload();
    expect([code, stdout]).toEqual([1, expect.stringContaining('companies/jiangmen.json')]);
    expect(service?.exitCode).toBeNull();
  });

  test('without a service says so, and never signals a stranger', async () => {
    expect(await reload()).toMatchObject({ code: 2, stderr: expect.stringContaining(dataDir) });
    // This test process is no service: the number was left by one that crashed.
    writeFileSync(join(dataDir, 'lotse.pid'), String(process.pid));
    expect(findService(dataDir)).toBeUndefined();
  });

  test('the mark of a service goes with it', async () => {
    await start();
    expect(Number(readFileSync(join(dataDir, 'lotse.pid'), 'utf8'))).toBe(service?.pid);
    const gone = service && once(service, 'exit');
    service?.kill('SIGTERM');
    await gone;
    expect(existsSync(join(dataDir, 'lotse.pid'))).toBe(false);
  });
});

test('in development a changed file is enough', async () => {
  await start('--watch');
  writeFileSync(join(copy.folder, 'companies/jiangmen.json'), '[]');
  for (let tries = 0; tries < 100 && !readReload(dataDir); tries++) await wait(100);
  expect(readReload(dataDir)).toMatchObject({ outcome: 'reloaded', companies: 4 });
});
