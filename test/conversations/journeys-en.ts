import type { ConversationCase } from '../helpers/conversation-table';
import { languageButton, PICTURE } from './arrivals';

/** Longer ways through the assistant, in English: between two stands, interrupted, and undecided. */
export const ENGLISH_JOURNEYS: readonly ConversationCase[] = [
  {
    title: 'between two stands: short, misspelt, saved for later',
    channelId: 'msteams',
    exchanges: [
      { says: 'vavles germany', first: /Germany/ },
      { says: '3', contains: ['Sources'] },
      { says: 'save it', first: 'On your shortlist' },
      { says: 'back', first: /Germany/ },
      { says: 'save the first two', first: 'On your shortlist' },
      { says: 'my list', first: /^Your shortlist: [23] companies/ },
      { says: 'ok thanks', lacks: ['did not understand'] },
    ],
  },
  {
    title: 'changing one’s mind twice',
    exchanges: [
      { says: 'ceramic tiles in Foshan', cities: ['foshan'] },
      { says: 'no, sanitary ceramics', lacks: ['did not understand'] },
      { says: 'rather in Jiangmen', first: /Jiangmen/ },
      { says: 'forget it', first: 'Cancelled' },
      { says: 'companies in Cologne', cities: ['koeln'] },
    ],
  },
  {
    title: 'the clerk prepares a visit',
    exchanges: [
      { says: 'What kind of city is Foshan?', profile: 'foshan' },
      { says: 'cooperation wishes', first: 'Foshan', contains: ['Cooperation wishes'] },
      { says: 'compare Foshan and Zhuzhou', first: 'Comparison: Foshan, Zhuzhou', contains: ['Population'] },
      { says: 'the second one', profile: 'zhuzhou' },
      { says: 'which companies are there?', cities: ['zhuzhou'] },
    ],
  },
  {
    title: 'a question in between, and the answer afterwards',
    exchanges: [
      { says: 'looking for a manufacturer', first: 'What are you looking for?' },
      { says: 'Tell me about Mainz', profile: 'mainz' },
      { says: 'pumps', first: /^pumps/ },
      { says: 'tell me a joke', first: 'I cannot help with that' },
      { says: 'back', first: /^pumps/ },
    ],
  },
  {
    title: 'two of the same name, compared with a third',
    exchanges: [
      { says: 'compare Diehl with SCHOTT AG', first: 'Which one' },
      { says: 'help', contains: ['Several entries share this name'] },
      { says: 'the second', first: /^Comparison: .*SCHOTT|^Comparison: .*Diehl/ },
      { says: '1', contains: ['Sources'] },
      { says: 'compare with Midea', first: /^Comparison: .*Midea/ },
    ],
  },
  {
    title: 'a Chinese colleague takes the phone',
    channelId: 'webchat',
    exchanges: [
      { says: 'rail technology in Zhuzhou', cities: ['zhuzhou'] },
      { says: languageButton('zh'), first: '接下来用中文', language: 'zh' },
      { says: '比较前两个', first: '对比：', language: 'zh' },
      { says: 'in English please', first: 'English from now on', contains: ['Comparison: '] },
      { says: 'add both to my list', first: 'On your shortlist', contains: ['2 companies'] },
    ],
  },
  {
    title: 'pictures instead of words',
    channelId: 'facebook',
    exchanges: [
      { says: PICTURE, first: 'I can only read text' },
      { says: PICTURE, contains: ['What can I do for you?'] },
      { says: '3', first: 'cannot connect you' },
      { says: 'robots', first: /robot/i },
    ],
  },
  {
    title: 'the list is taken along',
    exchanges: [
      { says: 'companies in Jiangmen', cities: ['jiangmen'] },
      { says: 'add 1, 2 and 3 to my list', first: 'On your shortlist', contains: ['3 companies'] },
      { says: 'remove the second from my list', first: 'Taken off' },
      { says: 'send me the list', first: 'Your shortlist: 2 companies', contains: ['1. ', '2. ', 'Jiangmen, China'] },
      { says: 'clear my list', first: 'Your shortlist is now empty' },
    ],
  },
  {
    title: 'a whole letter instead of a question',
    exchanges: [
      {
        says: 'Dear Sir or Madam, we are a family business from Foshan and would like to find a reliable supplier of glass tubing in Germany. Kind regards, Zhang San',
        first: /Germany/,
      },
      { says: 'only manufacturers', first: /Manufacturer/ },
      { says: 'similar companies', lacks: ['did not understand'] },
      { says: '1', contains: ['Sources'] },
      { says: 'similar companies', contains: ['1. '] },
    ],
  },
  {
    title: 'somebody who knows nothing of it',
    exchanges: [
      { says: '???', first: 'This is what you can ask me' },
      { says: 'no idea', lacks: ['undefined'] },
      { says: 'what', lacks: ['undefined'] },
      { says: 'a person please', first: 'cannot connect you' },
    ],
  },
  {
    title: 'a number too high, a name unknown, nothing lost',
    exchanges: [
      { says: 'industrial robots in China', first: /China/ },
      { says: 'add 44 to my list', first: 'not sure which entry' },
      { says: 'compare 1 and 44', first: 'not sure which entry' },
      { says: 'compare 1', first: 'Which two or three' },
      { says: 'compare 1 and 2', first: 'Comparison: ' },
      { says: 'back', first: /China/ },
    ],
  },
  {
    title: 'two cities of the same name, and a firm called by its city',
    channelId: 'webchat',
    exchanges: [
      { says: 'Taizhou', first: 'Which one do you mean?', contains: ['Zhejiang', 'Jiangsu'] },
      { says: 'the one in Jiangsu', first: 'not in the alliance', contains: ['near Taizhou'] },
      { says: 'pumps', first: /^pumps/ },
      { says: 'the one in Cologne', profile: 'sondermann-pumpen' },
      { says: 'add it to my list', first: 'On your shortlist' },
      { says: 'back', first: /^pumps/ },
      { says: 'compare 1 with Sondermann', first: /^Comparison/ },
      { says: 'an enquiry to Siemens', first: 'Which one do you mean?' },
    ],
  },
];
