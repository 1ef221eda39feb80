import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Step } from './step';
import type { Turn } from './turn';

/** The steps of these kinds. */
export type StepOf<Kind extends Step['do']> = Extract<Step, { do: Kind }>;

/** What a flow begins with. It is never stored, since a flow ends in the turn in which it began. */
export interface FlowOptions<FlowStep extends Step> {
  readonly turn: Turn;
  readonly step: FlowStep;
}

/**
 * A flow of the conversation, such as the search for partners. It carries out one step and ends: what it waits for is
 * an open question in the conversation's memory, not on the framework's stack, whose entries an update would break.
 */
export abstract class FlowDialog<FlowStep extends Step> extends Dialog<FlowOptions<FlowStep>> {
  override async beginDialog(dc: DialogContext, { turn, step }: FlowOptions<FlowStep>): Promise<DialogTurnResult> {
    await this.run(turn, step);
    return dc.endDialog();
  }

  /** Carries out the step: says what there is to say and keeps what has to be remembered. */
  protected abstract run(turn: Turn, step: FlowStep): Promise<void>;
}
