import { FlowDialog, type StepOf } from './flow-dialog';
import { showComparison, showHits, showSimilar } from './show-view';
import type { Turn } from './turn';

export type PartnerSearchStep = StepOf<'search' | 'find-similar' | 'compare'>;

/** Finds partners, more of the kind of one, and sets them side by side. */
export class PartnerSearchDialog extends FlowDialog<PartnerSearchStep> {
  protected override run(turn: Turn, step: PartnerSearchStep): Promise<void> {
    switch (step.do) {
      case 'search':
        return showHits(turn, step.slots, step.offset);
      case 'find-similar':
        return showSimilar(turn, step.company);
      case 'compare':
        return showComparison(turn, step.refs, step.left);
    }
  }
}
