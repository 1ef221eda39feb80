import { closeSync, type FSWatcher, openSync, watch } from 'node:fs';
import type { KnowledgeSource } from './knowledge-source';
import type { Log } from './log';
import { removePid, writePid, writeReload } from './storage/running-service';

/** Editors and imports write several files; the dataset is read once they have been still for so long. Milliseconds. */
const STILL_MS = 300;

export interface ReloadOptions {
  readonly source: KnowledgeSource;
  readonly dataDir: string;
  readonly log: Log;
  /** A folder whose changes also reload, for development; undefined otherwise. */
  readonly watched: string | undefined;
  /** Called if the hang-up means that the terminal was closed, under which the service was started. */
  readonly onTerminalClosed: () => void;
}

/** Reloads the dataset on SIGHUP (`npm run reload`), and in development when a file of it changes. */
export class ReloadTriggers {
  private readonly options: ReloadOptions;
  private readonly hadTerminal = hasTerminal();
  private readonly onHangUp = (): void => {
    if (this.hadTerminal && !hasTerminal()) this.options.onTerminalClosed();
    else void this.reload();
  };
  private watcher: FSWatcher | undefined;
  private timer: NodeJS.Timeout | undefined;
  private serial = 0;

  constructor(options: ReloadOptions) {
    this.options = options;
  }

  start(): void {
    const { dataDir, watched, log } = this.options;
    process.on('SIGHUP', this.onHangUp);
    writePid(dataDir);
    if (watched === undefined) return;
    this.watcher = watch(watched, { recursive: true, persistent: false }, (_event, file) => {
      // What an import prepares in hidden folders is not yet part of the dataset.
      if (!/(?:^|[/\\])\.(?!journal)/.test(file ?? '')) this.reloadSoon();
    });
    this.watcher.on('error', (error) => log.warn({ err: error }, 'the dataset is no longer watched'));
  }

  stop(): void {
    process.off('SIGHUP', this.onHangUp);
    this.watcher?.close();
    clearTimeout(this.timer);
    removePid(this.options.dataDir);
  }

  /** Reloads, logs how it ended and leaves the result for `npm run reload`. */
  async reload(): Promise<void> {
    const { source, dataDir, log } = this.options;
    const result = await source.reload();
    if (result.outcome === 'reloaded') log.info(result, 'dataset reloaded');
    else log.error({ faults: result.faults.slice(0, 5), count: result.faults.length }, 'faulty dataset refused');
    writeReload(dataDir, { serial: ++this.serial, pid: process.pid, ...result });
  }

  private reloadSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.reload(), STILL_MS);
  }
}

/** True if the process belongs to a terminal that is open. */
function hasTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return true;
  } catch {
    return false;
  }
}
