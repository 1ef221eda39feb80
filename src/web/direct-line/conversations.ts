import { Conversation } from './conversation';
import type { TokenHolder } from './tokens';

/** Together with the 500 activities each, the most that visitors of the page can make this process remember. */
const MAX_CONVERSATIONS = 5_000;
const IDLE_MS = 24 * 3_600_000;

/** A client that asks for news instead of listening does so at least this often. Milliseconds. */
const POLL_MS = 5_000;

/** All conversations of the page that this process remembers. What the bot knows of them is in the database. */
export class Conversations {
  // In the order of last use, since a Map keeps the order of insertion and each use inserts anew.
  private readonly byId = new Map<string, { conversation: Conversation; usedAt: number }>();
  private readonly now: () => number;

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    this.now = now;
  }

  find(id: string): Conversation | undefined {
    const entry = this.byId.get(id);
    if (entry !== undefined) this.use(entry.conversation);
    return entry?.conversation;
  }

  /** The conversation of a token, begun anew with an empty log if it is not remembered. */
  open({ conversationId, userId }: TokenHolder): Conversation {
    const known = this.find(conversationId);
    if (known !== undefined) return known;
    const conversation = new Conversation({ id: conversationId, userId, startedAt: this.now() });
    this.use(conversation);
    this.dropSome();
    return conversation;
  }

  /** True while somebody has the conversation open here: listens, or has asked for news just now. */
  isWatched(id: string): boolean {
    const entry = this.byId.get(id);
    return entry !== undefined && (entry.conversation.isListenedTo || this.now() - entry.usedAt < POLL_MS);
  }

  /** Empties the logs of all conversations of a visitor who wants to be forgotten. */
  clearOf(userId: string): void {
    for (const { conversation } of this.byId.values()) if (conversation.userId === userId) conversation.clear();
  }

  get size(): number {
    return this.byId.size;
  }

  private use(conversation: Conversation): void {
    this.byId.delete(conversation.id);
    this.byId.set(conversation.id, { conversation, usedAt: this.now() });
  }

  // A conversation that is dropped comes back by its token, so nobody is shut out. One with an open page is kept as long
  // as there is room: its visitor may be reading.
  private dropSome(): void {
    for (const [id, { conversation, usedAt }] of this.byId) {
      const isTooMany = this.byId.size > MAX_CONVERSATIONS;
      const isIdle = this.now() - usedAt >= IDLE_MS;
      if (!isTooMany && !isIdle) return;
      if (!isTooMany && conversation.isListenedTo) continue;
      this.byId.delete(id);
      conversation.end();
    }
  }
}
