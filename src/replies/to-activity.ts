import { type Activity, ActivityTypes, type Attachment, CardFactory, InputHints } from 'botbuilder';
import { type SubmitData, toAdaptiveCard } from './adaptive-card';
import { type Channel, channelOf } from './channels';
import type { Message, MessageFile, Suggestion } from './message';
import { toPlainText, toSpeech, toTypedText } from './plain-text';

/** The message as an activity for a channel: a card where cards work, the same as text elsewhere. */
export function toActivity(message: Message, channelId: string | undefined): Partial<Activity> {
  const channel = channelOf(channelId);
  const base: Partial<Activity> = {
    type: ActivityTypes.Message,
    locale: message.language,
    speak: toSpeech(message),
    inputHint: InputHints.AcceptingInput,
  };
  const isCard = channel.cards && !message.plain;
  const buttons = buttonsFor(message, channel, isCard);
  if (!isCard) {
    const words = channel.suggestions > 0 ? toPlainText(message) : toTypedText(message);
    return { ...base, text: [words, ...filesAsWords(message)].join('\n\n'), ...suggestedActions(buttons) };
  }
  const isInside = channel.buttons === 'in-card';
  const card = CardFactory.adaptiveCard(
    toAdaptiveCard(message, submitDataFor(channel), { buttons: isInside ? buttons : [], labels: channel.labels }),
  );
  const spoken = channel.spoken ? { channelData: { [channel.spoken]: toPlainText(message) } } : {};
  const files = channel.files ? (message.files ?? []).map(fileAttachment) : [];
  const shown = channel.files ? [] : filesAsWords(message);
  const text = shown.length > 0 ? { text: shown.join('\n\n') } : {};
  return { ...base, ...spoken, ...text, attachments: [card, ...files], ...(isInside ? {} : suggestedActions(buttons)) };
}

/** Where files cannot be sent, the one that people can read is shown. */
function filesAsWords({ files = [] }: Message): string[] {
  return files.filter(({ contentType }) => contentType === 'text/plain').map(({ content }) => content);
}

/** The file itself in the message: nothing about a visitor lies at an address that somebody else could open. */
function fileAttachment({ name, contentType, content }: MessageFile): Attachment {
  return { name, contentType, contentUrl: `data:${contentType};base64,${Buffer.from(content).toString('base64')}` };
}

/** As many as the channel shows; the button that sends a form's inputs is one of those in a card, and not put twice. */
function buttonsFor({ suggestions, submit }: Message, channel: Channel, isCard: boolean): Suggestion[] {
  const room = channel.suggestions - (submit && channel.buttons === 'in-card' ? 1 : 0);
  const others = suggestions.filter(({ title }) => !isCard || title !== submit?.title);
  return others.slice(0, room).map(({ title, says }) => ({ title: shorten(title, channel.titleLength), says }));
}

function suggestedActions(buttons: readonly Suggestion[]): Partial<Activity> {
  if (buttons.length === 0) return {};
  const actions = buttons.map(({ title, says }) => ({ type: 'imBack', title, value: says }));
  return { suggestedActions: { to: [], actions } };
}

/** A string is what Web Chat sends as the visitor's own words; Teams wants it wrapped. */
function submitDataFor({ submit }: Channel): SubmitData {
  return submit === 'teams' ? (says) => ({ msteams: { type: 'imBack', value: says } }) : (says) => says;
}

function shorten(title: string, length: number): string {
  return title.length <= length ? title : `${title.slice(0, length - 1)}…`;
}
