import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ActivityTypes } from 'botbuilder';
import type { EnquiryDesk } from '../../src/enquiry/desk';
import type { Language } from '../../src/text/language';
import { LANGUAGES } from '../../src/text/language';
import type { Knowledge } from '../../src/understand/knowledge';
import { cardOf } from '../helpers/activity-text';
import { type Answer, Conversation, openKnowledge, type Said, type World } from '../helpers/conversation';
import { enquiryForm } from '../helpers/enquiry';
import { openTestStorage } from '../helpers/storage';

/** kind, sector, wish, recipients, company, city, country, person, e-mail or phone, two consents. */
const REQUIRED_FIELDS = 11;
/** What a full enquiry may take besides (issue 6). */
const MORE_TURNS = 3;
const DAY = 86_400_000;

const START: Said = { de: 'neue Anfrage', zh: '新建询盘', en: 'new enquiry' };
const TO_MIDEA: Said = { de: 'Anfrage an Midea', zh: '询盘给美的', en: 'enquiry to Midea' };
const SEND: Said = { de: 'senden', zh: '发送', en: 'send' };
const WISH: Said = {
  de: 'Wir suchen einen Lieferanten für Pumpen nach Zeichnung.',
  zh: '我们想找能够按图加工水泵的长期合作供应商，请报价。',
  en: 'We are looking for a supplier of pumps made to drawing.',
};
const ANSWERS: readonly Said[] = [
  { de: 'Lieferung', zh: '采购', en: 'supply' },
  { de: 'Pumpen', zh: '水泵', en: 'pumps' },
  WISH,
  { de: '5.000 Stück bis Ende März', zh: '一万件，三月底前', en: '5,000 pieces by the end of March' },
  { de: 'Finden Sie für mich', zh: '帮我找', en: 'find for me' },
  { de: 'Muster GmbH', zh: '示例有限公司', en: 'Example Ltd' },
  { de: 'Mainz', zh: '佛山', en: 'Mainz' },
  { de: 'Erika Mustermann', zh: '张三', en: 'Erika Mustermann' },
  { de: 'erika@example.com', zh: 'zhangsan@example.com', en: 'erika@example.com' },
  { de: 'Ich stimme zu', zh: '同意', en: 'I agree' },
  { de: 'Ich stimme zu', zh: '同意', en: 'I agree' },
];
const CARDS: readonly Readonly<Record<string, string>>[] = [
  { kind: 'supply', sector: '28.1', wish: WISH.en },
  { quantity: '5.000', neededBy: '2027-03-31' },
  { recipients: 'office', replyLanguage: 'en' },
  { company: 'Example Ltd', city: 'Mainz', country: 'DE', person: 'Erika Mustermann', email: 'erika@example.com' },
  { consentRecipients: 'true', consentTransfer: 'true', consentKeep: 'true' },
];

/** Longer than what a reply shows of an answer. */
const LONG_WISH = `${WISH.en} ${'They have to be light. '.repeat(10)}And quiet.`;

let knowledge: Knowledge;
let time: number;
let world: World;
let dataDir: string;
beforeAll(async () => {
  knowledge = await openKnowledge();
}, 120_000);
beforeEach(async () => {
  time = Date.parse('2026-11-22T09:00:00Z');
  dataDir = mkdtempSync(join(tmpdir(), 'lotse-enquiry-'));
  world = { now: () => time, storage: await openTestStorage({ dataDir, now: () => time }) };
});
afterEach(async () => {
  await world.storage.close();
  rmSync(dataDir, { recursive: true });
});

const talk = (channelId = 'sms', locale: Language = 'de', id = 'visitor'): Conversation =>
  new Conversation(knowledge, { channelId, locale, id, world });
/** The process ends, and another one takes up its database. */
async function restart(): Promise<void> {
  await world.storage.close();
  world = { ...world, storage: await openTestStorage({ dataDir, now: () => time }) };
}
async function say(conversation: Conversation, language: Language, says: readonly Said[]): Promise<Answer> {
  let answer: Answer | undefined;
  for (const words of says) answer = await conversation.say(words[language]);
  return answer as Answer;
}
/** Presses the button of the card in the answer, with these inputs. */
function press(conversation: Conversation, answer: Answer, inputs: Record<string, string> = {}): Promise<Answer> {
  return conversation.take({ type: ActivityTypes.Message, value: { ...submitOf(answer), ...inputs } });
}
function submitOf(answer: Answer): Record<string, string> {
  const card = answer.activities.map((activity) => cardOf(activity)).findLast((one) => one?.['actions'] !== undefined);
  const actions = (card?.['actions'] ?? []) as { data?: unknown }[];
  return actions.map(({ data }) => data).find((data) => typeof data === 'object') as Record<string, string>;
}
/** What a visitor can do without the form; the visitor and the conversation are called by their ids. */
function turnUnit(visitor: string, id: string) {
  return world.storage.turns.begin({
    visitorKey: `sms/users/${visitor}/`,
    conversationKey: `sms/conversations/${id}/`,
    conversation: JSON.stringify({ channelId: 'sms', conversation: { id } }),
    activityKey: undefined,
  });
}
/** What the files hold that came with the answer. */
function filesOf({ activities }: Answer): string[] {
  const files = (activities[0]?.attachments ?? []).filter(({ name }) => name !== undefined);
  return files.map(({ contentUrl = '' }) => Buffer.from(contentUrl.split(',')[1] ?? '', 'base64').toString());
}
function referenceIn({ text }: Answer): string {
  return /L-[0-9A-Z]{4}-\d{2}/.exec(text)?.[0] ?? '';
}
async function sent(conversation: Conversation, language: Language = 'de'): Promise<string> {
  return referenceIn(await say(conversation, language, [START, ...ANSWERS, SEND]));
}

describe.each(LANGUAGES)('a full enquiry in %s', (language) => {
  it('takes at most three turns more than it has required fields, by single questions', async () => {
    const turns = [START, ...ANSWERS, SEND];
    expect(turns.length).toBeLessThanOrEqual(REQUIRED_FIELDS + MORE_TURNS);
    const answer = await say(talk('sms', language), language, turns);
    expect(referenceIn(answer)).toMatch(/^L-/);
    expect(answer.activities[0]?.locale).toBe(language);
  });

  it('takes a card a step, and one to send', async () => {
    const conversation = talk('webchat', language);
    let answer = await conversation.say(START[language]);
    for (const inputs of CARDS) {
      expect(cardOf(answer.activities.at(-1) ?? {})).toMatchObject({ version: '1.2' });
      answer = await press(conversation, answer, inputs);
    }
    answer = await press(conversation, answer);
    expect(referenceIn(answer)).toMatch(/^L-/);
    expect(2 + CARDS.length).toBeLessThanOrEqual(REQUIRED_FIELDS + MORE_TURNS);
  });

  it('keeps within the size of a reply at every step', async () => {
    const conversation = talk('sms', language);
    for (const words of [START, ...ANSWERS, SEND]) {
      const { text } = await conversation.say(words[language]);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_048);
    }
  });
});

describe('nothing is lost', () => {
  it('over a restart in the middle', async () => {
    await say(talk(), 'de', [START, ...ANSWERS.slice(0, 5)]);
    await restart();
    const answer = await say(talk(), 'de', [...ANSWERS.slice(5), SEND]);
    expect(referenceIn(answer)).toMatch(/^L-/);
  });

  it('over a week of silence: the open question is put again, with what was filled in', async () => {
    await say(talk(), 'de', [START, ...ANSWERS.slice(0, 5)]);
    time += 7 * DAY;
    await restart();
    const { text } = await talk().say('Guten Tag');
    expect(text).toContain('Zurück zu Ihrer Anfrage. Wie heißt Ihre Firma?');
    expect(text).toContain('Menge: 5.000 Stück');
  });

  it('on cancel and "start again": the draft is offered on return', async () => {
    const conversation = talk();
    await say(conversation, 'de', [START, ...ANSWERS.slice(0, 4)]);
    expect((await conversation.say('abbrechen')).text).toContain('als Entwurf aufgehoben');
    await conversation.say('neu anfangen');
    const { text } = await conversation.say('hallo');
    expect(text).toContain('Ihre angefangene Anfrage ist noch da');
    expect(text).toContain('Termin: 31. März 2027');
    expect((await conversation.say('Anfrage fortsetzen')).text).toContain('An wen soll die Anfrage gehen?');
  });

  it('in another conversation of the same visitor', async () => {
    await say(talk(), 'de', [START, ...ANSWERS.slice(0, 4)]);
    expect((await talk().say('Anfrage fortsetzen')).text).toContain('An wen soll die Anfrage gehen?');
  });

  it('when a card holds a mistake', async () => {
    const conversation = talk('webchat');
    const card = await conversation.say(START.de);
    const again = await press(conversation, card, { kind: 'supply', sector: 'Pumpen', wish: 'zu kurz' });
    expect(again.text).toContain('erst 7 Zeichen');
    const inputs = JSON.stringify(cardOf(again.activities.at(-1) ?? {}));
    expect(inputs).toContain('"value":"supply"');
    expect(inputs).toContain('nicht wirtschaftszweigspezifischen Maschinen');
  });

  it('of what a card holds, however wrong: it stands in the field to be put right', async () => {
    const conversation = talk('webchat');
    const long = 'zu lang '.repeat(400);
    const again = await press(conversation, await conversation.say(START.de), { kind: 'supply', wish: long });
    expect(again.text).toMatch(/Das sind 3\.\u2060?199 Zeichen, höchstens 2\.\u2060?000/);
    expect(again.text).toContain(long.trim());
  });

  it('by a card of consents from before the language was changed: it is read again', async () => {
    const conversation = talk('webchat');
    let answer = await conversation.say(START.de);
    for (const inputs of CARDS.slice(0, 4)) answer = await press(conversation, answer, inputs);
    const german = answer;
    await conversation.say('请用中文');
    const again = await press(conversation, german, CARDS[4]);
    expect(again.text).toContain('接收方或语言已有变动');
    expect(JSON.stringify(cardOf(again.activities.at(-1) ?? {}))).not.toContain('"value":"true"');
    await press(conversation, await press(conversation, again, CARDS[4]));
    const stored = await world.storage.db.selectFrom('consents').select('language').execute();
    expect(stored.map(({ language }) => language)).toEqual(['zh', 'zh', 'zh']);
  });

  it('by an old review that shows other answers than there are: nothing is sent until they were seen', async () => {
    const conversation = talk('webchat');
    let review = await conversation.say(START.de);
    for (const inputs of CARDS) review = await press(conversation, review, inputs);
    time += 1_000;
    await conversation.say('Menge: 700 Stück');
    const again = await press(conversation, review);
    expect(again.text).toContain('700 Stück');
    expect(again.text).not.toContain('eingegangen');
    expect((await press(conversation, again)).text).toContain('Ihre Anfrage ist eingegangen');
  });

  it.each([
    ['de', 'weiter'],
    ['zh', '下一步'],
    ['en', 'next'],
  ] as const)('in %s “%s” goes on from a card where nothing is missing', async (language, next) => {
    const conversation = talk('webchat', language);
    let answer = await conversation.say(TO_MIDEA[language]);
    for (const inputs of CARDS.slice(0, 2)) answer = await press(conversation, answer, inputs);
    const recipients = answer.text.split('\n')[0];
    expect((await conversation.say(next)).text.split('\n')[0]).not.toBe(recipients);
  });

  it('of a consent that was ticked while the other was forgotten', async () => {
    const conversation = talk('webchat');
    let answer = await conversation.say(START.de);
    for (const inputs of CARDS.slice(0, 4)) answer = await press(conversation, answer, inputs);
    expect(JSON.stringify(cardOf(answer.activities.at(-1) ?? {}))).not.toContain('"value":"true"');
    answer = await press(conversation, answer, { consentRecipients: 'true', consentTransfer: 'false' });
    const toggles = JSON.stringify(cardOf(answer.activities.at(-1) ?? {})).match(/"value":"(?:true|false)"/g);
    expect(toggles).toEqual(['"value":"true"', '"value":"false"', '"value":"false"']);
  });

  it('of several drafts: which one is asked', async () => {
    const conversation = talk();
    await say(conversation, 'de', [START, ...ANSWERS.slice(0, 1), START]);
    await conversation.say('abbrechen');
    expect((await conversation.say('Anfrage fortsetzen')).text).toContain('2 angefangene Anfragen');
    expect((await conversation.say('2')).text).toContain('Um welche Branche geht es?');
  });

  it('of a form in another language', async () => {
    const conversation = talk();
    await say(conversation, 'de', [START, ...ANSWERS.slice(0, 4)]);
    const { text } = await conversation.say('请用中文');
    expect(text).toContain('询盘发给哪些企业？');
    const review = await say(conversation, 'zh', ANSWERS.slice(4));
    expect(review.text).toContain('数量：5,000件');
  });
});

describe('a message comes again because its reply got lost', () => {
  const resent = (text: string) => ({ type: ActivityTypes.Message, id: 'm1', text });

  it('the question that waits is put again, and the answer is not read as one to it', async () => {
    const talk = new Conversation(knowledge, { channelId: 'sms', world });
    for (const text of ['neue Anfrage', 'Lieferung', 'Pumpen']) await talk.say(text);
    const first = await talk.take(resent(WISH.de));
    const again = await talk.take(resent(WISH.de));
    expect(first.text).toContain('Möchten Sie Einzelheiten nennen');
    expect(again.text).toContain('Möchten Sie Einzelheiten nennen');
    expect(again.memory.open).toEqual(first.memory.open);
  });

  it('nothing is said where no question waits', async () => {
    const talk = new Conversation(knowledge, { channelId: 'sms', world });
    await talk.take(resent('Pumpen in Mainz'));
    expect((await talk.take(resent('Pumpen in Mainz'))).text).toBe('');
  });
});

describe('the review of a card', () => {
  async function review(): Promise<{ conversation: Conversation; answer: Answer }> {
    const conversation = talk('webchat');
    let answer = await conversation.say(START.de);
    for (const inputs of CARDS) answer = await press(conversation, answer, inputs);
    return { conversation, answer };
  }

  it('shows its numbers: Markdown would make a list of each', async () => {
    const { answer } = await review();
    const facts = JSON.stringify(cardOf(answer.activities.at(-1) ?? {}));
    expect(facts).toContain('1\\\\. Art der Anfrage');
    expect(facts).not.toMatch(/"title":"\d+\. /);
  });

  it('takes what is typed for the field that was to be changed', async () => {
    const { conversation } = await review();
    await conversation.say('Menge ändern');
    expect((await conversation.say('6000')).text).toMatch(/Notiert: Menge: 6\.\u2060?000/);
    await conversation.say('Name ändern');
    expect((await conversation.say('Max Mustermann')).text).toContain('Notiert: Name: Max Mustermann');
  });
});

describe('nothing is sent twice', () => {
  it('by a double click, a resent card, or the same card a week later', async () => {
    const conversation = talk('webchat');
    let answer = await conversation.say(START.de);
    for (const inputs of CARDS) answer = await press(conversation, answer, inputs);
    const review = answer;
    const first = await press(conversation, review);
    const second = await press(conversation, review);
    expect(second.text).toContain('liegt schon vor');
    time += 7 * DAY;
    await restart();
    const third = await press(talk('webchat'), review);
    expect(new Set([first, second, third].map(referenceIn)).size).toBe(1);
    const status = await talk('webchat').say('Meine Anfragen');
    expect(referenceIn(status)).toBe(referenceIn(first));
  });

  it('by "senden" said again', async () => {
    const conversation = talk();
    expect((await conversation.say('senden')).text).toContain('keine Anfrage offen');
    const reference = await sent(conversation);
    // Whose receipt got lost says it again, and sees it.
    expect((await conversation.say('senden')).text).toContain(`Diese Anfrage liegt schon vor: ${reference}`);
    expect(await world.storage.outbox.list(['waiting'])).toHaveLength(1);
    await say(conversation, 'de', [START, ...ANSWERS.slice(0, 1)]);
    await conversation.say('abbrechen');
    expect((await conversation.say('senden')).text).toContain('Ihre angefangene Anfrage ist noch da');
  });

  it('nor anything from a card whose draft was thrown away', async () => {
    const conversation = talk('webchat');
    const card = await conversation.say(START.de);
    await conversation.say('Entwurf verwerfen');
    expect((await press(conversation, card, CARDS[0])).text).toContain('nicht mehr offen');
  });

  it('before it is complete', async () => {
    const conversation = talk();
    await say(conversation, 'de', [START, ...ANSWERS.slice(0, 3)]);
    const { text } = await conversation.say('senden');
    expect(text).toContain('Es fehlt noch etwas');
    expect(text).toContain('Möchten Sie Einzelheiten nennen');
  });

  it('faster than anybody can fill it in', async () => {
    const conversation = talk();
    const reference = await sent(conversation);
    const { text } = await say(conversation, 'de', [START, ...ANSWERS, SEND]);
    expect(text).toContain('sehr schnell nach Ihrer letzten Anfrage');
    time += 11_000;
    const again = referenceIn(await say(conversation, 'de', [SEND]));
    expect(again).toMatch(/^L-/);
    expect(again).not.toBe(reference);
  });
});

describe.each([
  ['de', /Heute haben Sie schon .* bitte senden Sie ihn morgen/, /In diesem Gespräch sind heute/],
  ['zh', /您今天的询盘数量已达上限.*明天再发送/, /本次对话今天/],
  ['en', /You have reached the number .* tomorrow/, /This conversation has reached/],
] as const)('more enquiries than an office can answer, in %s,', (language, visitorLimit, conversationLimit) => {
  async function turnOf(visitor: string, id: string, work: (desk: EnquiryDesk) => Promise<unknown>): Promise<void> {
    const unit = turnUnit(visitor, id);
    await work(unit.desk);
    await unit.commit({ states: new Map(), replies: '{"activities":[]}' });
  }
  async function tenSent(visitor: string, conversation: string): Promise<void> {
    for (let count = 0; count < 10; count++) await turnOf(visitor, conversation, (desk) => desk.submit(enquiryForm()));
  }
  const sendOne = () => say(talk('sms', language), language, [START, ...ANSWERS, SEND]);

  it('are not taken from one visitor, wherever they were sent, until a day is over', async () => {
    await tenSent('visitor', 'elsewhere');
    time += DAY / 2;
    expect((await sendOne()).text).toMatch(visitorLimit);
    time += DAY / 2;
    expect(referenceIn(await talk('sms', language).say(SEND[language]))).toMatch(/^L-/);
  });

  it('are not taken from one conversation, whoever sends them', async () => {
    await tenSent('somebody else', 'visitor');
    time += DAY / 2;
    expect((await sendOne()).text).toMatch(conversationLimit);
  });

  it('are not possible by erasing those before', async () => {
    await tenSent('visitor', 'visitor');
    await turnOf('visitor', 'visitor', (desk) => desk.eraseAll());
    time += DAY / 2;
    expect((await sendOne()).text).toMatch(visitorLimit);
  });
});

describe('after sending', () => {
  it.each([
    ['de', 'Datum: 1. Dezember 2026', 'Bis 15. Dezember 2026'],
    ['zh', '日期：2026年12月1日', '2026年12月15日之前'],
    ['en', 'Date: 30 November 2026', 'Until 14 December 2026'],
  ] as const)('in %s the receipt has the day that it is for its reader', async (language, day, until) => {
    time = Date.parse(language === 'en' ? '2026-11-30T22:30:00Z' : '2026-11-30T23:30:00Z');
    const receipt = await say(talk('sms', language), language, [START, ...ANSWERS, SEND]);
    expect(receipt.text).toContain(day);
    expect(receipt.text).toContain(until);
  });

  it('the enquiry is found by its reference, or part of it', async () => {
    const conversation = talk();
    const reference = await sent(conversation);
    for (const words of [`Status meiner Anfrage ${reference}`, `status ${reference.slice(0, 6)}`, 'Meine Anfragen'])
      expect((await conversation.say(words)).text).toContain(`Ihre Anfrage ${reference}: eingegangen`);
  });

  it('it is corrected within the time, under the same reference', async () => {
    const conversation = talk();
    const reference = await sent(conversation);
    await conversation.say('Anfrage korrigieren');
    await conversation.say('die Menge ist 700 Stück');
    expect((await conversation.say('senden')).text).toContain(`Ihre Anfrage ${reference} ist berichtigt`);
    expect((await conversation.say('Schicken Sie mir meine Daten')).text).toContain('700 Stück');
  });

  const consentsOf = (reference: string) =>
    world.storage.db
      .selectFrom('consents')
      .innerJoin('enquiries', 'enquiries.key', 'consents.enquiry_key')
      .select(['purpose', 'given_at'])
      .where('enquiries.reference', '=', reference)
      .orderBy('given_at')
      .execute();

  it('a correction that passes on nothing else keeps the consents there are', async () => {
    const conversation = talk();
    const reference = await sent(conversation);
    const before = await consentsOf(reference);
    time += DAY;
    await say(conversation, 'de', [
      { ...START, de: 'Anfrage korrigieren' },
      { ...START, de: 'die Menge ist 700 Stück' },
    ]);
    expect((await conversation.say('senden')).text).toContain('ist berichtigt');
    expect([before.length, await consentsOf(reference)]).toEqual([2, before]);
  });

  it.each<readonly [Language, string, string, RegExp, string, RegExp]>([
    [
      'de',
      'Anfrage korrigieren',
      'die E-Mail ist max@example.com',
      /brauche ich Ihre Einwilligung noch einmal/,
      'ja',
      /ist berichtigt/,
    ],
    ['zh', '更正询盘', '邮箱是lisi@example.com', /需要您重新确认同意/, '同意', /已更正/],
    [
      'en',
      'correct my enquiry',
      'the e-mail is max@example.com',
      /I need your consent again/,
      'I agree',
      /has been corrected/,
    ],
  ])(
    'in %s a correction of the contact or the recipients asks for both consents again',
    async (language, correct, change, why, yes, done) => {
      const conversation = talk('sms', language);
      const reference = await sent(conversation, language);
      time += DAY;
      await conversation.say(correct);
      expect((await conversation.say(change)).text).toMatch(why);
      expect((await conversation.say(SEND[language])).text).not.toMatch(done);
      await conversation.say(yes);
      await conversation.say(yes);
      expect((await conversation.say(SEND[language])).text).toMatch(done);
      const [first, , third] = await consentsOf(reference);
      expect(Date.parse(third?.given_at ?? '') - Date.parse(first?.given_at ?? '')).toBe(DAY);
      const record = await world.storage.office.show(reference);
      expect(record.enquiry?.consents.map(({ at }) => at)).toEqual([third?.given_at, third?.given_at]);
      // Both times stand in what the visitor is handed out.
      const { consents } = await turnUnit('visitor', 'visitor').desk.exportAll();
      expect(consents.map(({ at }) => at)).toEqual([first, first, third, third].map((one) => one?.given_at));
    },
  );

  it('it is withdrawn, once and for all', async () => {
    const conversation = talk();
    const reference = await sent(conversation);
    expect((await conversation.say('Anfrage zurückziehen')).text).toContain(`Soll ich die Anfrage ${reference}`);
    expect((await conversation.say('nein')).text).toContain('bleibt, wie sie ist');
    await conversation.say('meine Anfrage stornieren');
    expect((await conversation.say('ja')).text).toContain(`${reference} ist zurückgezogen`);
    expect((await conversation.say('Anfrage zurückziehen')).text).toContain('ist schon zurückgezogen');
    expect((await conversation.say(`Anfrage ${reference} korrigieren`)).text).toMatch(
      /nicht mehr ändern|zurückgezogen/,
    );
  });

  it('and too late it says so', async () => {
    const conversation = talk();
    await sent(conversation);
    time += 15 * DAY;
    expect((await conversation.say('Anfrage zurückziehen')).text).toContain('lässt sich nicht mehr ändern');
  });

  it('kept contact details fill in the next enquiry, only with that consent', async () => {
    const conversation = talk('webchat');
    let answer = await conversation.say(START.de);
    for (const inputs of CARDS) answer = await press(conversation, answer, inputs);
    await press(conversation, answer);
    expect((await conversation.say('Was wissen Sie über mich?')).text).toContain('Erika Mustermann');
    await conversation.say('ohne Formular');
    const recipients = await say(conversation, 'de', [START, ...ANSWERS.slice(0, 4)]);
    expect(recipients.text).toContain('An wen soll');
    expect((await conversation.say('Finden Sie für mich')).text).toContain('Stimmen Sie der Weitergabe zu?');
  });

  it('without it they are asked again', async () => {
    const conversation = talk();
    await sent(conversation);
    time += 60_000;
    expect((await say(conversation, 'de', [START, ...ANSWERS.slice(0, 5)])).text).toContain('Wie heißt Ihre Firma?');
  });
});

describe('what is known is taken over', () => {
  it('from the search and the hits', async () => {
    const conversation = talk();
    await conversation.say('Lieferanten von Pumpen in Taizhou');
    const { text } = await conversation.say('Anfrage an 1 und 2');
    expect(text).toContain('Was wünschen Sie?');
    const review = await say(conversation, 'de', [...ANSWERS.slice(2, 4), ...ANSWERS.slice(5)]);
    expect(review.text).toContain('Produkt: Pumpen');
    expect(review.text).toContain('Empfänger: ');
  });

  it('from the shortlist', async () => {
    const conversation = talk();
    await conversation.say('Pumpen in Taizhou');
    await conversation.say('1 und 2 auf meine Liste');
    await conversation.say('Anfrage an meine Liste');
    const asked = await say(conversation, 'de', [ANSWERS[0], ANSWERS[2], ANSWERS[3]] as Said[]);
    expect(asked.text).toContain('Wie heißt Ihre Firma?');
  });
});

describe('privacy, each within three turns', () => {
  const TYPED = ['Muster GmbH', 'Erika Mustermann', 'erika@example.com', WISH.de];

  it('everything is handed out, as a file for programs and one for people', async () => {
    const conversation = talk('webchat');
    let answer = await conversation.say(START.de);
    for (const inputs of CARDS)
      answer = await press(conversation, answer, 'wish' in inputs ? { ...inputs, wish: LONG_WISH } : inputs);
    const reference = referenceIn(await press(conversation, answer));
    const exported = await conversation.say('Schicken Sie mir meine Daten');
    const attached = (exported.activities[0]?.attachments ?? []).filter(({ name }) => name !== undefined);
    expect(attached.map(({ name, contentType }) => [name, contentType])).toEqual([
      ['meine-daten.json', 'application/json'],
      ['meine-daten.txt', 'text/plain'],
    ]);
    const files = filesOf(exported);
    expect(files).toHaveLength(2);
    for (const file of files)
      for (const typed of [reference, 'Erika Mustermann', 'erika@example.com', LONG_WISH])
        expect(file).toContain(typed);
  });

  it('everything is erased: no typed value is in any answer or export afterwards', async () => {
    const conversation = talk();
    await sent(conversation);
    await say(conversation, 'de', [START, ...ANSWERS.slice(0, 7)]);
    expect((await conversation.say('Meine Daten löschen')).text).toContain('Soll ich alles löschen');
    const erased = await conversation.say('ja');
    expect(erased.text).toContain('Ihre Daten sind gelöscht');
    expect(erased.text).toContain('Nachweis der Einwilligungen');
    const { text } = await conversation.say('Schicken Sie mir meine Daten');
    for (const typed of TYPED) expect(text).not.toContain(typed);
    expect((await conversation.say('Anfrage fortsetzen')).text).toContain('kein Entwurf');
    expect((await conversation.say('Meine Anfragen')).text).toContain('noch keine Anfrage');
  });
});
