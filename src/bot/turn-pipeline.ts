import type { TurnContext } from 'botbuilder';
import { SeenActivities } from './seen-activities';
import { TurnQueue } from './turn-queue';

export interface Bot {
  run(context: TurnContext): Promise<void>;
}

/**
 * What every turn of every channel passes on its way to the bot: an activity that was already taken is dropped, and the
 * turns of one conversation run one after another, since the framework's state lets the last writer win silently.
 *
 * It runs inside the adapter, after authentication. Before it, a stranger could block a conversation's queue or make a
 * real message look like a repetition.
 */
export class TurnPipeline {
  private readonly bot: Bot;
  private readonly seen: SeenActivities;
  private readonly queue = new TurnQueue();

  /** @param now milliseconds since 1970 */
  constructor(bot: Bot, now: () => number) {
    this.bot = bot;
    this.seen = new SeenActivities(now);
  }

  /** Runs the bot on this turn; resolves when the turn has ended, at once for a repetition. */
  async run(context: TurnContext): Promise<void> {
    const { channelId, conversation, id } = context.activity;
    const conversationKey = keyOf(channelId, conversation.id);
    // The framework's type allows an activity without id; those that came from outside have been checked to have one.
    if (id !== undefined && !this.seen.isNew(`${conversationKey}\n${id}`)) return;
    await this.queue.run(conversationKey, () => this.bot.run(context));
  }

  /** How many turns of the conversation run or wait. */
  waiting(channelId: string, conversationId: string): number {
    return this.queue.length(keyOf(channelId, conversationId));
  }

  /** Resolves when no turn runs. */
  idle(): Promise<void> {
    return this.queue.idle();
  }
}

function keyOf(channelId: string, conversationId: string): string {
  return `${channelId}\n${conversationId}`;
}
