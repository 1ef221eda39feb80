import { isKnownDemand } from '../search/demands';
import type { QueryPlan } from '../search/query-plan';
import { idsOf, type Span } from '../search/reading';
import { isPhrase } from '../search/spans';
import { hasHan } from '../text/fold';
import { LANGUAGES, type Language } from '../text/language';
import { COMMANDS, type Command, type Intention, type Situation } from './intention';

/** Commands that may carry more ("Wie wird das Wetter morgen?"), as long as no product or place is asked for. */
const COMMANDS_WITH_OBJECT: readonly Command[] = [
  'enquiry-status',
  'enquiry-withdraw',
  'enquiry-correct',
  'privacy-erase',
  'privacy-export',
  'privacy',
  'person',
  'offTopic',
  'aboutAlliance',
  'aboutData',
];
/** Words that say nothing about what is wanted. */
const EMPTY_PHRASES = [
  'filler',
  'request',
  'show',
  'profile',
  'number-word',
  'company',
  'city',
  'thanks',
  'closing',
  'acknowledge',
  'on-shortlist',
  'on-list',
];

/** So many words, or Chinese characters, of a wish that is off topic leave no doubt. */
const CLEAR_WISH = 3;

/** A wish for another language; "no, Chinese ones" and "Chinese companies" are companies. */
export function languageChange({ spans }: QueryPlan): Intention | undefined {
  if (spans.some((span) => isPhrase(span, 'ones') || isPhrase(span, 'company'))) return undefined;
  const id = onlyPhrase(spans, (candidate) => candidate.startsWith('language-'));
  const language = LANGUAGES.find((candidate) => id === `language-${candidate}`);
  return language && { type: 'change-language', language: language satisfies Language };
}

/** Replies to what was said; to a form they are answers. */
const REPLIES: readonly Command[] = ['acknowledge', 'disagree', 'narrowDown'];

/** Steering that is the whole message. */
export function command(text: string, { spans }: QueryPlan, { answering }: Situation): Intention | undefined {
  if (spans.length === 0) return /[?？]/u.test(text) ? { type: 'help' } : undefined;
  const type = COMMANDS.find((candidate) => onlyPhrase(spans, (id) => id === candidate) !== undefined);
  return type && !(answering && REPLIES.includes(type)) ? { type } : undefined;
}

/** The id of the telling phrase of a message that has nothing else to say, politeness aside; it may be said twice. */
function onlyPhrase(spans: readonly Span[], accept: (id: string) => boolean): string | undefined {
  const telling = spans.filter((span) => idsOf(span, 'phrase').some(accept));
  const said = new Set(telling.map((span) => idsOf(span, 'phrase').find(accept)));
  const others = spans.filter((span) => !telling.includes(span));
  return said.size === 1 && others.every(isEmpty) ? [...said][0] : undefined;
}

/** True if the span says nothing about what is wanted. */
export function isEmpty(span: Span): boolean {
  const phrases = idsOf(span, 'phrase');
  return phrases.some((id) => EMPTY_PHRASES.includes(id)) || (phrases.includes('greeting') && span.readings.length > 0);
}

/** Steering that may carry more, as long as no product or place is asked for. */
export function commandWithObject({ spans, demands, members, names }: QueryPlan): Intention | undefined {
  if (spans.some(isClearlyOffTopic)) return { type: 'offTopic' };
  if (demands.some(isKnownDemand) || members !== undefined || names.length > 0) return undefined;
  const type = COMMANDS_WITH_OBJECT.find((candidate) =>
    spans.some((span) => idsOf(span, 'phrase').includes(candidate)),
  );
  return type && { type };
}

/** "Write me a poem" stays one whatever it is to be about; "hotel" alone may be a firm's business. */
function isClearlyOffTopic(span: Span): boolean {
  const words = hasHan(span.text) ? Array.from(span.text) : span.text.split(/\s+/u);
  return isPhrase(span, 'offTopic') && words.length >= CLEAR_WISH;
}
