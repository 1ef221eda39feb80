import type { Language } from '../../src/text/language';

type Said = Readonly<Record<Language, string>>;

/** How a visitor comes to a question, and gets on from there. */
export interface WayToPrompt {
  /** What is said until the question is put. */
  readonly opens: readonly Said[];
  /** An answer that is accepted. */
  readonly answer: Said;
  /** What is said afterwards to correct that answer, and a word of the reply that shows it worked. */
  readonly correction: Said;
  readonly corrected: Said;
}

const HELP: Said = { de: 'Hilfe', zh: '帮助', en: 'help' };
const BOSCH: Said = { de: 'Bosch', zh: '博世', en: 'Bosch' };

const NEW_ENQUIRY: Said = { de: 'neue Anfrage', zh: '新建询盘', en: 'new enquiry' };
const NOWHERE: Said = { de: 'Entenhausen', zh: '鸭堡', en: 'Duckburg' };
const CITY_CORRECTED = {
  correction: { de: 'die Stadt ist Köln', zh: '城市是科隆', en: 'the city is Cologne' },
  corrected: { de: 'Köln', zh: '科隆', en: 'Cologne' },
};

/** The questions of an enquiry in their order, each with what leads on to the next. */
const FORM_WAY: readonly (Omit<WayToPrompt, 'opens'> & { readonly id: string })[] = [
  {
    id: 'enquiry.kind',
    answer: { de: 'Lieferung', zh: '采购', en: 'supply' },
    correction: { de: 'nein, Vertrieb', zh: '不，分销', en: 'no, distribution' },
    corrected: { de: 'Vertrieb', zh: '分销', en: 'Distribution' },
  },
  {
    id: 'enquiry.sector',
    answer: { de: 'Pumpen', zh: '水泵', en: 'pumps' },
    correction: { de: 'nein, Fliesen', zh: '不，瓷砖', en: 'no, tiles' },
    corrected: { de: 'Baumaterialien', zh: '建筑', en: 'building' },
  },
  {
    id: 'enquiry.wish',
    answer: {
      de: 'Wir suchen einen Lieferanten nach Zeichnung.',
      zh: '我们想找能够按图加工的长期合作供应商，请报价。',
      en: 'We are looking for a supplier made to drawing.',
    },
    correction: {
      de: 'nein, wir suchen einen Lieferanten nach Muster.',
      zh: '不，我们想找能够按样品加工的长期合作供应商，请报价。',
      en: 'no, we are looking for a supplier made to sample.',
    },
    corrected: { de: 'nach Muster', zh: '按样品', en: 'to sample' },
  },
  {
    id: 'enquiry.details',
    answer: { de: '5.000 Stück', zh: '5000件', en: '5,000 pieces' },
    correction: { de: 'nein, 500 Stück', zh: '不，500件', en: 'no, 500 pieces' },
    corrected: { de: '500 Stück', zh: '500件', en: '500 pieces' },
  },
  {
    id: 'enquiry.recipients',
    answer: { de: 'Finden Sie für mich', zh: '帮我找', en: 'find for me' },
    correction: { de: 'nein, Midea', zh: '不，美的', en: 'no, Midea' },
    corrected: { de: 'Midea', zh: '美的', en: 'Midea' },
  },
  {
    id: 'enquiry.company',
    answer: { de: 'Muster GmbH', zh: '示例有限公司', en: 'Example Ltd' },
    correction: { de: 'nein, Beispiel GmbH', zh: '不，测试有限公司', en: 'no, Sample Ltd' },
    corrected: { de: 'Beispiel GmbH', zh: '测试有限公司', en: 'Sample Ltd' },
  },
  {
    id: 'enquiry.place',
    answer: { de: 'Mainz', zh: '美因茨', en: 'Mainz' },
    correction: { de: 'nein, Köln', zh: '不，科隆', en: 'no, Cologne' },
    corrected: CITY_CORRECTED.corrected,
  },
  {
    id: 'enquiry.person',
    answer: { de: 'Erika Mustermann', zh: '张三', en: 'Erika Mustermann' },
    correction: { de: 'nein, Erika Beispiel', zh: '不，李四', en: 'no, Erika Sample' },
    corrected: { de: 'Erika Beispiel', zh: '李四', en: 'Erika Sample' },
  },
  {
    id: 'enquiry.reach',
    answer: { de: 'erika@example.com', zh: 'zhangsan@example.com', en: 'erika@example.com' },
    correction: { de: 'nein, erika@example.org', zh: '不，zhangsan@example.org', en: 'no, erika@example.org' },
    corrected: { de: 'erika@example.org', zh: 'zhangsan@example.org', en: 'erika@example.org' },
  },
  { id: 'enquiry.consentRecipients', answer: { de: 'Ich stimme zu', zh: '同意', en: 'I agree' }, ...CITY_CORRECTED },
  { id: 'enquiry.consentTransfer', answer: { de: 'ja', zh: '同意', en: 'yes' }, ...CITY_CORRECTED },
  {
    id: 'enquiry.review',
    answer: { de: 'senden', zh: '发送', en: 'send' },
    correction: { de: 'Anfrage korrigieren', zh: '更正询盘', en: 'correct my enquiry' },
    corrected: { de: 'Sie ändern die Anfrage', zh: '您正在修改', en: 'You are changing' },
  },
];

/** What is said from the beginning until this question of an enquiry is put. */
function opensForm(id: string): Said[] {
  return [
    NEW_ENQUIRY,
    ...FORM_WAY.slice(
      0,
      FORM_WAY.findIndex((step) => step.id === id),
    ).map(({ answer }) => answer),
  ];
}

const FORM_WAYS: Readonly<Record<string, WayToPrompt>> = Object.fromEntries(
  FORM_WAY.map(({ id, ...way }) => [id, { opens: opensForm(id), ...way }]),
);

/** For every prompt by its id. A prompt that is missing here fails the test of the thirteen patterns. */
export const WAYS: Readonly<Record<string, WayToPrompt>> = {
  'search.what': {
    opens: [{ de: 'Ich suche einen Lieferanten', zh: '我想找供应商', en: 'I need a supplier' }],
    answer: { de: 'Pumpen', zh: '水泵', en: 'pumps' },
    correction: { de: 'nein, Ventile', zh: '不对，阀门', en: 'no, valves' },
    corrected: { de: 'Armaturen', zh: '阀', en: 'valves' },
  },
  'help.ways': {
    opens: [HELP, HELP],
    answer: { de: '2', zh: '2', en: '2' },
    correction: { de: 'zurück', zh: '返回', en: 'back' },
    corrected: { de: 'Womit kann ich Ihnen helfen?', zh: '需要我帮您做什么', en: 'What can I do for you?' },
  },
  'name.which': {
    opens: [BOSCH],
    answer: { de: 'die erste', zh: '第一个', en: 'the first' },
    correction: { de: 'nein, die zweite', zh: '不对，第二个', en: 'no, the second' },
    corrected: { de: 'Nürnberg', zh: '纽伦堡', en: 'Nuremberg' },
  },
  'place.which': {
    opens: [{ de: 'Taizhou', zh: 'taizhou', en: 'Taizhou' }],
    answer: { de: 'die in Zhejiang', zh: '台州', en: 'the first' },
    correction: { de: 'nein, Taizhou in Jiangsu', zh: '不对，泰州', en: 'no, Taizhou in Jiangsu' },
    corrected: { de: 'nicht zur Allianz', zh: '不是联盟成员', en: 'not in the alliance' },
  },
  ...FORM_WAYS,
  'enquiry.country': {
    opens: [...opensForm('enquiry.place'), NOWHERE],
    answer: { de: 'Österreich', zh: '奥地利', en: 'Austria' },
    correction: { de: 'nein, Schweiz', zh: '不，瑞士', en: 'no, Switzerland' },
    corrected: { de: 'Schweiz', zh: '瑞士', en: 'Switzerland' },
  },
  'enquiry.field': {
    opens: [...opensForm('enquiry.review'), { de: 'Menge ändern', zh: '修改数量', en: 'change quantity' }],
    answer: { de: '700 Stück', zh: '700件', en: '700 pieces' },
    correction: { de: 'nein, 800 Stück', zh: '不，800件', en: 'no, 800 pieces' },
    corrected: { de: '800 Stück', zh: '800件', en: '800 pieces' },
  },
  'enquiry.which': {
    opens: [
      NEW_ENQUIRY,
      NEW_ENQUIRY,
      { de: 'abbrechen', zh: '取消', en: 'cancel' },
      { de: 'Anfrage fortsetzen', zh: '继续询盘', en: 'continue my enquiry' },
    ],
    answer: { de: 'die erste', zh: '第一个', en: 'the first' },
    correction: { de: 'Anfrage fortsetzen', zh: '继续询盘', en: 'continue my enquiry' },
    corrected: { de: 'angefangene Anfragen', zh: '未完成的询盘', en: 'unfinished enquiries' },
  },
  'enquiry.withdraw': {
    opens: [
      ...opensForm('enquiry.review'),
      { de: 'senden', zh: '发送', en: 'send' },
      { de: 'Anfrage zurückziehen', zh: '撤回询盘', en: 'withdraw my enquiry' },
    ],
    answer: { de: 'ja', zh: '是', en: 'yes' },
    correction: { de: 'Anfrage zurückziehen', zh: '撤回询盘', en: 'withdraw my enquiry' },
    corrected: { de: 'ist schon zurückgezogen', zh: '此前已撤回', en: 'was already withdrawn' },
  },
  'privacy.erase': {
    opens: [{ de: 'Meine Daten löschen', zh: '删除我的数据', en: 'delete my data' }],
    answer: { de: 'nein', zh: '不要', en: 'no' },
    correction: { de: 'doch, meine Daten löschen', zh: '删除我的数据', en: 'delete my data' },
    corrected: { de: 'Soll ich alles löschen', zh: '是否删除', en: 'Shall I erase' },
  },
};
