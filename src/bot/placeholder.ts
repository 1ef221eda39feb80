import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';

// STAND-IN: goes when main.ts takes `createRootDialog(services)` from dialogs/root-dialog and its error answer.

/** Says back what it hears. */
export class EchoDialog extends Dialog {
  constructor() {
    super('echo');
  }

  override async beginDialog(dialogContext: DialogContext): Promise<DialogTurnResult> {
    const { text, name, value, type } = dialogContext.context.activity;
    await dialogContext.context.sendActivity(text ?? `${type} ${name ?? ''} ${value ?? ''}`.trim());
    return dialogContext.endDialog();
  }
}

/** Shows the reference alone, without a word in any language. */
export async function tellReference(context: TurnContext, reference: string): Promise<void> {
  await context.sendActivity(`⚠ ${reference}`);
}
