import { setTimeout as wait } from 'node:timers/promises';
import { loadConfig } from '../config';
import { LotseError } from '../errors';
import { findService, readReload, type StoredReload } from '../storage/running-service';
import type { CliCommand } from './cli';

/** A large dataset is indexed in seconds. Milliseconds. */
const PATIENCE_MS = 30_000;
const POLL_MS = 100;

/**
 * `npm run reload`: asks the running service to load the dataset again and says how that ended. Exit code 1 if the
 * dataset was refused; the service then goes on with the old one.
 */
export const reloadCommand: CliCommand = {
  summary: 'lets the running service load the dataset again',
  async run() {
    const { dataDir } = loadConfig(process.env, { local: true });
    const pid = findService(dataDir);
    if (pid === undefined) {
      throw new LotseError('service-not-running', `No service is running with the data folder ${dataDir}.`);
    }
    const before = readReload(dataDir);
    process.kill(pid, 'SIGHUP');
    const result = await waitForResult(dataDir, pid, before);
    if (result.outcome === 'reloaded') {
      console.log(`Reloaded: ${result.members} members, ${result.companies} companies.`);
      return 0;
    }
    console.log(`Refused, the old dataset goes on:\n${(result.faults ?? []).join('\n')}`);
    return 1;
  },
};

async function waitForResult(dataDir: string, pid: number, before: StoredReload | undefined): Promise<StoredReload> {
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    await wait(POLL_MS);
    const now = readReload(dataDir);
    if (now?.pid === pid && (now.serial !== before?.serial || before.pid !== pid)) return now;
  }
  throw new LotseError('reload-unanswered', `The service (process ${pid}) has not answered within 30 s; see its log.`);
}
