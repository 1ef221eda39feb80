import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { SearchSlots } from '../src/search/query-plan';
import { contentInView } from './conversation-memory';
import { DialogId } from './dialog-ids';
import { showHits, showQuestion } from './show-view';
import { turnOf } from './turn';

export interface PartnerSearchOptions {
  readonly slots: SearchSlots;
  readonly offset: number;
}

/** Finds partners. Asks what for only if the message names nothing at all, and only once. */
export class PartnerSearchDialog extends Dialog<PartnerSearchOptions> {
  constructor() {
    super(DialogId.partnerSearch);
  }

  override async beginDialog(dc: DialogContext, { slots, offset }: PartnerSearchOptions): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    if (saysWhat(slots)) {
      await showHits(turn, slots, offset);
      return dc.endDialog();
    }
    if (contentInView(turn.memory)?.type === 'question') return this.continueDialog(dc);
    await showQuestion(turn, slots);
    return Dialog.EndOfTurn;
  }

  /** Reached only if the answer to "what for?" was no search: then come examples instead of the same question. */
  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    await turnOf(dc.context).say({ kind: 'not-understood' });
    return dc.endDialog();
  }
}

/** A role alone ("I need a supplier") says too little: nearly every company has it. */
function saysWhat({ demands, members, wantsMembers }: SearchSlots): boolean {
  return demands.length > 0 || members !== undefined || wantsMembers;
}
