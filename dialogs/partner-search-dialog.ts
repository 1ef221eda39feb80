import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { hasConditions, type SearchSlots } from '../src/search/query-plan';
import { DialogId } from './dialog-ids';
import { showHits } from './show-view';
import { turnOf } from './turn';

export interface PartnerSearchOptions {
  readonly slots: SearchSlots;
  readonly offset: number;
}

/** Finds partners. Asks what for only if the message names nothing at all, and at most twice. */
export class PartnerSearchDialog extends Dialog<PartnerSearchOptions> {
  constructor() {
    super(DialogId.partnerSearch);
  }

  override async beginDialog(dc: DialogContext, options: PartnerSearchOptions): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    if (!hasConditions(options.slots)) {
      await turn.say({ kind: 'ask-what' });
      return Dialog.EndOfTurn;
    }
    await showHits(turn, options.slots, options.offset, turn.understanding.plan);
    return dc.endDialog();
  }

  /** Reached only if the answer to "what for?" was no search: then come examples instead of the same question. */
  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    await turnOf(dc.context).say({ kind: 'not-understood' });
    return dc.endDialog();
  }
}
