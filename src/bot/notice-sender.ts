import { randomUUID } from 'node:crypto';
import type { Activity, ConversationReference } from 'botbuilder';
import { z } from 'zod';
import { type EnquiryNews, newsSchema } from '../enquiry/news';
import type { Log } from '../log';
import type { LeasedNotice, Notices } from '../storage/enquiries/notices';

const LEASE_MS = 30_000;
const MOST_AT_ONCE = 10;
/** After a failure: the first wait, doubled each time, and the longest. Milliseconds. */
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;

/** What a notice holds: replies that are ready, or news that still need words. */
const contentSchema = z.union([
  z.strictObject({ activities: z.array(z.looseObject({ type: z.string() })) }),
  z.strictObject({ news: newsSchema }),
]);

/** A way to visitors: a channel's adapter, and which of its conversations this process can reach. */
export interface VisitorChannel {
  reaches(notice: { channelId: string; conversationId: string }): boolean;
  send(reference: Partial<ConversationReference>, activities: Partial<Activity>[]): Promise<void>;
}

export interface NoticeSenderParts {
  readonly notices: Notices;
  /** Asked in this order. */
  readonly channels: readonly VisitorChannel[];
  /** Puts news into words for a channel. */
  readonly wordNews: (news: EnquiryNews, channelId: string) => Partial<Activity>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Sends what visitors are still to be told: receipts of turns that were broken off, and the office's news. */
export class NoticeSender {
  private readonly parts: NoticeSenderParts;
  private readonly owner = randomUUID();
  private running: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(parts: NoticeSenderParts) {
    this.parts = parts;
  }

  /** Looks for notices again and again. @param everyMs milliseconds between two looks */
  start(everyMs: number): void {
    this.timer = setInterval(() => {
      this.running = this.running.then(() => this.look());
    }, everyMs);
    this.timer.unref();
  }

  /** Looks no more; resolves when what is being sent is sent. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Sends all that is due and can be reached from here. @returns how many were sent */
  async sendDue(): Promise<number> {
    const { notices, channels } = this.parts;
    const leased = await notices.lease({ owner: this.owner, leaseMs: LEASE_MS, limit: MOST_AT_ONCE }, (notice) =>
      channels.some((channel) => channel.reaches(notice)),
    );
    let sent = 0;
    for (const notice of leased) if (await this.send(notice)) sent += 1;
    return sent;
  }

  private async look(): Promise<void> {
    try {
      await this.sendDue();
    } catch (error) {
      this.parts.log.error({ err: error }, 'notices could not be looked for');
    }
  }

  private async send(notice: LeasedNotice): Promise<boolean> {
    const { notices, channels, log, now } = this.parts;
    try {
      const reference: Partial<ConversationReference> = JSON.parse(notice.conversation);
      await channels.find((channel) => channel.reaches(notice))?.send(reference, this.activitiesOf(notice));
      await notices.sent(notice);
      return true;
    } catch (error) {
      const wait = Math.min(FIRST_WAIT_MS * 2 ** (notice.attempts - 1), LONGEST_WAIT_MS);
      log.warn({ err: error, channelId: notice.channelId, attempts: notice.attempts }, 'a notice could not be sent');
      await notices.failed(notice, new Date(now() + wait).toISOString());
      return false;
    }
  }

  private activitiesOf({ content, channelId }: LeasedNotice): Partial<Activity>[] {
    const parsed = contentSchema.parse(JSON.parse(content));
    if ('news' in parsed) return [this.parts.wordNews(parsed.news, channelId)];
    return parsed.activities as Partial<Activity>[];
  }
}
