import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Heading } from '../src/directory/schema';
import type { RecordRef } from '../src/search/query-plan';
import { DialogId } from './dialog-ids';
import { showChoice, showProfile } from './show-view';
import { turnOf } from './turn';

export interface ProfileLookupOptions {
  readonly names: readonly RecordRef[];
  readonly heading: Heading | undefined;
}

/** Shows a company or a member. Asks once, with choices, which of several of the same name is meant. */
export class ProfileLookupDialog extends Dialog<ProfileLookupOptions> {
  constructor() {
    super(DialogId.profileLookup);
  }

  override async beginDialog(dc: DialogContext, { names, heading }: ProfileLookupOptions): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const [only, ...others] = names;
    if (only && others.length === 0) {
      await showProfile(turn, only, heading);
      return dc.endDialog();
    }
    await showChoice(turn, names, heading);
    return Dialog.EndOfTurn;
  }

  /** Reached only if the answer was no choice and no other wish. */
  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    await turnOf(dc.context).say({ kind: 'not-understood' });
    return dc.endDialog();
  }
}
