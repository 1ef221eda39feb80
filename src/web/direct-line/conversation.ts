/** An activity as it is kept and sent: JSON with an id of its own. */
export interface LoggedActivity {
  readonly id: string;
  readonly type?: string;
  readonly [field: string]: unknown;
}

/** What Direct Line clients get: activities, and how far they have read with them. */
export interface ActivityGroup {
  readonly activities: readonly LoggedActivity[];
  readonly watermark: string;
}

/** Somebody who follows a conversation. */
export interface Listener {
  take(group: ActivityGroup): void;
  /** The log is dropped: nothing more will come from it. */
  end(): void;
}

/** Activities kept for a page that reloads or reconnects. */
const MAX_KEPT = 500;

/**
 * The log of one conversation. Each activity has a position; a watermark is the first position its holder lacks.
 *
 * Positions start at the time the log was begun, in milliseconds. So those of a log begun after a restart are higher than
 * all that were given out before (nobody writes a thousand activities a second), and a client that comes back with its
 * old watermark gets everything it has not seen.
 */
export class Conversation {
  readonly id: string;
  readonly userId: string;
  private readonly entries: { position: number; activity: LoggedActivity }[] = [];
  private readonly listeners = new Set<Listener>();
  private next: number;

  constructor({ id, userId, startedAt }: { id: string; userId: string; startedAt: number }) {
    this.id = id;
    this.userId = userId;
    this.next = startedAt;
  }

  /** Adds an activity, or replaces the one with this id, and tells everybody who listens. */
  put(activity: LoggedActivity): void {
    // Nobody who comes back later wants to know that the bot was typing.
    if (activity.type !== 'typing') {
      this.remove(activity.id);
      this.entries.push({ position: this.next, activity });
      if (this.entries.length > MAX_KEPT) this.entries.shift();
      this.next += 1;
    }
    for (const listener of this.listeners) listener.take({ activities: [activity], watermark: String(this.next) });
  }

  remove(activityId: string): void {
    const index = this.entries.findIndex(({ activity }) => activity.id === activityId);
    if (index >= 0) this.entries.splice(index, 1);
  }

  /** Forgets all activities; those who come back later find none of them. */
  clear(): void {
    this.entries.length = 0;
  }

  /** What the holder of the watermark lacks. A watermark that is empty or not of this log's making lacks everything. */
  since(watermark: string): ActivityGroup {
    const position = /^\d+$/.test(watermark) ? Number(watermark) : 0;
    const from = position > this.next ? 0 : position;
    const missing = this.entries.filter((entry) => entry.position >= from);
    return { activities: missing.map(({ activity }) => activity), watermark: String(this.next) };
  }

  /** Tells the listener of every new activity, until the function returned is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Sends everybody away who listens; those who reconnect find a new log. */
  end(): void {
    for (const listener of this.listeners) listener.end();
  }

  get isListenedTo(): boolean {
    return this.listeners.size > 0;
  }
}
