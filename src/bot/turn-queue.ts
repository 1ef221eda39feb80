/** Runs the tasks of one key one after another, in order of arrival; different keys run side by side. */
export class TurnQueue {
  private readonly lines = new Map<string, { tail: Promise<void>; length: number }>();

  /** Resolves or rejects as the task does. A task that fails does not stop those behind it. */
  run(key: string, task: () => Promise<void>): Promise<void> {
    const line = this.lines.get(key) ?? { tail: Promise.resolve(), length: 0 };
    this.lines.set(key, line);
    line.length += 1;
    const done = line.tail.then(task).finally(() => {
      line.length -= 1;
      if (line.length === 0) this.lines.delete(key);
    });
    line.tail = done.catch(() => undefined);
    return done;
  }

  /** How many tasks of the key run or wait. */
  length(key: string): number {
    return this.lines.get(key)?.length ?? 0;
  }

  /** Resolves when no task of any key runs or waits. */
  async idle(): Promise<void> {
    while (this.lines.size > 0) await Promise.all([...this.lines.values()].map((line) => line.tail));
  }
}
