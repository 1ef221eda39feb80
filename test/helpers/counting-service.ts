/**
 * A process of its own that counts the messages of each conversation in its state and hands in an enquiry for each:
 * `node -r ./test/helpers/run-typescript.cjs test/helpers/counting-service.ts`. Prints its address; settings come from the
 * environment.
 */
import { ActivityTypes, type StatePropertyAccessor, type TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { deskOf } from '../../src/bot/turn-desk';
import { enquiryForm } from './enquiry';
import { startTestService } from './service';

class CountingDialog extends Dialog {
  private readonly count: StatePropertyAccessor<number>;

  constructor(count: StatePropertyAccessor<number>) {
    super('counting');
    this.count = count;
  }

  override async beginDialog(dialogContext: DialogContext): Promise<DialogTurnResult> {
    const { context } = dialogContext;
    if (context.activity.type === ActivityTypes.Message) await countAndSubmit(context, this.count);
    return dialogContext.endDialog();
  }
}

async function countAndSubmit(context: TurnContext, property: StatePropertyAccessor<number>): Promise<void> {
  const count = (await property.get(context, 0)) + 1;
  await property.set(context, count);
  const { record } = await deskOf(context).submit(enquiryForm(context.activity.value));
  await context.sendActivity(`receipt ${record.enquiry.reference} ${count}`);
}

void startTestService({
  env: process.env,
  createDialog: ({ conversationState }) => new CountingDialog(conversationState.createProperty('count')),
}).then(({ url }) => process.stdout.write(`${url}\n`));
