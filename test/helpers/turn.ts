import { randomUUID } from 'node:crypto';
import type { TurnUnit } from '../../src/storage/enquiries/turns';
import type { Storage } from '../../src/storage/storage';

/** Begins a turn of a visitor in a conversation of the same name. */
export function beginTurn({ turns }: Storage, visitor = 'erika', activityKey: string = randomUUID()): TurnUnit {
  return turns.begin({
    visitorKey: `test/users/${visitor}/`,
    conversationKey: `test/conversations/${visitor}/`,
    conversation: JSON.stringify({ channelId: 'test', conversation: { id: visitor } }),
    activityKey,
  });
}
