import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { deskOf } from '../../src/bot/turn-desk';
import { enquiryForm } from './enquiry';

/**
 * Hands in the enquiry that a message brings as its value and answers with the receipt: a stand-in for the form, for tests
 * of what is below it. With the text "boom" the turn then fails.
 */
export class EnquiryDialog extends Dialog {
  constructor() {
    super('enquiry test');
  }

  override async beginDialog(dialogContext: DialogContext): Promise<DialogTurnResult> {
    const { context } = dialogContext;
    const { text, value } = context.activity;
    if (text !== undefined) {
      const { record } = await deskOf(context).submit(enquiryForm(value));
      await context.sendActivity(`receipt ${record.enquiry.reference}`);
    }
    if (text === 'boom') throw new Error('boom');
    return dialogContext.endDialog();
  }
}
