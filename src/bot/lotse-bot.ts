import { ActivityHandler, type BotState, type TurnContext } from 'botbuilder';
import { type Dialog, runDialog } from 'botbuilder-dialogs';

export interface LotseBotParts {
  conversationState: BotState;
  userState: BotState;
  dialog: Dialog;
}

/** Hands messages, events and arrivals to the root dialog, and saves the state when the turn is over. */
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
    await super.run(context);
    await this.parts.conversationState.saveChanges(context);
    await this.parts.userState.saveChanges(context);
  }

  private async runDialog(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const { dialog, conversationState } = this.parts;
    await runDialog(dialog, context, conversationState.createProperty('dialogs'));
    await next();
  }
}
