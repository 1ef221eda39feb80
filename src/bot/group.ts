import { type Activity, ActivityTypes, ConversationState, TurnContext } from 'botbuilder';

/**
 * Whether an activity is meant for us. In a group only what mentions us is, or comes from one of our cards: what people
 * say to each other there is not read. Who joins a group is not greeted either.
 */
export function isAddressed(activity: Activity): boolean {
  if (!activity.conversation.isGroup) return true;
  if (activity.type !== ActivityTypes.Message) return false;
  const mentionsUs = TurnContext.getMentions(activity).some(({ mentioned }) => mentioned?.id === activity.recipient.id);
  return mentionsUs || activity.value !== undefined;
}

/** The words of a message without our name in it: "<at>Lotse</at> Fliesen in Foshan" asks for tiles. */
export function withoutMention(activity: Activity): string {
  return TurnContext.removeRecipientMention(activity)?.trim() ?? '';
}

/** State of a conversation, in a group for each person: nobody gets on with another one's hits or questions. */
export class PersonalConversationState extends ConversationState {
  override getStorageKey(context: TurnContext): string | undefined {
    const key = super.getStorageKey(context);
    const { conversation, from } = context.activity;
    return conversation.isGroup ? `${key}/users/${from.id}` : key;
  }
}
