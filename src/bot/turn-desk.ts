import type { TurnContext } from 'botbuilder';
import type { EnquiryDesk } from '../enquiry/desk';

const DESK = Symbol('enquiry desk');

/** Sets up the desk of a turn for the dialogs that run in it. */
export function setDesk(context: TurnContext, desk: EnquiryDesk): void {
  context.turnState.set(DESK, desk);
}

/** The desk of the visitor of this turn. */
export function deskOf(context: TurnContext): EnquiryDesk {
  const desk: EnquiryDesk | undefined = context.turnState.get(DESK);
  if (desk === undefined) throw new Error('the bot has set up no desk for this turn');
  return desk;
}
