/** A channel resends after 15 s, and gives up after a few attempts. */
const MEMORY_MS = 10 * 60_000;
const MAX_REMEMBERED = 10_000;

/** Remembers which activities were taken, for ten minutes and at most ten thousand of them. */
export class SeenActivities {
  private readonly seen = new Map<string, number>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** True the first time a key comes, false when it comes again. */
  isNew(key: string): boolean {
    this.forgetOld();
    if (this.seen.has(key)) return false;
    this.seen.set(key, this.now());
    return true;
  }

  // A Map keeps the order of insertion, so the oldest are in front.
  private forgetOld(): void {
    for (const [key, time] of this.seen) {
      if (this.seen.size < MAX_REMEMBERED && this.now() - time < MEMORY_MS) return;
      this.seen.delete(key);
    }
  }
}
