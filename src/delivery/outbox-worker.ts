import type { DeliveryDriver } from '../enquiry/outbox-entry';
import type { Driver } from './driver';
import { type Clock, type DeliveryParts, OutboxLane } from './outbox-lane';

export interface OutboxWorkerParts extends DeliveryParts {
  readonly drivers: ReadonlyMap<DeliveryDriver, Driver>;
}

/** How often to look without being woken: for retries, and for what a process that died has left. Milliseconds. */
const LOOK_MS = 1_000;
/** How long deliveries that run may take to end when the process is asked to stop, before they are broken off. */
const DRAIN_MS = 3_000;

/**
 * Delivers what is in the outbox: as soon as it is woken, and by the clock. Every driver has a lane of its own, so that a
 * receiver that hangs holds up nobody else. Several workers, in as many processes, may work on one outbox.
 */
export class OutboxWorker {
  private readonly clock: Clock;
  private readonly lanes: readonly OutboxLane[];
  private readonly breakOff = new AbortController();
  private callOff: () => void = () => undefined;
  private isStopped = false;

  constructor(parts: OutboxWorkerParts) {
    this.clock = parts.clock;
    this.lanes = [...parts.drivers].map(
      ([name, driver]) => new OutboxLane({ ...parts, name, driver, signal: this.breakOff.signal }),
    );
  }

  /** Something may be due: looks at once, and from then on by the clock. */
  wake(): void {
    if (this.isStopped) return;
    this.callOff();
    for (const lane of this.lanes) lane.wake();
    this.callOff = this.clock.after(LOOK_MS, () => this.wake());
  }

  /** Resolves when everything that was due has been tried. */
  async idle(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.idle()));
  }

  /** Takes up nothing more and waits for what runs, 3 s at most; then breaks it off, and it stays in the outbox. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.callOff();
    for (const lane of this.lanes) lane.stop();
    const callOff = this.clock.after(DRAIN_MS, () => this.breakOff.abort());
    await this.idle();
    callOff();
  }
}
