import { type Activity, ActivityTypes } from 'botbuilder';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';

const CARD = {
  type: 'AdaptiveCard',
  version: '1.2',
  body: [
    { type: 'TextBlock', text: 'Foshan Ceramics Co.', weight: 'Bolder', size: 'Medium', wrap: true },
    { type: 'TextBlock', text: 'Sector: ceramics · City: Foshan', isSubtle: true, wrap: true },
    {
      type: 'FactSet',
      facts: [
        { title: 'Employees', value: '250–500' },
        { title: 'As of', value: '2025' },
      ],
    },
    { type: 'Input.Text', id: 'note', placeholder: 'Note' },
  ],
  actions: [
    { type: 'Action.Submit', title: 'Send enquiry', style: 'positive', data: { step: 'need' } },
    { type: 'Action.Submit', title: 'Back', data: { step: 'back' } },
  ],
};

/** A bot for tests: greets, echoes, fails on "boom", shows a card on "card", and takes over a language it is told. */
export class TestDialog extends Dialog {
  /** What the bot was given, in order. */
  readonly heard: Partial<Activity>[] = [];
  /** A message "wait" ends when this does. */
  gate: Promise<void> = Promise.resolve();

  constructor() {
    super('test');
  }

  override async beginDialog(dialogContext: DialogContext): Promise<DialogTurnResult> {
    const { activity } = dialogContext.context;
    this.heard.push(activity);
    if (activity.text === 'boom') throw new Error('boom');
    if (activity.text === 'wait') await this.gate;
    for (const answer of answersTo(activity)) await dialogContext.context.sendActivity(answer);
    return dialogContext.endDialog();
  }
}

function answersTo(activity: Activity): Partial<Activity>[] {
  const { type, name, value, text, locale } = activity;
  if (type === ActivityTypes.ConversationUpdate) {
    const actions = ['Suche Zulieferer für Bahntechnik', '佛山 陶瓷 供应商', 'City profile Mainz'].map((title) => ({
      type: 'imBack',
      title,
      value: title,
    }));
    return [{ type: 'message', text: `hello ${locale ?? ''}`.trim(), suggestedActions: { actions, to: [] } }];
  }
  if (type === ActivityTypes.Event) return [{ type: 'message', text: `${name}: ${value}`, locale: String(value) }];
  if (text === 'auf Deutsch') return [{ type: 'message', text: 'gern', locale: 'de-DE' }];
  if (text === 'card') {
    return [
      { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD }] },
    ];
  }
  if (text === undefined) return [{ type: 'message', text: `form: ${JSON.stringify(value)}` }];
  return [{ type: 'typing' }, { type: 'message', text: `you said ${text}` }];
}
