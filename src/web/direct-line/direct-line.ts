import { randomUUID } from 'node:crypto';
import { LotseError } from '../../errors';
import type { Conversation, LoggedActivity } from './conversation';
import { Conversations } from './conversations';
import type { Incoming, Start } from './incoming';
import { Streams } from './streams';
import { type TokenHolder, TokenSigner } from './tokens';

export const CHANNEL_ID = 'directline';
const BOT = { id: 'lotse', name: 'Lotse' };
/** The bot answers inside this process, so this is never called; the framework wants every activity to have one. */
const SERVICE_URL = 'urn:lotse:direct-line';
/** Messages of one conversation that may wait for their turn. */
const MAX_WAITING = 20;

/** The way to the bot. */
export interface TurnRunner {
  /** Runs one turn; resolves when it has ended, also when it failed. */
  run(activity: LoggedActivity): Promise<void>;
  /** How many turns of the conversation run or wait. */
  waiting(channelId: string, conversationId: string): number;
}

/**
 * Microsoft's Direct Line 3.0 on our own server, as far as Web Chat needs it, so that the page works without Azure.
 * Source: learn.microsoft.com, "API reference - Direct Line API 3.0".
 */
export class DirectLine {
  readonly signer: TokenSigner;
  readonly conversations: Conversations;
  readonly streams: Streams;
  private readonly now: () => number;
  private runner: TurnRunner | undefined;

  /** @param now milliseconds since 1970 */
  constructor({ key, now }: { key: Buffer; now: () => number }) {
    this.now = now;
    this.signer = new TokenSigner(key, now);
    this.conversations = new Conversations(now);
    this.streams = new Streams({ signer: this.signer, conversations: this.conversations });
  }

  /** Joins the bot to this channel. Later than the constructor, since the bot's adapter needs this channel's log first. */
  connect(runner: TurnRunner): void {
    this.runner = runner;
  }

  /** Who a new token speaks for: a new conversation of the visitor named, or of a new visitor. */
  newHolder({ user }: Start): TokenHolder {
    return { conversationId: randomUUID(), userId: user?.id ?? `dl_${randomUUID()}` };
  }

  /** Opens the conversation of a token. The first time the bot is told that somebody has come. */
  start(holder: TokenHolder, { locale }: Start): { conversation: Conversation; isNew: boolean } {
    const known = this.conversations.find(holder.conversationId);
    if (known !== undefined) return { conversation: known, isNew: false };
    const conversation = this.conversations.open(holder);
    this.deliver(
      this.complete(conversation, {
        type: 'conversationUpdate',
        locale,
        membersAdded: [{ ...BOT }, { id: holder.userId }],
      }),
    );
    return { conversation, isNew: true };
  }

  /**
   * Takes what a visitor sent: first into the log, then to the bot, whose answers follow in the log.
   * @returns the activity's id
   * @throws LotseError `too-many-messages`
   */
  take(holder: TokenHolder, incoming: Incoming): string {
    const conversation = this.conversations.open(holder);
    if ((this.runner?.waiting(CHANNEL_ID, conversation.id) ?? 0) >= MAX_WAITING) {
      throw new LotseError('too-many-messages', 'Too many messages are waiting for an answer. Please wait a moment.');
    }
    const activity = this.complete(conversation, incoming);
    conversation.put(activity);
    this.deliver(activity);
    return activity.id;
  }

  private complete(conversation: Conversation, content: object): LoggedActivity {
    return {
      ...content,
      id: randomUUID(),
      timestamp: new Date(this.now()),
      channelId: CHANNEL_ID,
      serviceUrl: SERVICE_URL,
      from: { id: conversation.userId, role: 'user' },
      recipient: { ...BOT },
      conversation: { id: conversation.id },
    };
  }

  private deliver(activity: LoggedActivity): void {
    void this.runner?.run(activity);
  }
}
