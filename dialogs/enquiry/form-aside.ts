import { type Draft, missingIn, stopOf } from '../../src/enquiry/form/draft';
import { isDescription } from '../../src/enquiry/form/read-answer';
import type { AskId } from '../../src/enquiry/form/steps';
import { isKnownDemand } from '../../src/search/demands';
import { idsOf } from '../../src/search/reading';
import { isPhrase } from '../../src/search/spans';
import type { Intention, Understanding } from '../../src/understand/intention';

/** Questions whose answer is a free text: any word may be part of it. */
const FREE_TEXT = ['wish', 'company', 'person', 'role', 'details', 'product', 'certificates', 'placeOfDelivery'];
/** What a question about the directory means; as an answer it can only be meant where nothing else was asked. */
const CONTENT: readonly Intention['type'][] = [
  'find-partners',
  'refine',
  'member-profile',
  'company-profile',
  'select',
];

/** Put as a question. */
const ASKED = /[?？]\s*$/u;

/**
 * True if the message is no answer to the question of the form but something else the visitor wants to know: it is put
 * as a question, asks for a profile or a search in so many words, or is nothing but a command.
 */
export function isAside({ text, intention, plan }: Understanding, draft: Draft): boolean {
  if (draft.answers.wish === undefined && isWish(text)) return false;
  if (intention.type === 'other') return ASKED.test(text) && plan.spans.some(({ readings }) => readings.length > 0);
  if (!CONTENT.includes(intention.type))
    return plan.spans.every((span) => idsOf(span, 'phrase').length > 0) || ASKED.test(text);
  if (ASKED.test(text)) return true;
  const asksFor = ['profile', 'show'].some((id) => plan.spans.some((span) => isPhrase(span, id)));
  const startsWithIt = asksFor && intention.type !== 'select';
  return startsWithIt && !(isFreeText(draft) && intention.type === 'find-partners');
}

/** True if what could not be read as an answer names something of the directory instead. */
export function namesContent({ intention, plan }: Understanding, draft: Draft): boolean {
  const isKnown = plan.demands.some(isKnownDemand) || plan.members !== undefined || plan.names.length > 0;
  return !isFreeText(draft) && isKnown && intention.type !== 'select' && CONTENT.includes(intention.type);
}

/** A description that only looks like a question to us: it speaks of the visitor or to the recipients, or of more. */
function isWish(text: string): boolean {
  const addresses =
    /贵公司|贵司|你们|报价|供应|交货|(?<!\p{L})(?:your company|you (?:supply|deliver|offer|produce)|(?:liefern|bieten|haben|fertigen|produzieren) sie|ihre? firma)(?!\p{L})/iu;
  const ofOneself = /^\s*(?:(?:wir|ich|unsere?|we|i|our)(?!\p{L})|我们|我司|本公司|我公司|想)/iu;
  return isDescription(text) && (ofOneself.test(text) || addresses.test(text) || /[.!。！]\s*\S/u.test(text));
}

/** The question that is open: on a card the first that still needs an answer. */
function openAsk(draft: Draft): AskId | undefined {
  const stop = stopOf(draft);
  if (stop.at !== 'step') return stop.at === 'ask' ? stop.ask.id : undefined;
  const { asks } = stop.step;
  return (asks.find((ask) => missingIn(draft, ask).length > 0) ?? asks[0])?.id;
}

function isFreeText(draft: Draft): boolean {
  const id = openAsk(draft);
  return id !== undefined && FREE_TEXT.includes(id);
}
