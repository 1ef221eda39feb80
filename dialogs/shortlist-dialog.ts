import { FlowDialog, type StepOf } from './flow-dialog';
import { changeShortlist, clearShortlist, showShortlist } from './show-shortlist';
import type { Turn } from './turn';

export type ShortlistStep = StepOf<'change-shortlist' | 'clear-shortlist' | 'copy-shortlist'>;

/** Keeps the visitor's shortlist across conversations. */
export class ShortlistDialog extends FlowDialog<ShortlistStep> {
  protected override run(turn: Turn, step: ShortlistStep): Promise<void> {
    switch (step.do) {
      case 'change-shortlist':
        return changeShortlist(turn, step.change, step.companies);
      case 'clear-shortlist':
        return clearShortlist(turn);
      case 'copy-shortlist':
        return showShortlist(turn, true);
    }
  }
}
