import { ActivityTypes } from 'botbuilder';
import { type TextKey, Texts } from '../../src/replies/translate';
import { idsOf } from '../../src/search/reading';
import { readLocales } from '../../src/storage/locale-files';
import type { Storage } from '../../src/storage/storage';
import { LANGUAGES, type Language } from '../../src/text/language';
import type { Knowledge } from '../../src/understand/knowledge';
import { cardOf } from '../helpers/activity-text';
import { type Answer, Conversation, openKnowledge, type Said } from '../helpers/conversation';
import { openTestStorage } from '../helpers/storage';

const same = (text: string): Said => ({ de: text, zh: text, en: text });

/** What is answered to the single questions, in order, and what the cards of the steps bring. */
const ANSWERS: readonly Said[] = [
  { de: 'neue Anfrage', zh: '新建询盘', en: 'new enquiry' },
  { de: 'Lieferung', zh: '采购', en: 'supply' },
  { de: 'Pumpen', zh: '水泵', en: 'pumps' },
  {
    de: 'Wir suchen einen Lieferanten für Pumpen nach Zeichnung.',
    zh: '我们想找能够按图加工水泵的长期合作供应商，请报价。',
    en: 'We are looking for a supplier of pumps made to drawing.',
  },
  { de: 'überspringen', zh: '跳过', en: 'skip' },
  { de: 'Finden Sie für mich', zh: '帮我找', en: 'find for me' },
  same('Muster GmbH'),
  { de: 'Mainz', zh: '佛山', en: 'Mainz' },
  { de: 'Erika Mustermann', zh: '张三', en: 'Erika Mustermann' },
  same('erika@example.com'),
  { de: 'Ich stimme zu', zh: '同意', en: 'I agree' },
];
const CARDS: readonly Readonly<Record<string, string>>[] = [
  { kind: 'supply', sector: '28.1', wish: ANSWERS[3]?.en ?? '' },
  {},
  { recipients: 'office' },
  { company: 'Muster GmbH', city: 'Mainz', country: 'DE', person: 'Erika Mustermann', email: 'erika@example.com' },
  { consentRecipients: 'true', consentTransfer: 'true' },
];

interface Rule {
  readonly what: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** What is typed at the question after so many answers of `ANSWERS`. */
  readonly typed: Said;
  readonly after: number;
  /** What the card of so many steps later brings instead. */
  readonly step: number;
  readonly input: Readonly<Record<string, string>>;
}

const LONG = 'zu lang 太长 '.repeat(300).slice(0, 3_000).trim();
const LONG_PARAMS = { length: Array.from(LONG).length, max: 2_000 };
const RULES: readonly Rule[] = [
  {
    what: '3,000 characters',
    code: 'too-long',
    params: LONG_PARAMS,
    typed: same(LONG),
    after: 3,
    step: 0,
    input: { wish: LONG },
  },
  {
    what: 'a wish too short',
    code: 'too-short',
    params: { length: 4, min: 20 },
    typed: { de: 'Rohr', zh: '不锈钢管', en: 'pipe' },
    after: 3,
    step: 0,
    input: { wish: 'Rohr' },
  },
  {
    what: 'an unknown kind',
    code: 'choice-unknown',
    typed: { de: 'irgendwas', zh: '随便', en: 'whatever' },
    after: 1,
    step: 0,
    input: { kind: 'whatever' },
  },
  {
    what: 'an unknown sector',
    code: 'sector-unknown',
    typed: same('Flimmeron'),
    after: 2,
    step: 0,
    input: { sector: 'Flimmeron' },
  },
  {
    what: '"many" for a quantity',
    code: 'quantity-vague',
    typed: { de: 'viele', zh: '很多', en: 'many' },
    after: 4,
    step: 1,
    input: { quantity: '很多' },
  },
  {
    what: 'no quantity at all',
    code: 'quantity-not-positive',
    typed: { de: 'Menge: 0', zh: '数量：0', en: 'quantity: 0' },
    after: 4,
    step: 1,
    input: { quantity: '0' },
  },
  {
    what: 'a budget without a currency',
    code: 'budget-without-currency',
    typed: { de: 'Budget: 50.000', zh: '预算：50000', en: 'budget: 50,000' },
    after: 4,
    step: 1,
    input: { budget: '50000' },
  },
  {
    what: 'a date in the past',
    code: 'date-past',
    typed: { de: 'bis zum 1.3.2020', zh: '2020年3月1日之前', en: 'by 1 March 2020' },
    after: 4,
    step: 1,
    input: { neededBy: '2020-03-01' },
  },
  {
    what: 'something that is no date',
    code: 'date-unreadable',
    typed: { de: 'Termin: blau', zh: '日期：蓝色', en: 'date: blue' },
    after: 4,
    step: 1,
    input: { neededBy: 'blue' },
  },
  {
    what: 'nobody known as a recipient',
    code: 'recipients-unknown',
    typed: { de: '99', zh: '99', en: '99' },
    after: 5,
    step: 2,
    input: { recipients: 'nobody' },
  },
  {
    what: 'an unknown country',
    code: 'country-unknown',
    typed: { de: 'das Land ist Atlantis', zh: '国家是亚特兰蒂斯', en: 'the country is Atlantis' },
    after: 9,
    step: 3,
    input: { country: 'Atlantis' },
  },
  {
    what: 'an e-mail without @',
    code: 'email-without-at',
    typed: same('erika.example.com'),
    after: 9,
    step: 3,
    input: { email: 'erika.example.com' },
  },
  {
    what: 'half an e-mail',
    code: 'email-invalid',
    typed: same('erika@example'),
    after: 9,
    step: 3,
    input: { email: 'erika@example' },
  },
  {
    what: 'a bad phone number',
    code: 'phone-invalid',
    typed: same('+86 12345'),
    after: 9,
    step: 3,
    input: { phone: '+86 12345' },
  },
  {
    what: 'a name without a letter',
    code: 'unreadable',
    typed: same('👍'),
    after: 6,
    step: 3,
    input: { company: '👍' },
  },
  {
    what: 'no consent',
    code: 'consent-needed',
    typed: { de: 'nein', zh: '不同意', en: 'no' },
    after: 10,
    step: 4,
    input: { consentRecipients: 'false' },
  },
];

const texts = new Texts(readLocales());
let knowledge: Knowledge;
let storage: Storage;
beforeAll(async () => {
  knowledge = await openKnowledge();
  storage = await openTestStorage();
}, 120_000);
afterAll(() => storage.close());

const talk = (channelId: string, locale: Language): Conversation =>
  new Conversation(knowledge, { channelId, locale, world: { storage, now: () => Date.UTC(2026, 10, 22, 9) } });

function submitOf({ activities }: Answer): object {
  const card = cardOf(activities.at(-1) ?? {}) as { actions?: { data?: unknown }[] };
  return card.actions?.map(({ data }) => data).find((data) => typeof data === 'object') ?? {};
}
const press = (conversation: Conversation, answer: Answer, inputs: object): Promise<Answer> =>
  conversation.take({ type: ActivityTypes.Message, value: { ...submitOf(answer), ...inputs } });

/** The answer when the question, or the card of the step, is put. */
async function typedUntil(conversation: Conversation, language: Language, after: number): Promise<void> {
  for (const words of ANSWERS.slice(0, after)) await conversation.say(words[language]);
}
async function pressedUntil(conversation: Conversation, language: Language, step: number): Promise<Answer> {
  let answer = await conversation.say(ANSWERS[0]?.[language] ?? '');
  for (const inputs of CARDS.slice(0, step)) answer = await press(conversation, answer, inputs);
  return answer;
}
const plain = (text: string): string => text.replace(/\u2060/g, '');

describe.each(LANGUAGES)('bad input in %s has its own sentence', (language) => {
  const sentence = (key: string, params?: Rule['params']): string => texts.in(language)(key as TextKey, params);

  it.each(RULES)('$what, typed', async ({ code, params, typed, after }) => {
    const conversation = talk('sms', language);
    await typedUntil(conversation, language, after);
    const { text } = await conversation.say(typed[language]);
    expect(plain(text)).toContain(sentence(`form.fault.${code}`, params));
  });

  it.each(RULES)('$what, on a card', async ({ code, params, step, input }) => {
    const conversation = talk('webchat', language);
    const card = await pressedUntil(conversation, language, step);
    const { text } = await press(conversation, card, { ...CARDS[step], ...input });
    expect(plain(text)).toContain(sentence(`form.fault.${code}`, params));
  });

  it('an eleventh recipient, typed and on a card', async () => {
    const params = { count: 11, most: 10 };
    const many = sentence('form.fault.recipients-too-many', params);
    const companies = elevenCompanies();
    const conversation = talk('sms', language);
    await typedUntil(conversation, language, 5);
    expect((await conversation.say(companies.map(({ name }) => name).join(', '))).text).toContain(many);
    const other = talk('webchat', language);
    const card = await pressedUntil(other, language, 2);
    const ids = companies.map(({ id }) => id).join(',');
    expect((await press(other, card, { recipients: ids })).text).toContain(many);
  });
});

/** With names that mean one company and nothing else. */
function elevenCompanies(): { id: string; name: string }[] {
  const named = [...knowledge.directory.companies.values()].flatMap(({ id, names: { en: name = '' } }) => {
    const { spans } = knowledge.search.read(name);
    const isClear = spans.length === 1 && spans.every((span) => idsOf(span, 'company').join() === id);
    return isClear && !name.includes(',') ? [{ id, name }] : [];
  });
  return named.slice(0, 11);
}
