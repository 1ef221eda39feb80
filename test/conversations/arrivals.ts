import { type Activity, ActivityTypes } from 'botbuilder';

/** What arrives besides words. */
export const ARRIVAL: Partial<Activity> = {
  type: ActivityTypes.ConversationUpdate,
  membersAdded: [{ id: 'visitor', name: 'Visitor' }],
};

/** A picture from a phone without a word. */
export const PICTURE: Partial<Activity> = {
  type: ActivityTypes.Message,
  attachments: [{ contentType: 'image/jpeg', contentUrl: 'https://example.org/stand.jpg' }],
};

/** The visitor presses a language button on the page around the chat. */
export function languageButton(value: string): Partial<Activity> {
  return { type: ActivityTypes.Event, name: 'language', value };
}
