import { LANGUAGES, type Language } from '../../src/text/language';
import type { Knowledge } from '../../src/understand/knowledge';
import { type Answer, Conversation, conversationAfter, openKnowledge, type Said, said } from '../helpers/conversation';

/** What is answered until each question is put. */
const SECTOR = [said('neue Anfrage', '新建询盘', 'new enquiry'), said('Lieferung', '采购', 'supply')];
const CONSENT = [
  ...SECTOR,
  said('Pumpen', '水泵', 'pumps'),
  said(
    'Wir suchen einen Lieferanten für Pumpen nach Zeichnung.',
    '我们想找能够按图加工水泵的长期合作供应商，请报价。',
    'We are looking for a supplier of pumps made to drawing.',
  ),
  said('überspringen', '跳过', 'skip'),
  said('Finden Sie für mich', '帮我找', 'find for me'),
  said('Muster GmbH', '示例有限公司', 'Example Ltd'),
  said('Mainz', '佛山', 'Mainz'),
  said('Erika Mustermann', '张三', 'Erika Mustermann'),
  said('erika@example.com', 'zhangsan@example.com', 'erika@example.com'),
];
const AGREE = said('Ich stimme zu', '同意', 'I agree');
const REVIEW = [...CONSENT, AGREE, AGREE];

const NO = said('nein', '不同意', 'no');
const SEND = said('senden', '发送', 'send');
const GO_ON = said('weiter', '继续', 'continue');
const REFUSED = said('Ohne diese Einwilligung', '未经您同意', 'Without this consent');
const ASKS_SECTOR = said('Um welche Branche geht es?', '涉及哪个行业？', 'Which sector is it about?');
const ASKS_PASSING = said(
  'Stimmen Sie der Weitergabe zu?',
  '您是否同意转交？',
  'Do you agree to the enquiry being passed on?',
);
const ASKS_TRANSFER = said('Stimmen Sie der Übermittlung', '您是否单独同意', 'Do you agree to the transfer');
const ASKS_REVIEW = said('Bitte prüfen Sie Ihre Anfrage', '请核对您的询盘', 'Please review your enquiry');
const RECEIPT = /L-[0-9A-Z]{4}-\d{2}/;

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge();
}, 120_000);

const after = (language: Language, words: readonly Said[], channelId?: string): Promise<Conversation> =>
  conversationAfter(knowledge, language, words, channelId);
const firstLine = ({ text }: Answer): string => text.split('\n')[0] ?? '';
const isOpen = ({ memory }: Answer): boolean => memory.open.length > 0;

describe.each(LANGUAGES)('in %s a consent', (language) => {
  it('that is refused puts the form aside at once, with nothing sent and all kept', async () => {
    const conversation = await after(language, CONSENT);
    const refused = await conversation.say(NO[language]);
    expect(refused.text).toContain(REFUSED[language]);
    expect(isOpen(refused)).toBe(false);
    expect((await conversation.say(SEND[language])).text).not.toMatch(RECEIPT);
    const back = await conversation.say(GO_ON[language]);
    expect(firstLine(back)).toContain(ASKS_PASSING[language]);
    expect(back.text).toContain('example.com');
  });

  it('is refused by a plain no beside its card too', async () => {
    const conversation = await after(language, CONSENT, 'webchat');
    expect((await conversation.say(NO[language])).text).toContain(REFUSED[language]);
  });

  it('is taken back for an enquiry that was sent: it is asked whether to withdraw that', async () => {
    const conversation = await after(language, [...REVIEW, SEND]);
    const words = said('Einwilligung zurückziehen', '取消同意', 'take back my consent')[language];
    const asked = await conversation.say(words);
    expect(firstLine(asked)).toMatch(/^(?:Soll ich die Anfrage L-|确定撤回询盘L-|Shall I withdraw the enquiry L-)/);
  });

  it('is given by who refuses and then agrees in words, and not by a mere yes', async () => {
    const conversation = await after(language, [...CONSENT, NO]);
    expect(isOpen(await conversation.say(said('ok', '好的', 'ok')[language]))).toBe(false);
    expect(firstLine(await conversation.say(AGREE[language]))).toContain(ASKS_TRANSFER[language]);
  });

  it.each([
    ['both', said('Ich stimme nicht zu', '我不同意', 'I disagree'), ASKS_PASSING],
    ['both', said('Einwilligung zurückziehen', '撤回同意', 'withdraw my consent'), ASKS_PASSING],
    ['both', said('Ich bin nicht mehr einverstanden', '取消同意', 'I no longer agree'), ASKS_PASSING],
    [
      'one',
      said('Ich stimme der Übermittlung nicht zu', '我不同意跨境传输', 'I do not agree to the transfer'),
      ASKS_TRANSFER,
    ],
  ])('is taken back at the review: %s, by “$1.en”', async (_which, words, asked) => {
    const conversation = await after(language, [...REVIEW, words]);
    expect((await conversation.say(SEND[language])).text).not.toMatch(RECEIPT);
    expect(firstLine(await conversation.say(GO_ON[language]))).toContain(asked[language]);
  });

  it('that is optional is unticked, and the review stays', async () => {
    const keep = said('Kontakt merken', '保存联系方式', 'keep my contact');
    const conversation = await after(language, [...REVIEW, keep]);
    const declined = await conversation.say(NO[language]);
    expect(firstLine(declined)).toContain(ASKS_REVIEW[language]);
    await conversation.say(keep[language]);
    await conversation.say(AGREE[language]);
    const untick = said('Kontakt nicht merken', '不保存联系方式', "don't keep my contact")[language];
    const unticked = await conversation.say(untick);
    expect(firstLine(unticked)).toContain(ASKS_REVIEW[language]);
    expect(unticked.text).toMatch(/^(?:Entfernt: Kontaktdaten|Removed: Keep contact|已删除：保存联系方式)/m);
    expect((await conversation.say(SEND[language])).text).toMatch(RECEIPT);
  });

  it('is explained to who asks why, and “no” to the review says what can be done', async () => {
    const why = said('warum?', '为什么？', 'why?')[language];
    const atConsent = await after(language, CONSENT);
    const voluntary = said('freiwillig', '自愿', 'voluntary')[language];
    expect(firstLine(await atConsent.say(why))).toContain(voluntary);
    const atSector = await after(language, SECTOR);
    const help = said('ordnet Ihre Anfrage ein', '归类您的询盘', 'puts your enquiry in its place')[language];
    expect(firstLine(await atSector.say(why))).toContain(help);
    const atReview = await after(language, REVIEW);
    const change = said('jede Angabe ändern', '修改任何一项', 'change every answer')[language];
    for (const words of [said('nein', '不', 'no'), GO_ON])
      expect(firstLine(await atReview.say(words[language]))).toContain(change);
    const abroad = said('Wozu die Übermittlung?', '为什么要跨境？', 'why a transfer?')[language];
    expect(firstLine(await atConsent.say(abroad))).toContain(voluntary);
  });
});

describe.each(LANGUAGES)('in %s a form that got stuck', (language) => {
  const NONSENSE = said('hm', '嗯哼', 'hm');
  const stuck = () => after(language, [...SECTOR, NONSENSE, NONSENSE, NONSENSE]);

  it('is put aside with a word of its own, and “continue” leads back', async () => {
    const conversation = await after(language, [...SECTOR, NONSENSE, NONSENSE]);
    const aside = await conversation.say(NONSENSE[language]);
    expect(aside.activities).toHaveLength(1);
    expect(firstLine(aside)).toContain(said('beiseite', '先放一放', 'aside')[language]);
    expect(isOpen(aside)).toBe(false);
    expect(firstLine(await conversation.say(GO_ON[language]))).toContain(ASKS_SECTOR[language]);
  });

  it('takes contact data that comes next instead of searching for it', async () => {
    const conversation = await stuck();
    const { text } = await conversation.say('erika@example.com');
    expect(text.split('\n')[0]).toContain(ASKS_SECTOR[language]);
    expect(text).toContain('erika@example.com');
  });

  it('takes a field that is named, wherever the form was left', async () => {
    const mind = said('Ich habe es mir anders überlegt', '我改变主意了', 'actually I changed my mind');
    const conversation = await after(language, [...REVIEW, mind]);
    const { text } = await conversation.say(said('die Menge ist 25', '数量是25', 'the quantity is 25')[language]);
    expect(text.split('\n')[0]).toContain(ASKS_REVIEW[language]);
    expect(text).toMatch(/(?:Menge|数量|Quantity)[:：] ?25/);
  });

  it('is not taken up by who only takes note', async () => {
    const conversation = await stuck();
    for (const words of [said('danke', '谢谢', 'thanks'), said('ok', '好的', 'ok')])
      expect(isOpen(await conversation.say(words[language]))).toBe(false);
  });

  it('is no longer meant once something else was asked', async () => {
    const conversation = await stuck();
    await conversation.say('Midea');
    expect((await conversation.say(GO_ON[language])).text).not.toContain(ASKS_SECTOR[language]);
    const back = said('zurück zur Anfrage', '回到询盘', 'back to my enquiry')[language];
    expect(firstLine(await conversation.say(back))).toContain(ASKS_SECTOR[language]);
  });

  it('is taken up by a yes when it is offered on return', async () => {
    const conversation = await after(language, [...SECTOR, said('Abbrechen', '取消', 'cancel')]);
    await conversation.say(said('Guten Tag', '你好', 'hello')[language]);
    expect(firstLine(await conversation.say(said('ja', '是的', 'yes')[language]))).toContain(ASKS_SECTOR[language]);
  });

  it('is left by who has no wish to go on', async () => {
    const conversation = await after(language, SECTOR);
    const left = await conversation.say(said('vielleicht später', '不想填了', 'maybe later')[language]);
    expect(isOpen(left)).toBe(false);
    expect(left.text).toContain(said('als Entwurf', '保存为草稿', 'as a draft')[language]);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('a short look at something else does not bring all answers again', async () => {
    const conversation = await after(language, CONSENT);
    const { text } = await conversation.say('Midea');
    expect(text).toContain(said('Zurück zu Ihrer Anfrage', '回到您的询盘', 'Back to your enquiry')[language]);
    expect(text).not.toContain('Muster GmbH');
    expect(text).not.toContain('示例有限公司');
    expect(text).not.toContain('Example Ltd\n');
  });

  it('what the search has filled in is said with the first question', async () => {
    const found = said('Hersteller von Fliesen in Foshan', '佛山 陶瓷 瓷砖 供应商', 'suppliers of tiles in Foshan');
    const conversation = await after(language, [found]);
    const { text } = await conversation.say(said('Anfrage an 1', '给第一家发询盘', 'enquiry to 1')[language]);
    expect(text).toContain(said('Produkt: Fliesen', '产品：陶瓷瓷砖', 'Product: tiles')[language]);
    expect(text).toMatch(/(?:Empfänger|接收企业|Recipients)[:：] ?\S/);
  });

  it('beside the card for the contact a name is no second city, and a number to call is one', async () => {
    const conversation = await after(language, CONSENT.slice(0, 7), 'webchat');
    await conversation.say('Smallville');
    const named = await conversation.say(said('Max Mustermann', '李小龙', 'Max Example')[language]);
    const draft = named.memory.open.at(-1)?.data as { answers: Record<string, unknown> };
    expect(draft.answers).toMatchObject({ city: 'Smallville', person: expect.stringMatching(/Max|李小龙/) });
    const called = await conversation.say('0361 1234567');
    expect(called.text).toContain(said('Ländervorwahl', '国家代码', 'country code')[language]);
  });

  it('a question that is answered in between leaves the form open beneath it', async () => {
    const conversation = await after(language, SECTOR);
    const which = await conversation.say(said('Wer ist Schott?', 'Schott是做什么的？', 'who is Schott?')[language]);
    expect(which.memory.open).toHaveLength(2);
    const answered = await conversation.say('1');
    expect(answered.memory.open).toHaveLength(1);
    expect(answered.text).toContain(ASKS_SECTOR[language]);
  });

  it('a delegation is asked what it wants to see, not for pieces', async () => {
    const delegation = said('Delegationsbesuch', '代表团访问', 'delegation visit');
    const found = said('Fliesen in Foshan', '佛山 瓷砖', 'tiles in Foshan');
    const conversation = await after(language, [found, said('Anfrage an 1', '询盘给1', 'enquiry to 1')]);
    const wish = await conversation.say(delegation[language]);
    expect(firstLine(wish)).toContain(
      said('Was möchten Sie sehen', '您想考察什么', 'What would you like to see')[language],
    );
    const visit = said(
      'Wir möchten mit acht Personen im Mai Fliesenwerke in Foshan besuchen.',
      '我们一行八人计划明年五月到佛山考察瓷砖生产企业。',
      'Eight of us would like to visit tile works in Foshan in May.',
    );
    const details = await conversation.say(visit[language]);
    expect(firstLine(details)).toContain(said('Zahl der Personen', '人数', 'number of people')[language]);
    expect(details.text).not.toContain(said('Lieferort', '交货地点', 'Place of delivery')[language]);
  });

  it('the wish of a search is suggested in the words of its kind, and never in another script', async () => {
    const found = said('Fliesen in Foshan', '佛山 瓷砖', 'tiles in Foshan');
    const conversation = await after(language, [found, said('Anfrage an 1', '询盘给1', 'enquiry to 1')]);
    const supply = await conversation.say(said('Lieferung', '采购', 'supply')[language]);
    const wish = said('Wir suchen Lieferanten für Fliesen', '我们想采购瓷砖', 'suppliers of tiles')[language];
    expect(supply.text).toContain(wish);
    const other = await conversation.say(language === 'en' ? 'auf Deutsch bitte' : 'in English please');
    expect(other.text).not.toMatch(/瓷砖/);
  });

  it('quotation marks around an answer are none of it', async () => {
    const conversation = await after(language, CONSENT.slice(0, 6));
    const { text } = await conversation.say(said('„Muster GmbH“', '“示例有限公司”', '"Example Ltd"')[language]);
    expect(text).toMatch(/[:：] ?(?:Muster GmbH|示例有限公司|Example Ltd)\n/);
  });

  it('“no, keep it” keeps everything, whatever else stands beside it', async () => {
    const erase = said('Meine Daten löschen', '删除我的数据', 'delete my data');
    const kept = said('nichts gelöscht', '没有删除', 'erased nothing')[language];
    const offered = await (await after(language, [])).say(erase[language]);
    const no = said('Nein, behalten', '否，保留', 'No, keep it');
    expect(offered.text).toContain(no[language]);
    for (const words of [no, said('ja, behalten', '是的，保留', 'yes, keep it')])
      expect((await (await after(language, [erase])).say(words[language])).text).toContain(kept);
  });
});

it('an address of mail tells no language', async () => {
  const conversation = new Conversation(knowledge, { channelId: 'sms', locale: 'de' });
  expect((await conversation.say('info@trading-company.com')).activities[0]?.locale).toBe('de');
});
