import { type Activity, ActivityTypes, type ResourceResponse, type TurnContext } from 'botbuilder';

/**
 * Keeps back what a turn says until it is known to be true. A sign of typing promises nothing and passes at once.
 * One for each turn context: the framework cannot take a handler away again.
 */
export class HeldReplies {
  private held: { readonly activities: readonly Partial<Activity>[]; readonly send: () => Promise<unknown> }[] = [];
  private isHolding = true;

  constructor(context: TurnContext) {
    context.onSendActivities(async (_context, activities, next): Promise<ResourceResponse[]> => {
      if (!this.isHolding || activities.every(({ type }) => type === ActivityTypes.Typing)) return next();
      this.held.push({ activities, send: next });
      // Its id is known only when it is sent.
      return [];
    });
    context.onUpdateActivity(async (_context, activity, next) => this.pass(activity, next));
    context.onDeleteActivity(async (_context, _reference, next) => this.pass(undefined, next));
  }

  /** What is to be said to the visitor, for a process that has to say it later. */
  get activities(): Partial<Activity>[] {
    const all = this.held.flatMap(({ activities }) => activities);
    return all.filter(({ type }) => type !== ActivityTypes.Trace);
  }

  /** Forgets what was said, since the turn is tried again. */
  discard(): void {
    this.held = [];
  }

  /** Sends all, in order; from now on nothing is kept back. */
  async release(): Promise<void> {
    this.isHolding = false;
    for (const { send } of this.held.splice(0)) await send();
  }

  /** Forgets all; from now on nothing is kept back. For a turn that has failed and has to say so. */
  abandon(): void {
    this.discard();
    this.isHolding = false;
  }

  private async pass(activity: Partial<Activity> | undefined, next: () => Promise<void>): Promise<void> {
    if (!this.isHolding) return next();
    this.held.push({ activities: activity === undefined ? [] : [activity], send: next });
  }
}
