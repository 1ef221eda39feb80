import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialog } from 'botbuilder-dialogs';
import { loadConfig } from '../../src/config';
import type { Directory } from '../../src/directory/directory';
import { createLog } from '../../src/log';
import { Texts } from '../../src/replies/translate';
import { type BotStates, type Service, startService } from '../../src/service';
import { readLocales } from '../../src/storage/locale-files';
import { fixtureDirectory } from './fixture-directory';
import { TestDialog } from './test-dialog';

export interface TestServiceOptions {
  dialog?: Dialog;
  createDialog?: (states: BotStates) => Dialog;
  dataDir?: string;
  port?: number;
  now?: () => number;
  /** Further settings. */
  env?: NodeJS.ProcessEnv;
  directory?: () => Directory;
}

/** Starts the whole service in local mode, on a free port and in a new folder unless told otherwise. */
export function startTestService(options: TestServiceOptions = {}): Promise<Service> {
  const env = {
    PORT: String(options.port ?? 0),
    DATA_DIR: options.dataDir ?? newDataDir(),
    LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
    ...options.env,
  };
  const config = loadConfig(env, { local: true });
  return startService({
    config,
    log: createLog(config.logLevel),
    now: options.now ?? Date.now,
    directory: options.directory ?? fixtureDirectory,
    texts: new Texts(readLocales()),
    createDialog: options.createDialog ?? (() => options.dialog ?? new TestDialog()),
    wordNews: ({ reference, status, note }) => ({ type: 'message', text: [reference, status, note].join(' ').trim() }),
    tellError: async (context, reference) => {
      await context.sendActivity(`sorry, ${reference}`);
    },
  });
}

export function newDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'lotse-test-'));
}
