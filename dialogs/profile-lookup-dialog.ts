import { FlowDialog, type StepOf } from './flow-dialog';
import { showProfile } from './show-view';
import type { Turn } from './turn';

export type ProfileLookupStep = StepOf<'look-up'>;

/** Looks up a company or city, or one heading of a city. */
export class ProfileLookupDialog extends FlowDialog<ProfileLookupStep> {
  protected override run(turn: Turn, { ref, heading }: ProfileLookupStep): Promise<void> {
    return showProfile(turn, ref, heading);
  }
}
