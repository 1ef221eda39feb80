import { setTimeout as wait } from 'node:timers/promises';
import {
  ActivityHandler,
  ActivityTypes,
  type ConversationState,
  type StoreItem,
  TurnContext,
  type UserState,
} from 'botbuilder';
import { type Dialog, runDialog } from 'botbuilder-dialogs';
import { codeOf } from '../errors';
import { REPLY_LOST } from '../replies/channel-events';
import type { TurnOrigin, Turns } from '../storage/enquiries/turns';
import { isAddressed, withoutMention } from './group';
import { HeldReplies } from './held-replies';
import { setDesk } from './turn-desk';

export interface LotseBotParts {
  conversationState: ConversationState;
  userState: UserState;
  turns: Turns;
  dialog: Dialog;
  /** Told when all that is stored about the visitor of a turn is erased; what else knows of the visitor has to follow. */
  onErased?: (context: TurnContext) => void;
}

/** Each time somebody else is faster, that one gets on; with a few processes so many tries are enough. */
const MOST_TRIES = 6;
/** Milliseconds before the second try; each further one may wait twice as long. */
const FIRST_WAIT_MS = 10;

/**
 * Hands messages, events and arrivals to the root dialog. The turn's state and what it does to enquiries are stored in
 * one transaction, and only then its replies are sent. If another process has changed the state meanwhile, the turn is
 * run again from what is stored now. What people in a group say to each other is left alone.
 */
export class LotseBot extends ActivityHandler {
  private readonly parts: LotseBotParts;

  constructor(parts: LotseBotParts) {
    super();
    this.parts = parts;
    this.onMessage((context, next) => this.runDialog(context, next));
    this.onEvent((context, next) => this.runDialog(context, next));
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      const isVisitorNew = membersAdded.some((member) => member.id !== recipient.id);
      await (isVisitorNew ? this.runDialog(context, next) : next());
    });
  }

  override async run(context: TurnContext): Promise<void> {
    if (!isAddressed(context.activity)) return;
    if (context.activity.conversation.isGroup) context.activity.text = withoutMention(context.activity);
    const replies = new HeldReplies(context);
    const before = new Map(context.turnState);
    try {
      for (let tries = 1; !(await this.take(context, replies)); tries++) {
        if (tries === MOST_TRIES) throw new Error('the turn met changes by others too often');
        replies.discard();
        restore(context, before);
        await wait(Math.random() * FIRST_WAIT_MS * 2 ** tries);
      }
    } catch (error) {
      replies.abandon();
      throw error;
    }
  }

  /** Runs the turn once. @returns false if it has to be run again */
  private async take(context: TurnContext, replies: HeldReplies): Promise<boolean> {
    const unit = this.parts.turns.begin(this.originOf(context));
    setDesk(context, unit.desk);
    if (await unit.isRepetition()) return this.sayAgain(context, replies);
    await super.run(context);
    try {
      const notice = await unit.commit({
        states: this.loadedStates(context),
        replies: JSON.stringify({ activities: replies.activities }),
      });
      if (unit.desk.isErasing) this.parts.onErased?.(context);
      await replies.release();
      if (notice) await this.parts.turns.parts.notices.sent(notice);
      return true;
    } catch (error) {
      if (codeOf(error) !== 'state-conflict') throw error;
      return false;
    }
  }

  /**
   * A channel that sends a message again has had no answer: the process that took the message may have died before it
   * replied. What the visitor is asked is said again, so that nobody answers an old question; nothing is stored.
   */
  private async sayAgain(context: TurnContext, replies: HeldReplies): Promise<true> {
    Object.assign(context.activity, { type: ActivityTypes.Event, name: REPLY_LOST, text: undefined, value: undefined });
    await super.run(context);
    await replies.release();
    return true;
  }

  private originOf(context: TurnContext): TurnOrigin {
    const { conversationState, userState } = this.parts;
    const { channelId, conversation, id, type } = context.activity;
    // What a repetition of arrivals and events does is harmless, and their ids are not always unique.
    const isRepeatable = type === ActivityTypes.Message && id !== undefined;
    return {
      visitorKey: keyOf(userState, context),
      conversationKey: keyOf(conversationState, context),
      conversation: JSON.stringify(TurnContext.getConversationReference(context.activity)),
      activityKey: isRepeatable ? JSON.stringify([channelId, conversation.id, id]) : undefined,
    };
  }

  private loadedStates(context: TurnContext): Map<string, StoreItem> {
    const states = new Map<string, StoreItem>();
    for (const state of [this.parts.conversationState, this.parts.userState]) {
      const item: StoreItem | undefined = state.get(context);
      if (item !== undefined) states.set(keyOf(state, context), item);
    }
    return states;
  }

  private async runDialog(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const { dialog, conversationState } = this.parts;
    await runDialog(dialog, context, conversationState.createProperty('dialogs'));
    await next();
  }
}

function keyOf(state: ConversationState | UserState, context: TurnContext): string {
  const key = state.getStorageKey(context);
  if (key === undefined) throw new Error('the framework knows no storage key for this activity');
  return key;
}

/** Takes away what a try has left in the turn, cached state above all. */
function restore(context: TurnContext, before: ReadonlyMap<unknown, unknown>): void {
  context.turnState.clear();
  for (const [key, value] of before) context.turnState.set(key, value);
}
