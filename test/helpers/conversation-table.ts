import type { Activity } from 'botbuilder';
import { contentInView } from '../../dialogs/memory/conversation-memory';
import type { MemberId } from '../../src/directory/schema';
import type { Language } from '../../src/text/language';
import type { Knowledge } from '../../src/understand/knowledge';
import { textOfActivity } from './activity-text';
import { type Answer, Conversation } from './conversation';

/** One turn: what the visitor says, and what the answer must be like. What is left out is not looked at. */
export interface Exchange {
  /** Words, or any activity such as a picture. */
  readonly says: string | Partial<Activity>;
  /** The first line: the answer itself. */
  readonly first?: string | RegExp;
  readonly contains?: readonly string[];
  readonly lacks?: readonly string[];
  /** Ids of companies or members that must be on the page of hits. */
  readonly hits?: readonly string[];
  /** Every hit on the page lies in one of these. */
  readonly cities?: readonly MemberId[];
  /** Id of the company or member whose profile is shown. */
  readonly profile?: string;
  readonly suggests?: readonly string[];
  /** Of the answer; the language of the table unless said. */
  readonly language?: Language;
}

/** A conversation with a visitor from beginning to end. */
export interface ConversationCase {
  readonly title: string;
  readonly channelId?: string;
  readonly locale?: string;
  readonly exchanges: readonly Exchange[];
}

/** Holds the conversation; gives its transcript, and what was not as it should be. */
export async function hold(
  knowledge: Knowledge,
  language: Language,
  { exchanges, ...channel }: ConversationCase,
): Promise<{ faults: string[]; transcript: string }> {
  const conversation = new Conversation(knowledge, { locale: language, ...channel });
  const faults: string[] = [];
  const questions: string[] = [];
  for (const exchange of exchanges) {
    const { says } = exchange;
    const answer = await (typeof says === 'string' ? conversation.say(says) : conversation.take(says));
    questions.push(...questionsIn(answer));
    const wrong = faultsOf(answer, { language, ...exchange }, knowledge);
    faults.push(...wrong.map((fault) => `"${typeof says === 'string' ? says : says.type}": ${fault}\n${answer.text}`));
  }
  return { faults: [...faults, ...insistence(questions)], transcript: conversation.transcript() };
}

/** What asks something, with its choices. */
function questionsIn({ activities }: Answer): string[] {
  return activities.map(textOfActivity).filter((text) => /^.*[?？]$/m.test(text.split('\n')[0] ?? ''));
}

/** Nobody is asked the same three times in a row. */
function insistence(questions: readonly string[]): string[] {
  return questions.filter((text, index) => text === questions[index - 1] && text === questions[index - 2]);
}

function faultsOf(answer: Answer, expected: Exchange, { directory }: Knowledge): string[] {
  const { text, suggestions, activities } = answer;
  const first = text.split('\n')[0] ?? '';
  const page = pageOf(answer);
  const offered = [...suggestions, ...text.split('\n').flatMap((line) => /^› (.*)$/.exec(line)?.[1] ?? [])];
  const cityOf = (id: string): string => directory.companies.get(id)?.member ?? id;
  return [
    ...(activities.length === 0 ? ['no answer'] : []),
    ...(matches(first, expected.first) ? [] : [`the first line is not ${expected.first}`]),
    ...(expected.contains ?? []).filter((part) => !text.includes(part)).map((part) => `lacks ${part}`),
    ...(expected.lacks ?? []).filter((part) => text.includes(part)).map((part) => `has ${part}`),
    ...(expected.hits ?? []).filter((id) => !page.includes(id)).map((id) => `hit ${id} is not among ${page}`),
    ...(expected.cities ? page.filter((id) => !expected.cities?.includes(cityOf(id))) : []).map(
      (id) => `${id} elsewhere`,
    ),
    ...(expected.cities && page.length === 0 ? ['no hits'] : []),
    ...(expected.profile && expected.profile !== profileOf(answer) ? [`no profile of ${expected.profile}`] : []),
    ...(expected.suggests ?? []).filter((part) => !offered.includes(part)).map((part) => `does not offer ${part}`),
    ...activities.filter(({ locale }) => locale !== expected.language).map(({ locale }) => `speaks ${locale}`),
  ];
}

function matches(line: string, expected: string | RegExp | undefined): boolean {
  if (expected === undefined) return true;
  return typeof expected === 'string' ? line.includes(expected) : expected.test(line);
}

function pageOf({ memory }: Answer): string[] {
  const view = memory.views.at(-1);
  if (view?.type === 'prompt') return memory.shown.map(({ id }) => id);
  return view?.type === 'hits' ? memory.shown.slice(view.offset).map(({ id }) => id) : [];
}

function profileOf({ memory }: Answer): string | undefined {
  const view = contentInView(memory);
  return view?.type === 'profile' ? view.ref.id : undefined;
}
