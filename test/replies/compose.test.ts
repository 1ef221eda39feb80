import { HEADINGS } from '../../src/directory/schema';
import { toAdaptiveCard } from '../../src/replies/adaptive-card';
import { compose } from '../../src/replies/compose/compose';
import type { Message } from '../../src/replies/message';
import { toPlainText, toSpeech } from '../../src/replies/plain-text';
import { PUTTINGS, type Question } from '../../src/replies/question';
import { type HitsReply, NOTICES, type Reply } from '../../src/replies/reply';
import { toActivity } from '../../src/replies/to-activity';
import { Texts } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import { LANGUAGES, type Language } from '../../src/text/language';
import { buttonsOf } from '../helpers/activity-text';
import { fixtureSearch, read } from '../helpers/fixture-search';

const texts = new Texts(readLocales());
const say = (reply: Reply, language: Language = 'de'): Message =>
  compose(reply, fixtureSearch.directory, language, texts);

function hits(text: string, change: Partial<HitsReply> = {}): HitsReply {
  const slots = read(text);
  const { hits: found, unknown } = fixtureSearch.find(slots);
  const exact = found.filter(({ widening }) => widening === 'none').length;
  const { corrections } = slots;
  return { kind: 'hits', slots, page: found, offset: 0, total: found.length, exact, unknown, corrections, ...change };
}

const corrected = (text: string) => ({ corrections: read(text).corrections });
const WHICH: Question = {
  about: 'which',
  names: [
    { kind: 'company', id: 'tile-works' },
    { kind: 'member', id: 'koeln' },
  ],
};

const REPLIES: [string, Reply][] = [
  ['welcome', { kind: 'welcome' }],
  ['help', { kind: 'help', at: undefined }],
  ['help in a list', { kind: 'help', at: 'hits' }],
  ['help in a profile', { kind: 'help', at: 'profile' }],
  ...PUTTINGS.flatMap((putting): [string, Reply][] => [
    [`the question what for, ${putting}`, { kind: 'question', question: { about: 'what' }, putting, canSkip: false }],
    [`a choice of names, ${putting}`, { kind: 'question', question: WHICH, putting, canSkip: true }],
  ]),
  ['not understood', { kind: 'not-understood' }],
  ['hits', hits('Fliesen in Foshan')],
  ['hits with a correction', hits('Flisen in Foshan')],
  ['hits without an unknown word', hits('Fliesen Quux')],
  ['hits near a place outside', hits('Fliesen in Schanghai')],
  ['widened hits', hits('LED in Köln')],
  ['hits without something', hits('Keramik ohne Köln')],
  ['hits of cities', hits('Städte mit Keramik')],
  ['no hit', hits('Quux')],
  ['a member', { kind: 'member-profile', id: 'foshan', heading: undefined }],
  ['a member without facts', { kind: 'member-profile', id: 'koeln', heading: undefined }],
  ...HEADINGS.map((heading): [string, Reply] => [
    `a member’s ${heading}`,
    { kind: 'member-profile', id: 'foshan', heading },
  ]),
  ['a company', { kind: 'company-profile', id: 'tile-works' }],
  ['a company with one name', { kind: 'company-profile', id: 'pump-works' }],
  ['a company that is gone', { kind: 'company-profile', id: 'gone' }],
  ['a member that is gone', { kind: 'member-profile', id: 'gone', heading: undefined }],
  ...NOTICES.map((notice): [string, Reply] => [`the notice ${notice}`, { kind: 'notice', notice }]),
  ['a member by a misspelt name', { kind: 'member-profile', id: 'foshan', heading: undefined, ...corrected('Fohsan') }],
  ['a company by a misspelt name', { kind: 'company-profile', id: 'bath-house', ...corrected('Quellmarr Bath') }],
  [
    'a choice by a misspelt name',
    { kind: 'question', question: WHICH, putting: 'first', canSkip: false, ...corrected('朱巴栏') },
  ],
  ['news of an enquiry', { kind: 'enquiry-news', reference: 'L-7F3K-92', status: 'answered', note: 'Text' }],
  ['an error', { kind: 'error', reference: 'L-7F3K' }],
];

const EVERYWHERE = REPLIES.flatMap(([name, reply]) =>
  LANGUAGES.map((language): [string, Language, Reply] => [name, language, reply]),
);

/** All the words of a card. */
function wordsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === 'string') return ['text', 'title', 'value'].includes(key) ? [inner] : [];
    return key === 'selectAction' ? [] : wordsOf(inner);
  });
}

/** Only letters and digits, so that layout and escapes do not matter. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

describe.each(EVERYWHERE)('%s in %s', (_, language, reply) => {
  const message = say(reply, language);

  it('has all its words: no key and no placeholder is left', () => {
    const all = JSON.stringify(message);
    expect(all).not.toMatch(/\{\{|\}\}|undefined|\[object|NaN/);
    expect(all).not.toMatch(/"(?:[a-z]+[A-Za-z]*\.)+[a-z][A-Za-z]*"/);
    for (const block of message.blocks) if ('text' in block) expect(block.text.trim()).not.toBe('');
  });

  it('answers in its first line and offers a next step', () => {
    expect(message.blocks[0]?.type).toBe('headline');
    expect(message.suggestions.length).toBeGreaterThan(0);
    for (const { title, says } of message.suggestions) expect(title.trim() === '' || says.trim() === '').toBe(false);
  });

  it('says the same as a card and as text', () => {
    const card = bare(wordsOf(toAdaptiveCard(message, (says) => says).body).join(''));
    expect(card).toBe(bare(toPlainText(message)));
  });
});

describe('a misspelt name', () => {
  it.each(REPLIES.filter(([name]) => name.includes('misspelt')))('is said right after the answer: %s', (_, reply) => {
    const [answer, correction] = say(reply).blocks;
    expect(answer?.type).toBe('headline');
    expect(correction).toMatchObject({ type: 'text', text: expect.stringContaining('Meinten Sie') });
  });
});

describe('a page of hits', () => {
  it('numbers on from page to page', () => {
    const { page } = hits('Keramik');
    const message = say(hits('Keramik', { page: page.slice(1), offset: 1 }));
    const numbers = message.blocks.flatMap((block) => (block.type === 'item' ? block.number : []));
    expect(numbers).toEqual(page.slice(1).map((_, index) => index + 2));
  });

  it('offers more only where there is more', () => {
    const { page } = hits('Keramik');
    const offers = (reply: Reply): string[] => say(reply).suggestions.map(({ says }) => says);
    expect(offers(hits('Keramik', { page: page.slice(0, 1) }))).toContain('Mehr');
    expect(offers(hits('Keramik'))).not.toContain('Mehr');
  });

  it('says what was looked for and why each is there', () => {
    const text = toPlainText(say(hits('Fliesen in Foshan')));
    expect(text.split('\n')[0]).toMatch(/Fliesen.*Foshan/);
    expect(text).toContain('Produkt: Fliesen');
    expect(text).toContain('Quelle: ');
  });

  it.each([
    ['what was corrected', 'Flisen in Foshan', /Meinten Sie „Fliesen“\? .*„Flisen“/],
    ['what it does not know', 'Fliesen Quux', /Quux/],
    ['that a place is outside', 'Fliesen in Schanghai', /Schanghai gehört nicht zur Allianz/],
    ['that a country is outside', 'Fliesen in Frankreich', /Frankreich gehört nicht zur Allianz: Ihre Mitglieder/],
    ['what was widened', 'LED in Köln', /andernorts/],
    ['what was left out', 'Keramik ohne Köln', /ohne Köln/],
    ['which part found nothing', 'Quux', /Quux/],
  ])('says %s', (_, query, expected) => {
    expect(toPlainText(say(hits(query)))).toMatch(expected);
  });

  it('shows in bold what was asked for, in cards only', () => {
    const boldIn = (query: string, language: Language): string[] => {
      const card = JSON.stringify(toAdaptiveCard(say(hits(query), language), (says) => says).body);
      return [...card.matchAll(/\*\*(.+?)\*\*/g)].map(([, bold]) => bold ?? '');
    };
    expect(boldIn('Fliesen in Foshan', 'de')).toEqual(['Fliesen', 'Fliesen']);
    expect(boldIn('Fliesen in Foshan', 'zh')).toEqual(['瓷砖', '瓷砖']);
    expect(boldIn('Firmen in Foshan', 'de')).toEqual([]);
    expect(toPlainText(say(hits('Fliesen in Foshan')))).not.toContain('**');
  });

  it('escapes around and inside what stands out', () => {
    const lines = ['*a* [b](c) _d_'];
    const block = { type: 'item' as const, number: 1, title: 'x', lines, marks: [{ start: 4, end: 7 }] };
    const card = toAdaptiveCard({ language: 'de', blocks: [block], suggestions: [] }, (says) => says);
    expect(JSON.stringify(card.body)).toContain(JSON.stringify('\\*a\\* **\\[b\\]**(c) \\_d\\_').slice(1, -1));
  });

  it('does not render what a visitor wrote', () => {
    const nasty = say(hits('Quux', { unknown: ['[x](javascript:alert(1)) **y** _z_'] }));
    const card = JSON.stringify(toAdaptiveCard(nasty, (says) => says).body);
    expect(card).not.toContain('[x](');
    expect(card).not.toContain('**y**');
  });
});

describe('a profile', () => {
  it('of a company shows only what is known', () => {
    const labels = say({ kind: 'company-profile', id: 'pump-works' }).blocks.flatMap((block) =>
      block.type === 'facts' ? block.rows.map(({ label }) => label) : [],
    );
    expect(labels).toContain('Stadt');
    expect(labels).not.toContain('Börsenkürzel');
    expect(labels).not.toContain('Auch bekannt als');
  });

  it('of a company says that it was not verified', () => {
    expect(toPlainText(say({ kind: 'company-profile', id: 'tile-works' }))).toContain('noch nicht geprüft');
  });

  it('of a member shows its facts under their heading, or says that there is none', () => {
    expect(toPlainText(say({ kind: 'member-profile', id: 'foshan', heading: 'strengths' }))).toContain(
      'Foshan ist stark in Keramik.',
    );
    expect(toPlainText(say({ kind: 'member-profile', id: 'foshan', heading: 'wishes' }))).not.toContain('Keramik.');
  });
});

describe('speech', () => {
  it('is the first block and nothing else', () => {
    const message = say({ kind: 'welcome' });
    expect(toPlainText(message).startsWith(toSpeech(message))).toBe(true);
    expect(toSpeech(message).length).toBeLessThan(toPlainText(message).length);
    expect(toSpeech({ ...message, blocks: [] })).toBe('');
  });
});

describe('a message for a channel', () => {
  const message = say(hits('Fliesen in Foshan'));

  it.each(['webchat', 'directline', 'emulator', 'msteams'])('is a card in %s', (channel) => {
    const { attachments, text } = toActivity(message, channel);
    expect(attachments?.[0]?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(text).toBeUndefined();
  });

  it.each(['telegram', 'line', 'sms', 'constructor', '__proto__', undefined])('is plain text in %s', (channel) => {
    const { attachments, text } = toActivity(message, channel);
    expect(attachments).toBeUndefined();
    expect(text).toContain(toPlainText(message));
  });

  it('says its suggestions where there are no buttons', () => {
    expect(toActivity(message, 'sms').text).toContain('› Neu anfangen');
    expect(toActivity(message, 'telegram').text).not.toContain('›');
  });

  it('shows no more buttons than the channel can, and no longer ones', () => {
    const many = {
      ...message,
      suggestions: Array.from({ length: 20 }, (_, index) => ({ title: `${index} ${'x'.repeat(90)}`, says: 'y' })),
    };
    const activity = toActivity(many, 'msteams');
    expect(activity.suggestedActions).toBeUndefined();
    const actions = buttonsOf(activity);
    expect(actions).toHaveLength(3);
    expect(actions.every(({ title, says }) => title.length <= 40 && says === 'y')).toBe(true);
  });

  it('names its language', () => {
    expect(LANGUAGES.map((language) => toActivity(say({ kind: 'welcome' }, language), 'webchat').locale)).toEqual([
      ...LANGUAGES,
    ]);
  });
});
