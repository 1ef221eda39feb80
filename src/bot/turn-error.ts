import { randomInt } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import type { Log } from '../log';

/** Tells the visitor, in the visitor's language, that something failed; the reference finds the entry in the log. */
export type TellError = (context: TurnContext, reference: string) => Promise<void>;

/** What an adapter does when a turn fails: log it under a short reference, and tell the visitor. */
export function createTurnErrorHandler(tell: TellError, log: Log) {
  return async (context: TurnContext, error: Error): Promise<void> => {
    const reference = createReference();
    const { channelId, type } = context.activity;
    log.error({ reference, channelId, activityType: type, err: error }, 'a turn failed');
    try {
      await tell(context, reference);
    } catch (failure) {
      log.error({ reference, err: failure }, 'the visitor could not be told');
    }
  };
}

// Without characters that are mistaken for each other on the telephone.
const REFERENCE_CHARACTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function createReference(): string {
  return Array.from({ length: 6 }, () => REFERENCE_CHARACTERS[randomInt(REFERENCE_CHARACTERS.length)]).join('');
}
