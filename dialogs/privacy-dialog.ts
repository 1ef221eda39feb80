import type { PrivacyDeed } from './enquiry/enquiry-deed';
import { FlowDialog, type StepOf } from './flow-dialog';
import { freshMemory } from './memory/conversation-memory';
import { freshVisitor } from './memory/visitor-memory';
import { askErase } from './prompts/erase-prompt';
import { askPrompt } from './prompts/put-prompt';
import type { Turn } from './turn';

export type PrivacyStep = StepOf<'privacy'>;

/** What is known about the visitor: told, handed out or erased, each within three turns. */
export class PrivacyDialog extends FlowDialog<PrivacyStep> {
  protected override run(turn: Turn, { deed }: PrivacyStep): Promise<void> {
    return runPrivacy(turn, deed);
  }
}

async function runPrivacy(turn: Turn, deed: PrivacyDeed): Promise<void> {
  switch (deed) {
    case 'know':
      return turn.say({
        kind: 'privacy-known',
        known: await turn.desk.exportAll(),
        drafts: turn.visitor.drafts.length,
      });
    case 'export':
      return turn.say({
        kind: 'privacy-export',
        known: await turn.desk.exportAll(),
        shortlist: turn.visitor.shortlist,
        drafts: turn.visitor.drafts,
      });
    case 'ask-erase':
      return askPrompt(turn, askErase());
    case 'keep':
      return turn.say({ kind: 'privacy-kept' });
    case 'erase': {
      const erasure = await turn.desk.eraseAll();
      turn.memory = { ...freshMemory(), language: turn.language };
      turn.visitor = freshVisitor();
      return turn.say({ kind: 'privacy-erased', erasure });
    }
  }
}
