import { randomUUID } from 'node:crypto';
import {
  type Activity,
  ActivityEx,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import type { TurnLogic } from './adapter';

/** Where the bot's activities go: the log of the conversation, from which the page reads. */
export interface DirectLineOutbox {
  /** Adds an activity, or replaces the one with the same id. */
  put(conversationId: string, activity: Partial<Activity> & { id: string }): void;
  remove(conversationId: string, activityId: string): void;
}

/** Runs the bot on activities of our own Direct Line inside this process, without HTTP. */
export class DirectLineAdapter extends BotAdapter {
  private readonly outbox: DirectLineOutbox;

  constructor(outbox: DirectLineOutbox) {
    super();
    this.outbox = outbox;
  }

  /** Runs one turn. Failures of the bot go to onTurnError. */
  async receive(activity: Partial<Activity>, logic: TurnLogic): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }

  async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return activities.map((activity) => {
      const id = randomUUID();
      // Traces are for the Emulator; the visitor's page would show them to nobody but its developer tools.
      if (activity.type !== 'trace') this.put(activity, id);
      return { id };
    });
  }

  async updateActivity(_context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse | undefined> {
    if (activity.id === undefined) return undefined;
    this.put(activity, activity.id);
    return { id: activity.id };
  }

  async deleteActivity(_context: TurnContext, reference: Partial<ConversationReference>): Promise<void> {
    if (reference.conversation === undefined || reference.activityId === undefined) return;
    this.outbox.remove(reference.conversation.id, reference.activityId);
  }

  async continueConversation(reference: Partial<ConversationReference>, logic: TurnLogic): Promise<void> {
    await this.receive(ActivityEx.getContinuationActivity(reference), logic);
  }

  // The identity is for channels with credentials; here the process talks to itself.
  override async continueConversationAsync(
    _identity: unknown,
    reference: Partial<ConversationReference>,
    logicOrAudience: TurnLogic | string,
    logic?: TurnLogic,
  ): Promise<void> {
    const continuation = typeof logicOrAudience === 'function' ? logicOrAudience : logic;
    if (continuation !== undefined) await this.continueConversation(reference, continuation);
  }

  private put(activity: Partial<Activity>, id: string): void {
    const { conversation, from } = activity;
    if (conversation === undefined) return;
    const timestamp = activity.timestamp ?? new Date();
    this.outbox.put(conversation.id, {
      ...activity,
      id,
      timestamp,
      from: { ...from, role: 'bot' } as Activity['from'],
    });
  }
}
