import { type Activity, ActivityTypes, CardFactory, InputHints } from 'botbuilder';
import { type SubmitData, toAdaptiveCard } from './adaptive-card';
import { type Channel, channelOf } from './channels';
import type { Message, Suggestion } from './message';
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
  if (!channel.cards) return { ...base, text: channel.suggestions > 0 ? toPlainText(message) : toTypedText(message) };
  if (message.plain) return { ...base, text: toPlainText(message), ...suggestedActions(message.suggestions, channel) };
  const card = CardFactory.adaptiveCard(toAdaptiveCard(message, submitDataFor(channel)));
  return { ...base, attachments: [card], ...suggestedActions(message.suggestions, channel) };
}

function suggestedActions(suggestions: readonly Suggestion[], channel: Channel): Partial<Activity> {
  if (suggestions.length === 0) return {};
  const actions = suggestions.slice(0, channel.suggestions).map(({ title, says }) => ({
    type: 'imBack',
    title: shorten(title, channel.titleLength),
    value: says,
  }));
  return { suggestedActions: { to: [], actions } };
}

/** A string is what Web Chat sends as the visitor's own words; Teams wants it wrapped. */
function submitDataFor({ submit }: Channel): SubmitData {
  return submit === 'teams' ? (says) => ({ msteams: { type: 'imBack', value: says } }) : (says) => says;
}

function shorten(title: string, length: number): string {
  return title.length <= length ? title : `${title.slice(0, length - 1)}…`;
}
