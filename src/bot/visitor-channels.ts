import type { ConversationReference, TurnContext } from 'botbuilder';
import type { VisitorChannel } from './notice-sender';

/** The part of an adapter that begins a turn without having been addressed. */
interface ProactiveAdapter {
  continueConversationAsync(
    botAppId: string,
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void>;
}

/** The way to visitors through an adapter. @param appId the bot's own, empty in local mode */
export function visitorChannel(
  adapter: ProactiveAdapter,
  appId: string,
  reaches: VisitorChannel['reaches'],
): VisitorChannel {
  return {
    reaches,
    async send(reference, activities) {
      let failure: { readonly error: unknown } | undefined;
      await adapter.continueConversationAsync(appId, reference, async (context) => {
        // Caught here, for the adapter would tell the visitor of an error and the caller that all went well.
        try {
          // Not as an answer: what the visitor wrote then may be long gone.
          delete context.activity.id;
          await context.sendActivities(activities);
        } catch (error) {
          failure = { error };
        }
      });
      if (failure) throw failure.error;
    },
  };
}
