import { Presets, SingleBar } from 'cli-progress';

/** Files that are read faster than this need no bar. Milliseconds. */
const PATIENCE_MS = 500;

/** A bar on stderr that shows which share of a file has been read; nothing where stderr is no terminal. */
export class ProgressBar {
  private readonly bar = new SingleBar(
    { format: '{bar} {percentage}%', clearOnComplete: true, hideCursor: true, stream: process.stderr },
    Presets.shades_classic,
  );
  private readonly start = Date.now();
  private isShown = false;

  /** `share` is from 0 to 1. */
  update(share: number): void {
    if (!process.stderr.isTTY || Date.now() - this.start < PATIENCE_MS) return;
    if (!this.isShown) this.bar.start(100, 0);
    this.isShown = true;
    this.bar.update(Math.min(100, Math.floor(share * 100)));
  }

  stop(): void {
    if (this.isShown) this.bar.stop();
    this.isShown = false;
  }
}
