import type { Language } from '../../src/text/language';
import { LANGUAGES } from '../../src/text/language';
import type { Knowledge } from '../../src/understand/knowledge';
import {
  type Answer,
  type Conversation,
  conversationAfter,
  openKnowledge,
  type Said,
  said,
} from '../helpers/conversation';

/** What is answered until each question is put. */
const NEED: readonly Said[] = [
  said('Anfrage an Midea', '询盘给美的', 'enquiry to Midea'),
  said('Lieferung', '采购', 'supply'),
  said('Kühlschränke', '冰箱', 'fridges'),
  said(
    'Wir suchen einen zuverlässigen Lieferanten für Hotels.',
    '我们为连锁酒店寻找长期稳定的供应商，请报价。',
    'We are looking for a reliable supplier for hotels.',
  ),
];
const DETAILS = [...NEED, said('5.000 Stück', '5000件', '5,000 pieces')];
const CONTACT = [
  ...DETAILS,
  said('Muster GmbH', '示例有限公司', 'Example Ltd'),
  said('Mainz', '佛山', 'Mainz'),
  said('Erika Mustermann', '张三', 'Erika Mustermann'),
  said('erika@example.com', 'zhangsan@example.com', 'erika@example.com'),
];

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge();
}, 120_000);

const after = (language: Language, words: readonly Said[], channelId?: string): Promise<Conversation> =>
  conversationAfter(knowledge, language, words, channelId);
const draftIn = ({ memory }: Answer): { answers: Record<string, unknown>; misses: number } =>
  memory.open.at(-1)?.data as { answers: Record<string, unknown>; misses: number };

describe.each(LANGUAGES)('in %s', (language) => {
  const cases: readonly (readonly [what: string, at: readonly Said[], says: Said, answers: object])[] = [
    [
      'nothing to add',
      NEED,
      said('nein danke', '不需要', 'no thanks'),
      { product: expect.anything(), quantity: undefined },
    ],
    ['a bare number', NEED, said('1000', '1000', '1000'), { quantity: { amount: 1_000 } }],
    ['a field without "is"', DETAILS, said('Menge 700', '数量700件', 'quantity 700'), { quantity: { amount: 700 } }],
    [
      'nothing but details at the question for a consent',
      CONTACT,
      said('700 Stück bis Ende März 2027', '700件，2027年3月底前', '700 pieces by the end of March 2027'),
      { quantity: { amount: 700 }, neededBy: '2027-03-31' },
    ],
    [
      'a budget at the question for the company',
      DETAILS,
      said('Budget 1,5 Mio. Euro', '预算150万欧元', 'budget 1.5m euros'),
      { budget: { amount: 1_500_000, currency: 'EUR' }, company: undefined },
    ],
    [
      'a date that is put right',
      DETAILS,
      said('Termin doch erst Ende Februar 2031', '日期改成2031年2月底', 'needed by the end of February 2031'),
      { neededBy: '2031-02-28' },
    ],
    [
      'a contradiction after which another field is open',
      DETAILS,
      said('nein, 500 Stück', '不对，500件', 'no, 500 pieces'),
      { quantity: { amount: 500, unit: 'piece' }, company: undefined },
    ],
    [
      'a company in a sentence',
      DETAILS,
      said('Unsere Firma heißt Muster GmbH', '我们公司叫示例有限公司', 'The company is called Example Ltd'),
      { company: expect.stringMatching(/^(?:Muster GmbH|示例有限公司|Example Ltd)$/) },
    ],
    [
      'a place in a sentence',
      CONTACT.slice(0, 6),
      said('Wir sitzen in Graz, Österreich', '我们在格拉茨，奥地利', 'we are based in Graz, Austria'),
      { city: expect.stringMatching(/^(?:Graz|格拉茨)$/), country: 'AT' },
    ],
    [
      'a name with its role',
      CONTACT.slice(0, 7),
      said('Ich heiße Max Hubert, Leiter Einkauf', '我叫王伟，采购经理', "I'm Jane Roe, head of purchasing"),
      {
        person: expect.stringMatching(/^(?:Max Hubert|王伟|Jane Roe)$/),
        role: expect.stringMatching(/^(?:Leiter Einkauf|采购经理|head of purchasing)$/),
      },
    ],
    [
      'an address at the question for a consent',
      CONTACT,
      said('info@weber.example', 'info@weber.example', 'info@weber.example'),
      { email: 'info@weber.example' },
    ],
    [
      'another recipient in the middle',
      DETAILS,
      said('nimm noch KSB dazu', '再加上KSB', 'add KSB'),
      { recipients: ['midea-group-co-ltd', expect.stringContaining('ksb')], company: undefined },
    ],
    [
      'an enquiry to somebody else',
      DETAILS,
      said('Anfrage an KSB', '询盘给KSB', 'enquiry to KSB'),
      { recipients: [expect.stringContaining('ksb')], company: undefined },
    ],
  ];
  it.each(cases)('%s', async (_, at, says, answers) => {
    const answer = await (await after(language, at)).say(says[language]);
    const open = { quantity: undefined, company: undefined };
    expect({ ...open, ...draftIn(answer).answers }).toMatchObject(answers);
    expect(draftIn(answer).misses).toBe(0);
  });

  it('a field is emptied when that is said', async () => {
    const conversation = await after(language, DETAILS);
    await conversation.say(said('Budget 5.000 EUR', '预算5000欧元', 'budget EUR 5,000')[language]);
    const answer = await conversation.say(said('Budget löschen', '删除预算', 'remove the budget')[language]);
    expect(draftIn(answer).answers['budget']).toBeUndefined();
    expect(answer.text).toContain(said('Entfernt: Budget', '已删除：预算', 'Removed: Budget')[language]);
  });

  it('an amount waits for its currency', async () => {
    const conversation = await after(language, NEED);
    const asked = await conversation.say(said('Budget 50k', '预算5万', 'budget 50k')[language]);
    expect(asked.text).toContain(said('In welcher Währung', '请注明币种', 'In which currency')[language]);
    const answer = await conversation.say('EUR');
    expect(draftIn(answer).answers).toMatchObject({ budget: { amount: 50_000, currency: 'EUR' } });
  });

  it('what is no detail is kept in the description, and said', async () => {
    const words = said(
      '500 Stück, bitte neutral verpackt',
      '500件，纸箱上不印商标',
      '500 pieces, in neutral packaging',
    );
    const answer = await (await after(language, NEED)).say(words[language]);
    expect(answer.text).toContain(
      said('Zur Beschreibung hinzugefügt', '已补充到需求描述', 'Added to the description')[language],
    );
    expect(draftIn(answer).answers).toMatchObject({ quantity: { amount: 500, unit: 'piece' } });
  });

  it.each([said('ja', '同意', 'yes'), said('01.02.2020', '2020-02-01', '2020-01-01'), said('EUR', 'EUR', 'EUR')])(
    '"%j" is no name of a company',
    async (words) => {
      const answer = await (await after(language, DETAILS)).say(words[language]);
      expect(answer.text).toContain(said('nicht wie ein Name', '不像名称', 'not like a name')[language]);
      expect(draftIn(answer).answers['company']).toBeUndefined();
    },
  );

  it('a miss of a field that was named is not counted against the open question', async () => {
    const conversation = await after(language, CONTACT);
    const answer = await conversation.say(said('der Termin ist bald', '日期是尽快', 'the date is ASAP')[language]);
    expect(draftIn(answer).misses).toBe(0);
    expect(answer.text).toContain(said('Ende März', '三月底', 'end of March')[language]);
  });

  it('a refused consent is told, not searched', async () => {
    const conversation = await after(language, CONTACT);
    const answer = await conversation.say(said('Nein, das möchte ich nicht', '我不同意', 'I do not agree')[language]);
    expect(answer.text).toContain(said('Ohne diese Einwilligung', '未经您同意', 'Without this consent')[language]);
  });

  it('questions about the form are answered from the draft', async () => {
    const conversation = await after(language, DETAILS);
    const quantity = await conversation.say(
      said('Was war meine Menge?', '我的数量是多少？', 'what was my quantity?')[language],
    );
    expect(quantity.text.split('\n')[0]).toContain(said('5.', '5,', '5,')[language]);
    const readers = await conversation.say(said('Wer sieht das?', '谁能看到？', 'who will see this?')[language]);
    expect(readers.text.split('\n')[0]).toContain('Midea');
    const all = await conversation.say(
      said('Was habe ich bisher angegeben?', '我填了什么？', 'what did I enter so far?')[language],
    );
    expect(all.text).toContain(said('Hotels', '酒店', 'hotels')[language]);
    expect(draftIn(all).misses).toBe(0);
  });

  it('a question that is needed is put three times at most when it is skipped', async () => {
    const conversation = await after(language, DETAILS);
    const skip = said('überspringen', '跳过', 'skip')[language];
    const first = await conversation.say(skip);
    const second = await conversation.say(skip);
    const third = await conversation.say(skip);
    expect(first.text).not.toBe(second.text);
    expect(second.text).toContain(said('Mit einem Menschen sprechen', '人工服务', 'Talk to a person')[language]);
    expect(third.memory.open).toEqual([]);
  });

  it('a sentence typed beside a card is the description', async () => {
    const conversation = await after(language, NEED.slice(0, 1), 'webchat');
    const wish = said(
      'Wir möchten Klimageräte von Midea in Polen und Tschechien vertreiben.',
      '我们希望成为美的空调在波兰和捷克的独家经销商，请介绍条件。',
      'We would like to become the distributor of Midea air conditioners in Poland.',
    )[language];
    expect(draftIn(await conversation.say(wish)).answers).toMatchObject({ wish, kind: 'distribution' });
  });

  it('"next" says what the button of the card says', async () => {
    const conversation = await after(language, [...NEED.slice(0, 1), ...NEED.slice(1)], 'webchat');
    const answer = await conversation.say(said('weiter', '下一步', 'next')[language]);
    expect(answer.text).toContain(said('Schritt 3 von 5', '第3步', 'Step 3 of 5')[language]);
  });

  it('an enquiry that is not sent yet is not said to be missing', async () => {
    const conversation = await after(language, DETAILS);
    const { text } = await conversation.say(
      said('Status meiner Anfrage', '询盘状态', 'status of my enquiry')[language],
    );
    expect(text).toContain(said('noch nicht abgeschickt', '尚未发送', 'not been sent yet')[language]);
  });

  it('a sent one is corrected in a sentence, and withdrawn after a question', async () => {
    const agree = said('ja, einverstanden', '好的，同意', 'yes, of course');
    const conversation = await after(language, [...CONTACT, agree, agree, said('senden', '发送', 'send')]);
    const corrected = await conversation.say(
      said(
        'ändere die Menge meiner Anfrage auf 600 Stück',
        '把我的询盘的数量改成600件',
        'change the quantity of my enquiry to 600 pieces',
      )[language],
    );
    expect(draftIn(corrected).answers).toMatchObject({ quantity: { amount: 600, unit: 'piece' } });
    await conversation.say(said('senden', '发送', 'send')[language]);
    const asked = await conversation.say(
      said('meine Anfrage stornieren', '取消我的询盘', 'cancel my enquiry')[language],
    );
    expect(asked.memory.open.at(-1)?.id).toBe('enquiry.withdraw');
    const kept = await conversation.say(said('lieber nicht', '不要', "I'd rather not")[language]);
    expect(kept.text).toContain(said('bleibt, wie sie ist', '保持不变', 'stays as it is')[language]);
  });
});
