import { HEADINGS } from '../../src/directory/schema';
import { MOST_RECIPIENTS } from '../../src/enquiry/enquiry';
import { channelOf } from '../../src/replies/channels';
import { compose } from '../../src/replies/compose/compose';
import type { Message } from '../../src/replies/message';
import { toPlainText, toTypedText } from '../../src/replies/plain-text';
import { PUTTINGS, type Question } from '../../src/replies/question';
import { NOTICES, type Reply } from '../../src/replies/reply';
import { MOST_SHORTLISTED } from '../../src/replies/shortlist-reply';
import { toActivity } from '../../src/replies/to-activity';
import { Texts } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import { LANGUAGES, type Language } from '../../src/text/language';
import type { Knowledge } from '../../src/understand/knowledge';
import { buttonsOf, cardOf, textOfActivity } from '../helpers/activity-text';
import { openKnowledge } from '../helpers/conversation';
import { enquiryReplies, formReplies } from '../helpers/form-replies';

const CHANNELS = ['directline', 'webchat', 'emulator', 'msteams', 'telegram', 'line', 'facebook', 'sms', undefined];
const PAGE = 5;
const NONE_OR_SOME = [0, 1, 2];
/** What is used of Adaptive Cards, all of it known since version 1.2; `imBack` is Teams's. */
const CARD_1_2 = new Set(
  'AdaptiveCard TextBlock FactSet Container ColumnSet Column Image Action.Submit Action.OpenUrl imBack Input.Text Input.ChoiceSet Input.Toggle'.split(
    ' ',
  ),
);

/** Searches that give every kind of page: exact, widened in each way, corrected, outside, with unknown words, empty. */
const SEARCHES = [
  'Fliesen in Foshan',
  'Fliesen in Jiangmen',
  'Fliesen in Köln',
  'LED lighting in China',
  'Pumpen in Stuttgart',
  'pumps in Shanghai',
  '佛山 陶瓷 供应商',
  'nur Hersteller von Ventilen ohne Audi in Deutschland',
  'Keramik und Roboter in Jieyang',
  'Flimmeron in Aachen',
  'Flimmeron',
  'Welche Städte sind Mitglied?',
  'Pumpne Taizhou',
];

interface Composed {
  readonly reply: Reply;
  readonly message: Message;
}

const COMPOSED = new Map<Language, readonly Composed[]>();
const texts = new Texts(readLocales());
let knowledge: Knowledge;
let replies: readonly Reply[];

beforeAll(async () => {
  knowledge = await openKnowledge();
  replies = [
    ...fixedReplies(),
    ...SEARCHES.flatMap(pagesOf),
    ...profiles(),
    ...comparisonsAndShortlists(),
    ...formReplies(),
  ];
}, 120_000);

describe.each(LANGUAGES)('every reply in %s', (language) => {
  it('has words for everything: no missing key, no open placeholder, nothing undefined', () => {
    const faulty = messages(language).filter((message) => /\{\{|\}\}|undefined|NaN|\[object/.test(allWords(message)));
    expect(faulty.map(toPlainText)).toEqual([]);
    // Only what begins like a key of ours: firms are called "e.GO" and "q.beyond".
    const key = new RegExp(
      `(?:^|\\s)(?:${Object.keys(readLocales()[language]).join('|')})(?:\\.[a-zA-Z]+)+(?:\\s|$)`,
      'm',
    );
    const keys = messages(language).filter((message) => key.test(keysIn(message)));
    expect(keys.map(toPlainText)).toEqual([]);
  });

  it('answers first, and in words', () => {
    for (const message of messages(language)) {
      const [first] = message.blocks;
      expect(first?.type).toBe('headline');
      expect(first && 'text' in first ? first.text.trim() : '').not.toBe('');
    }
  });

  it('has a next step', () => {
    for (const { message, reply } of composed(language)) {
      const isChoice = message.blocks.some(({ type }) => type === 'item');
      expect([reply.kind, message.suggestions.length > 0 || isChoice]).toEqual([reply.kind, true]);
    }
  });

  it('offers only what the assistant understands, and goes on in the same language', () => {
    const seen = new Set<string>();
    for (const { message, reply } of composed(language)) {
      const { suggestions } = message;
      if (reply.kind === 'notice' && reply.notice === 'languages') continue;
      // What a question of a form, about withdrawing or erasing offers is its answer, and read as such.
      if (reply.kind === 'question' && ['form', 'withdraw', 'erase'].includes(reply.question.about)) continue;
      for (const { says } of suggestions) seen.add(says);
    }
    const understood = [...seen].map((says) => {
      const { intention, language: spoken } = knowledge.understander.understand(says, {
        searching: true,
        showing: true,
        language,
      });
      return { says, type: intention.type, spoken: spoken ?? language };
    });
    expect(understood.filter(({ type, spoken }) => type === 'other' || spoken !== language)).toEqual([]);
  });

  it('fits a phone: 2 kB of text with all suggestions, and five entries or one’s own list', () => {
    const sizes = composed(language).map(({ message, reply }) => ({
      most: mostEntries(reply),
      first: toPlainText(message).split('\n')[0],
      bytes: Buffer.byteLength(toTypedText(message)),
      entries: message.blocks.filter(({ type }) => type === 'item').length,
    }));
    expect(sizes.filter(({ bytes, entries, most }) => bytes > 2_048 || entries > most)).toEqual([]);
  });

  it('has a picture only with words for those who do not see it, and never alone', () => {
    const cards = messages(language).map((message) => cardOf(toActivity(message, 'msteams')));
    const images = cards.flatMap((card) => elementsOf(card, 'Image'));
    expect(images.length).toBeGreaterThan(100);
    for (const image of images) {
      expect(image).toMatchObject({
        altText: expect.stringMatching(/\S{2}/),
        url: expect.stringMatching(/^\/pictures\/(?:map\/[a-z0-9-]+|bar\/\d{1,3})\.png$/),
        width: expect.stringMatching(/^\d+px$/),
      });
    }
  });

  it.each(CHANNELS)('on the channel %s', (channelId) => {
    const channel = channelOf(channelId);
    for (const message of messages(language)) {
      const activity = toActivity(message, channelId);
      const actions = buttonsOf(activity);
      expect(activity.locale).toBe(language);
      expect(activity.speak).not.toBe('');
      const room = channel.suggestions - (message.submit && channel.buttons === 'in-card' ? 1 : 0);
      const isCard = channel.cards && !message.plain;
      const others = message.suggestions.filter(({ title }) => !isCard || title !== message.submit?.title);
      expect(actions.length).toBe(Math.min(others.length, room));
      expect(actions.filter(({ title }) => title.length > channel.titleLength)).toEqual([]);
      expect(cardOf(activity) !== undefined).toBe(isCard);
      expect(wordsOnly(textOfActivity(activity))).toContain(wordsOnly(toPlainText(message)));
    }
  });

  it('makes valid cards', () => {
    for (const message of messages(language).filter(({ plain }) => !plain)) {
      const card = cardOf(toActivity(message, 'directline'));
      expect(card).toMatchObject({
        type: 'AdaptiveCard',
        version: '1.2',
        lang: language,
        fallbackText: toPlainText(message),
        speak: expect.stringMatching(/\S/),
      });
      expect(elementsOf(card, 'TextBlock').filter(({ text }) => String(text ?? '').trim() === '')).toEqual([]);
      expect(typesIn(card).filter((type) => !CARD_1_2.has(type))).toEqual([]);
    }
  });
});

describe('the three languages', () => {
  it('say different words and offer the same number of next steps', () => {
    for (const reply of fixedReplies()) {
      const [german, chinese, english] = LANGUAGES.map((one) => compose(reply, knowledge.directory, one, texts));
      expect(new Set([german, chinese, english].map((message) => message && toPlainText(message))).size).toBe(3);
      expect(chinese?.suggestions.length).toBe(german?.suggestions.length);
      expect(english?.suggestions.length).toBe(german?.suggestions.length);
    }
  });
});

function fixedReplies(): Reply[] {
  const at = [undefined, 'hits', 'profile'] as const;
  return [
    { kind: 'welcome' },
    ...at.map((view): Reply => ({ kind: 'help', at: view })),
    ...everyPuttingOf({ about: 'what' }),
    ...everyPuttingOf({ about: 'ways' }),
    { kind: 'not-understood' },
    ...NOTICES.map((notice): Reply => ({ kind: 'notice', notice })),
    ...NONE_OR_SOME.flatMap((gone): Reply[] => [
      { kind: 'shortlist', companies: [], gone, toCopy: false },
      { kind: 'shortlist', companies: [], gone, toCopy: true },
    ]),
    { kind: 'comparison', refs: [{ kind: 'company', id: 'gone' }], left: 0 },
    { kind: 'enquiry-news', reference: 'L-7F3K-92', status: 'assigned', note: undefined },
    { kind: 'enquiry-news', reference: 'L-7F3K-92', status: 'answered', note: 'Musterwerk' },
    { kind: 'enquiry-news', reference: 'L-7F3K-92', status: 'closed', note: undefined },
    { kind: 'error', reference: 'E-4711' },
    ...enquiryReplies(),
    { kind: 'company-profile', id: 'gone' },
    { kind: 'member-profile', id: 'gone', heading: undefined },
  ];
}

/** Comparisons and shortlists of neighbours in the directory, from the shortest to the longest. */
function comparisonsAndShortlists(): Reply[] {
  const { members, companies } = knowledge.directory;
  const ids = [...companies.keys()];
  const groups = ids.flatMap((_, index) => (index % 30 === 0 ? [ids.slice(index, index + 10)] : []));
  const refsOf = (kind: 'company' | 'member', some: readonly string[]) => some.map((id) => ({ kind, id }));
  const cities = [...members.keys()];
  return [
    ...groups.flatMap((group): Reply[] => [
      { kind: 'comparison', refs: refsOf('company', group.slice(0, 2)), left: 0 },
      { kind: 'comparison', refs: refsOf('company', group.slice(0, 3)), left: 2 },
      { kind: 'shortlist', companies: group, gone: 1, toCopy: false },
      { kind: 'shortlist', companies: group.slice(0, 3), gone: 0, toCopy: true },
      { kind: 'shortlist-changed', change: 'added', done: group.slice(0, 1), needless: [], tooMany: [], count: 1 },
      { kind: 'shortlist-changed', change: 'added', done: [], needless: group, tooMany: group.slice(0, 5), count: 10 },
      { kind: 'shortlist-changed', change: 'removed', done: group, needless: group.slice(0, 1), tooMany: [], count: 0 },
    ]),
    ...cities.flatMap((_, index): Reply[] =>
      index % 5 === 0 ? [{ kind: 'comparison', refs: refsOf('member', cities.slice(index, index + 3)), left: 0 }] : [],
    ),
  ];
}

/** A form shows all that it can be answered with. */
function mostEntries(reply: Reply): number {
  if (reply.kind === 'shortlist') return MOST_SHORTLISTED;
  return reply.kind === 'question' && reply.question.about === 'form' ? MOST_RECIPIENTS : PAGE;
}

function everyPuttingOf(question: Question): Reply[] {
  return PUTTINGS.flatMap((putting) => [
    { kind: 'question', question, putting, canSkip: false },
    { kind: 'question', question, putting, canSkip: true },
  ]);
}

/** The first and the last page of a search. */
function pagesOf(query: string): Reply[] {
  const plan = knowledge.search.read(query);
  const { hits, unknown } = knowledge.search.find(plan);
  const last = Math.max(0, Math.ceil(hits.length / PAGE) - 1) * PAGE;
  const exact = hits.filter(({ widening }) => widening === 'none').length;
  const shared = {
    kind: 'hits' as const,
    slots: plan,
    total: hits.length,
    exact,
    unknown,
    corrections: plan.corrections,
  };
  return [...new Set([0, last])].map((offset) => ({ ...shared, offset, page: hits.slice(offset, offset + PAGE) }));
}

function profiles(): Reply[] {
  const { members, companies } = knowledge.directory;
  const names = [...companies.keys()].slice(0, 3).map((id) => ({ kind: 'company' as const, id }));
  return [
    ...[...members.keys()].flatMap((id): Reply[] => [
      { kind: 'member-profile', id, heading: undefined },
      ...HEADINGS.map((heading): Reply => ({ kind: 'member-profile', id, heading })),
    ]),
    ...[...companies.keys()]
      .filter((_, index) => index % 20 === 0)
      .map((id): Reply => ({ kind: 'company-profile', id })),
    ...everyPuttingOf({ about: 'which', names: [...names, { kind: 'member', id: 'foshan' }] }),
  ];
}

/** Composed once a language, since thousands are looked at again and again. */
function composed(language: Language): readonly Composed[] {
  const known = COMPOSED.get(language);
  if (known) return known;
  const fresh = replies.map((reply) => ({ reply, message: compose(reply, knowledge.directory, language, texts) }));
  COMPOSED.set(language, fresh);
  return fresh;
}

function messages(language: Language): Message[] {
  return composed(language).map(({ message }) => message);
}

function allWords(message: Message): string {
  return [toPlainText(message), ...message.suggestions.flatMap(({ title, says }) => [title, says])].join('\n');
}

/** The lines in which a key would stand alone, since sites ("isa-portal.de") look alike. */
function keysIn(message: Message): string {
  return message.blocks.flatMap((block) => (block.type === 'headline' ? [block.text] : [])).join('\n');
}

/** Letters and digits in order: what a card and a text must share, whatever marks and breaks lie between. */
function wordsOnly(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** All parts of a card, however deep, that say of which type they are. */
function partsOf(element: unknown): Record<string, unknown>[] {
  if (Array.isArray(element)) return element.flatMap(partsOf);
  if (typeof element !== 'object' || element === null) return [];
  const own = 'type' in element ? [element as Record<string, unknown>] : [];
  return [...own, ...Object.values(element).flatMap(partsOf)];
}

function elementsOf(card: unknown, type: string): Record<string, unknown>[] {
  return partsOf(card).filter((part) => part['type'] === type);
}

function typesIn(card: unknown): string[] {
  return partsOf(card).map(({ type }) => String(type));
}
