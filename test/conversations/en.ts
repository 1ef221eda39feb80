import type { ConversationCase } from '../helpers/conversation-table';
import { ARRIVAL, languageButton, PICTURE } from './arrivals';

/** Conversations in English, written from the visitors of the design page "The conversation". */
export const ENGLISH: readonly ConversationCase[] = [
  {
    title: 'first contact: who speaks, in whose name, and three examples that work',
    channelId: 'directline',
    locale: 'en-GB',
    exchanges: [
      {
        says: ARRIVAL,
        first: 'Lotse',
        contains: ['a program, not a person', 'Chinese-German Industrial City Alliance', 'source'],
        suggests: ['Who makes ceramic tiles in Foshan?', 'Industrial strengths of Wuppertal', 'Midea'],
      },
      { says: 'Who makes ceramic tiles in Foshan?', first: /tiles · Foshan: \d+ companies/, cities: ['foshan'] },
      { says: 'Industrial strengths of Wuppertal', first: 'Wuppertal', profile: 'wuppertal' },
      { says: 'Midea', first: 'Midea', profile: 'midea-group-co-ltd' },
    ],
  },
  {
    title: 'LED lighting from China: narrow down, page, choose',
    exchanges: [
      {
        says: 'who makes LED lighting in China?',
        first: /^LED lighting · China: \d+ companies/,
        contains: ['Source: '],
      },
      { says: 'only manufacturers', first: 'Manufacturer' },
      { says: 'show more', contains: ['6. '] },
      { says: 'the second', contains: ['Sources', 'China'] },
      { says: 'back', contains: ['6. '] },
      { says: 'number 3', contains: ['Sources'] },
      { says: 'thanks', first: 'You are welcome' },
      { says: 'goodbye', first: 'Goodbye' },
    ],
  },
  {
    title: 'a search is changed step by step',
    exchanges: [
      { says: 'car parts in Germany', first: 'Germany' },
      { says: 'without Audi', first: 'without AUDI AG', lacks: ['1. AUDI AG'] },
      { says: 'rather Cologne', first: 'Cologne', contains: ['City: Cologne'] },
      { says: 'also from Zhuzhou', first: 'Cologne, Zhuzhou' },
      { says: 'only from Ingolstadt', first: 'Ingolstadt', lacks: ['City: Cologne'] },
    ],
  },
  {
    title: 'what is missing is said before what comes close',
    exchanges: [
      { says: 'ceramic tiles in Foshan', cities: ['foshan'] },
      { says: 'Jiangmen instead of Foshan', first: /Jiangmen: no exact match; closest: \d+ companies$/ },
      { says: 'back', first: 'Foshan' },
    ],
  },
  {
    title: 'the clerk looks up a partner city before a delegation comes',
    exchanges: [
      {
        says: 'Tell me about Nuremberg',
        first: 'Nuremberg (纽伦堡)',
        profile: 'nuernberg',
        contains: [
          'City characteristics',
          'Industrial strengths',
          'Foundations of external cooperation',
          'Cooperation wishes',
          'Projects',
          'Member since April 2017',
        ],
        suggests: ['Companies in Nuremberg'],
      },
      { says: 'projects', first: 'Nuremberg', contains: ['Projects'], lacks: ['companies in the directory'] },
      { says: 'Which companies are there?', first: /^Nuremberg: \d+ companies/, cities: ['nuernberg'] },
    ],
  },
  {
    title: 'one heading only',
    exchanges: [
      {
        says: 'industrial strengths of Wuppertal',
        first: 'Wuppertal (伍珀塔尔)',
        contains: ['Industrial strengths', 'Source: wuppertal.de (2022)'],
        lacks: ['companies in the directory'],
        suggests: ['Companies in Wuppertal', 'Wuppertal'],
      },
      { says: 'Companies in Wuppertal', first: /^Wuppertal: \d+ companies/, cities: ['wuppertal'] },
    ],
  },
  {
    title: 'companies by name: profile, their city, this one',
    exchanges: [
      {
        says: 'Midea',
        first: 'Midea Group',
        profile: 'midea-group-co-ltd',
        contains: ['Foshan, China', 'Website: ', 'Not yet verified'],
      },
      { says: 'their city', first: 'Foshan', profile: 'foshan' },
      { says: 'back', profile: 'midea-group-co-ltd' },
      { says: 'this one', profile: 'midea-group-co-ltd' },
      { says: 'Knippex', first: 'KNIPEX', profile: 'knipex-werk-c-gustav-putsch' },
      { says: 'meidi', first: 'Midea', profile: 'midea-group-co-ltd' },
      { says: 'what does Schott Music do?', first: 'Schott Music', profile: 'schott-music' },
    ],
  },
  {
    title: 'ambiguous names are asked once, with choices',
    exchanges: [
      { says: 'Schott', contains: ['SCHOTT AG', 'Schott Music'] },
      { says: 'SCHOTT AG', profile: 'schott-ag' },
      { says: 'Diehl', first: 'Which one' },
      { says: 'help', first: 'Several entries share this name' },
      { says: 'repeat', first: 'Several entries share this name' },
      { says: 'back', first: 'Which one' },
      { says: 'Diehl Controls', profile: 'diehl-controls' },
      { says: 'CRRC', first: 'Which one', hits: ['crrc-guangdong-co-ltd'] },
      { says: 'the one in Jiangmen', profile: 'crrc-guangdong-co-ltd' },
      { says: 'Bosch', first: 'Which one' },
      { says: 'pumps in Taizhou', first: /^pumps · Taizhou/ },
    ],
  },
  {
    title: 'outside the alliance',
    exchanges: [
      { says: 'pumps in Shanghai', first: 'near Shanghai', contains: ['Shanghai is not in the alliance', 'Taicang'] },
      { says: 'pumps in Stuttgart', first: 'near Stuttgart', contains: ['Stuttgart is not in the alliance'] },
    ],
  },
  {
    title: 'nothing found, off topic, not understood: always a next step',
    exchanges: [
      { says: 'flimflamium', first: 'I found nothing in the directory for “flimflamium”', suggests: ['Help', 'Midea'] },
      { says: 'What is the weather like today?', first: 'I cannot help with that', suggests: ['Midea'] },
      { says: '!!!', first: 'did not understand', suggests: ['Talk to a person'] },
      { says: 'a person please', first: 'cannot connect you' },
    ],
  },
  {
    title: 'empty text, a picture, a number too high',
    channelId: 'msteams',
    exchanges: [
      { says: '', first: 'I can only read text' },
      { says: PICTURE, first: 'I can only read text', suggests: ['Midea'] },
      { says: 'valves in Germany', first: 'Germany' },
      { says: '77', first: 'not sure which entry', suggests: ['Repeat'] },
      { says: 'the last one', contains: ['Sources'] },
    ],
  },
  {
    title: 'help, back, repeat, cancel, skip, start again',
    exchanges: [
      { says: 'help', first: 'This is what you can ask me' },
      { says: 'back', first: 'nothing further back' },
      { says: 'ceramic tiles in Foshan', cities: ['foshan'] },
      { says: 'help', first: 'list of hits' },
      { says: 'back', first: 'Foshan' },
      { says: 'repeat', first: 'Foshan' },
      { says: 'skip', first: 'no open question' },
      { says: 'cancel', first: 'Cancelled' },
      { says: 'only manufacturers', first: 'Foshan' },
      { says: 'start again', first: 'let us start again' },
      { says: 'back', first: 'nothing further back' },
    ],
  },
  {
    title: 'asked what for, once; the role stays',
    exchanges: [
      { says: 'I need a supplier', first: 'What are you looking for?' },
      { says: 'help', first: 'I would like to know what you are looking for' },
      { says: 'pumps', first: /^pumps · Supplier/ },
      { says: 'find partners', first: 'What are you looking for?' },
      { says: 'cancel', first: 'Cancelled' },
    ],
  },
  {
    title: 'paging to the end says so',
    exchanges: [
      { says: 'companies in Bottrop', first: /^Bottrop: \d+ companies/, cities: ['bottrop'] },
      { says: 'more', cities: ['bottrop'] },
      { says: 'more', lacks: ['did not understand'] },
      { says: 'more', first: 'Those were all the hits', suggests: ['Back'] },
    ],
  },
  {
    title: 'language: explicit, by button, by writing, and back again',
    channelId: 'webchat',
    exchanges: [
      { says: 'ceramic tiles in Foshan', first: 'Foshan' },
      { says: 'auf Deutsch', first: 'ab jetzt auf Deutsch', contains: ['Fliesen', 'Quelle: '], language: 'de' },
      { says: 'mehr', contains: ['6. '], language: 'de' },
      { says: '请用中文', first: '接下来用中文', contains: ['6. ', '来源：'], language: 'zh' },
      { says: '2', contains: ['信息来源'], language: 'zh' },
      { says: languageButton('en'), first: 'English from now on', contains: ['Sources'] },
      { says: 'other language', first: 'I speak Deutsch, 中文 and English', suggests: ['Auf Deutsch'] },
      { says: 'Auf Deutsch', first: 'ab jetzt auf Deutsch', language: 'de' },
    ],
  },
  {
    title: 'later features are answered honestly',
    exchanges: [
      { says: 'ceramic tiles in Foshan', cities: ['foshan'] },
      { says: 'I want to contact them', first: 'cannot take or track enquiries' },
      { says: 'status of my enquiry L-7F3K', first: 'cannot take or track enquiries' },
      { says: 'withdraw it', first: 'cannot take or track enquiries' },
    ],
  },
  {
    title: 'privacy',
    exchanges: [
      { says: 'what do you know about me', first: 'I remember only its language', suggests: ['Start again'] },
      { says: 'send me my data', first: 'I remember only' },
      { says: 'delete my data', first: 'I remember only' },
      { says: 'start again', first: 'let us start again' },
    ],
  },
  {
    title: 'members of the alliance',
    exchanges: [
      { says: 'which cities are members?', first: /^\d+ members$/, suggests: ['More'] },
      { says: 'only in China', first: /^China: \d+ members$/ },
      { says: 'the first one', contains: ['China'] },
    ],
  },
  {
    title: 'compare and shortlist',
    exchanges: [
      { says: 'ceramic tiles in Foshan', cities: ['foshan'] },
      { says: 'compare the first two', first: /^Comparison: .+, .+/, contains: ['Products', 'Sources'] },
      { says: 'back', first: 'Foshan' },
      { says: 'add 2 to my list', first: 'On your shortlist', contains: ['now has 1 company'] },
      { says: '1', contains: ['Sources'], suggests: ['Similar companies', 'Add to my list'] },
      { says: 'save this one', first: 'On your shortlist', contains: ['now has 2 companies'] },
      { says: 'Similar companies', contains: ['1. '] },
      { says: 'my list', first: 'Your shortlist: 2 companies', suggests: ['List to copy'] },
      { says: 'send me the list', first: 'Your shortlist', contains: ['1. ', 'Foshan, China'] },
      { says: 'remove 1 and 2 from my list', first: 'Taken off your shortlist' },
      { says: 'my list', first: 'Your shortlist is empty' },
    ],
  },
];
