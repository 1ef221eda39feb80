import { HEADINGS, type Heading } from '../../src/directory/schema';
import { readLocales } from '../../src/storage/locale-files';
import { LANGUAGES } from '../../src/text/language';
import type { Intention, Situation } from '../../src/understand/intention';
import { buildKnowledge } from '../../src/understand/knowledge';
import type { Understander } from '../../src/understand/understand';
import { shippedDirectory } from '../helpers/shipped-dataset';

const NOTHING: Situation = { searching: false, showing: false };
const SEARCHING: Situation = { searching: true, showing: true };

let understander: Understander;

beforeAll(async () => {
  understander = buildKnowledge(await shippedDirectory()).understander;
});

function intentionOf(text: string, situation: Situation = NOTHING): Intention {
  return understander.understand(text, situation).intention;
}

const FIND = { type: 'find-partners' };
const member = (id: string, heading?: string) => ({
  type: 'member-profile',
  names: [{ kind: 'member', id }],
  ...(heading && { heading }),
});
const company = (id: string) => ({ type: 'company-profile', names: expect.arrayContaining([{ kind: 'company', id }]) });
const refine = (refinement: string) => ({ type: 'refine', refinement });
const select = (...selections: (number | string)[]) => ({ type: 'select', selections });
const speak = (language: string) => ({ type: 'change-language', language });

describe('the beginning of a name', () => {
  const namesIn = (text: string) => understander.understand(text, NOTHING).plan.names.map(({ id }) => id);

  it.each([['中车'], ['Bosch'], ['CRRC']])('is a choice: %s', (text) => {
    expect(namesIn(text).length).toBeGreaterThan(1);
  });

  it.each([
    ['Bosch Nürnberg', ['robert-bosch-gmbh-nuernberg']],
    ['Bosch in Nürnberg', ['robert-bosch-gmbh-nuernberg']],
    ['Nürnberg Bosch', ['robert-bosch-gmbh-nuernberg']],
    ['Bosch Foshan', []],
  ])('with its city means those there: %s', (text, ids) => {
    expect(namesIn(text)).toEqual(ids);
  });

  it('with its city means those there: 中车株洲', () => {
    expect(namesIn('中车株洲').length).toBeGreaterThan(1);
    expect(namesIn('中车株洲').every((id) => id.includes('crrc'))).toBe(true);
  });
});

describe('a message out of the blue', () => {
  it.each<[string, object]>([
    ['Suche Zulieferer für Bahntechnik in Zhuzhou', FIND],
    ['Wer stellt Fliesen in Foshan her?', FIND],
    ['Wir sind ein Mainzer Betrieb und suchen Lieferanten von Aluminiumprofilen', FIND],
    ['Pumpen Taizhou', FIND],
    ['Hersteller', FIND],
    ['Firmen in Köln', FIND],
    ['Gibt es Roboterhersteller in China?', FIND],
    ['Welche Städte sind stark in Keramik?', FIND],
    ['Was zeichnet Foshan aus?', member('foshan')],
    ['Industrielle Stärken von Wuppertal', member('wuppertal', 'strengths')],
    ['Kooperationswünsche von Mainz', member('mainz', 'wishes')],
    ['Solingen', member('solingen')],
    ['Profil von Köln', member('koeln')],
    ['Was macht Knipex?', company('knipex-werk-c-gustav-putsch')],
    ['Knippex', company('knipex-werk-c-gustav-putsch')],
    ['Midea', company('midea-group-co-ltd')],
    ['Hilfe', { type: 'help' }],
    ['Was kannst du?', { type: 'help' }],
    ['?', { type: 'help' }],
    ['abbrechen', { type: 'cancel' }],
    ['Neu anfangen', { type: 'restart' }],
    ['zurück', { type: 'back' }],
    ['Bitte wiederholen', { type: 'repeat' }],
    ['überspringen', { type: 'skip' }],
    ['ein Mensch bitte', { type: 'person' }],
    ['Guten Tag', { type: 'greeting' }],
    ['Vielen Dank!', { type: 'thanks' }],
    ['Tschüss', { type: 'goodbye' }],
    ['auf Englisch bitte', speak('en')],
    ['Chinesisch', speak('zh')],
    ['Anfrage an 1 und 2', { type: 'enquiry' }],
    ['Status meiner Anfrage L-7F3K', { type: 'enquiry-status' }],
    ['Vergleiche 1 und 3', { type: 'compare', objects: { selections: [1, 3], named: [] } }],
    ['meine Liste', { type: 'shortlist' }],
    ['Was weißt du über mich?', { type: 'privacy' }],
    ['Lösche meine Daten', { type: 'privacy-erase' }],
    ['Guten Tag, ich suche Fliesen', FIND],
    ['Danke, und wer macht Pumpen?', FIND],
  ])('in German: %s', (text, intention) => {
    expect(intentionOf(text)).toMatchObject(intention);
  });

  it.each<[string, object]>([
    ['佛山 陶瓷 供应商', FIND],
    ['纽伦堡 功率半导体', FIND],
    ['我想找太仓的汽车零部件企业', FIND],
    ['谁生产LED灯？', FIND],
    ['德国的机床制造商有哪些', FIND],
    ['我们是美因茨的公司，想找铝型材供应商', FIND],
    ['科隆有哪些企业', FIND],
    ['哪些城市的陶瓷产业强', FIND],
    ['制造商', FIND],
    ['美因茨', member('mainz')],
    ['佛山有什么特色', member('foshan')],
    ['伍珀塔尔的产业优势', member('wuppertal', 'strengths')],
    ['美因茨的合作意向', member('mainz', 'wishes')],
    ['介绍一下索林根', member('solingen')],
    ['美的', company('midea-group-co-ltd')],
    ['美的是做什么的', company('midea-group-co-ltd')],
    ['肖特是做什么的', company('schott-ag')],
    ['meidi', company('midea-group-co-ltd')],
    ['帮助', { type: 'help' }],
    ['你能做什么？', { type: 'help' }],
    ['取消', { type: 'cancel' }],
    ['重新开始', { type: 'restart' }],
    ['返回', { type: 'back' }],
    ['再说一遍', { type: 'repeat' }],
    ['跳过', { type: 'skip' }],
    ['转人工', { type: 'person' }],
    ['您好', { type: 'greeting' }],
    ['谢谢！', { type: 'thanks' }],
    ['再见', { type: 'goodbye' }],
    ['请用德语', speak('de')],
    ['请用中文', speak('zh')],
    ['我想联系他们', { type: 'enquiry' }],
    ['比较1和3', { type: 'compare', objects: { selections: [1, 3], named: [] } }],
    ['我的清单', { type: 'shortlist' }],
    ['删除我的数据', { type: 'privacy-erase' }],
    ['您好，我想找瓷砖供应商', FIND],
  ])('in Chinese: %s', (text, intention) => {
    expect(intentionOf(text)).toMatchObject(intention);
  });

  it.each<[string, object]>([
    ['who makes LED lighting in China?', FIND],
    ['ceramic tiles Foshan', FIND],
    ['I am looking for suppliers of aluminium profiles in Foshan', FIND],
    ['we are a company from Mainz, need a pump manufacturer', FIND],
    ['companies in Cologne', FIND],
    ['which cities are strong in ceramics?', FIND],
    ['medical devices Germany', FIND],
    ['research institutes for laser technology in Aachen', FIND],
    ['manufacturers', FIND],
    ['industrial strengths of Wuppertal', member('wuppertal', 'strengths')],
    ['what makes Foshan special?', member('foshan')],
    ['Nuremberg', member('nuernberg')],
    ['tell me about Solingen', member('solingen')],
    ['cooperation wishes of Mainz', member('mainz', 'wishes')],
    ['population of Foshan', member('foshan', 'characteristics')],
    ['who is Midea?', company('midea-group-co-ltd')],
    ['Knipex', company('knipex-werk-c-gustav-putsch')],
    ['help', { type: 'help' }],
    ['what can you do?', { type: 'help' }],
    ['cancel', { type: 'cancel' }],
    ['start again', { type: 'restart' }],
    ['back', { type: 'back' }],
    ['say that again, please', { type: 'repeat' }],
    ['skip', { type: 'skip' }],
    ['a person please', { type: 'person' }],
    ['Hello', { type: 'greeting' }],
    ['thank you', { type: 'thanks' }],
    ['bye', { type: 'goodbye' }],
    ['in German please', speak('de')],
    ['speak Chinese', speak('zh')],
    ['I want to contact them', { type: 'enquiry' }],
    ['withdraw my enquiry', { type: 'enquiry-withdraw' }],
    ['compare 1 and 3', { type: 'compare', objects: { selections: [1, 3], named: [] } }],
    ['add 2 to my list', { type: 'shortlist-add', objects: { selections: [2], named: [] } }],
    ['what do you know about me', { type: 'privacy' }],
    ['send me my data', { type: 'privacy-export' }],
    ['hello, I need ceramic tiles', FIND],
  ])('in English: %s', (text, intention) => {
    expect(intentionOf(text)).toMatchObject(intention);
  });

  it.each<[string]>([[''], ['   '], ['😀'], ['…'], ['und'], ['的'], ['Anfrage: ']])(
    'that says nothing to search for is no search: %j',
    (text) => {
      expect(['find-partners', 'select', 'refine']).not.toContain(intentionOf(text).type);
    },
  );
});

describe('a message during a search', () => {
  it.each<[string, object]>([
    ['nur aus Köln', refine('only')],
    ['nur Hersteller', refine('only')],
    ['Hersteller', refine('only')],
    ['auch Sanitärkeramik', refine('also')],
    ['lieber Jiangmen', refine('instead')],
    ['ohne Audi', refine('without')],
    ['keine Händler', refine('without')],
    ['only manufacturers', refine('only')],
    ['only from Cologne', refine('only')],
    ['also sanitary ware', refine('also')],
    ['rather Jiangmen', refine('instead')],
    ['without Audi', refine('without')],
    ['只要制造商', refine('only')],
    ['只看科隆', refine('only')],
    ['还要卫生陶瓷', refine('also')],
    ['换成佛山', refine('instead')],
    ['不要奥迪', refine('without')],
    ['mehr', { type: 'more' }],
    ['show more', { type: 'more' }],
    ['下一页', { type: 'more' }],
    ['2', select(2)],
    ['der zweite', select(2)],
    ['Nummer 3', select(3)],
    ['the first one', select(1)],
    ['the last one', select('last')],
    ['show me 4', select(4)],
    ['第三个', select(3)],
    ['最后一家', select('last')],
    ['diese Firma', select('this')],
    ['their city', select('city')],
    ['Pumpen in Taizhou', FIND],
    ['Mainz', member('mainz')],
    ['Hilfe', { type: 'help' }],
    ['in English', speak('en')],
  ])('%s', (text, intention) => {
    expect(intentionOf(text, SEARCHING)).toMatchObject(intention);
  });

  it.each([
    'and in Germany?',
    'in Germany',
    'what about Germany?',
    'show me the ones in Germany',
    'same in Foshan',
    'but in Guangdong',
    'and Hamburg?',
    'any in Hamburg?',
    'from Hamburg',
    'more from Dortmund',
    'und in Deutschland?',
    'aus China',
    'wie sieht es in Bayern aus?',
    'welche davon sind in Nordrhein-Westfalen?',
    'oder Hessen',
    'und Nürnberg?',
    '德国呢',
    '那德国呢？',
    '中国的呢',
    '那佛山呢',
    '来自佛山',
    'Shanghai',
  ])('that names only places goes on there: %s', (text) => {
    expect(intentionOf(text, SEARCHING)).toEqual(refine('only'));
  });

  it.each<[string, object]>([
    ['Hamburg', member('hamburg')],
    ['Tell me about Hamburg', member('hamburg')],
    ['Kooperationswünsche von Hamburg', member('hamburg', 'wishes')],
    ['companies in Hamburg', FIND],
    ['德国有哪些企业', FIND],
    ['Pumpen in Deutschland', FIND],
  ])('that names more than places does not: %s', (text, intention) => {
    expect(intentionOf(text, SEARCHING)).toMatchObject(intention);
  });

  it.each(['only with ISO 9001', 'nur mit CE-Zertifikat', '要有ISO9001认证的'])(
    'that asks for a certificate keeps the search: %s',
    (text) => {
      const { intention, plan } = understander.understand(text, SEARCHING);
      expect(intention).toEqual(refine('only'));
      expect(plan).toMatchObject({ demands: [], asked: ['certificates'] });
    },
  );

  it.each(['no, Chinese ones', 'the German ones'])('"ones" are companies, no language: %s', (text) => {
    expect(intentionOf(text, SEARCHING)).toEqual(refine('only'));
  });

  it.each(['0', '100', '2.5'])('%j is no choice', (text) => {
    expect(intentionOf(text, SEARCHING).type).not.toBe('select');
  });

  it('refines nothing where there is no search', () => {
    expect(intentionOf('nur Hersteller')).toEqual(FIND);
    expect(intentionOf('换成佛山').type).not.toBe('refine');
  });

  it('chooses nothing where nothing is shown', () => {
    expect(intentionOf('2')).toEqual({ type: 'other' });
    expect(intentionOf('der zweite').type).not.toBe('select');
  });
});

describe('a question about what is in view', () => {
  const FOCUSED: Situation = { searching: true, showing: true, focused: true };

  it.each<[string, string]>([
    ["what's their website?", 'website'],
    ['do they export to Germany?', 'exports'],
    ['when was it founded?', 'founded'],
    ['how many employees do they have?', 'employees'],
    ['Haben die ISO 9001?', 'certificates'],
    ['Telefonnummer?', 'contact'],
    ['Wo ist der Firmensitz?', 'place'],
    ['Was kosten die?', 'prices'],
    ['电话多少', 'contact'],
    ['有多少员工', 'employees'],
    ['他们的网站', 'website'],
    ['什么时候成立的？', 'founded'],
  ])('asks about that: %s', (text, attribute) => {
    const { intention, plan } = understander.understand(text, FOCUSED);
    expect(intention).toMatchObject(select('this'));
    expect(plan.asked).toContain(attribute);
  });

  it.each<[string, string]>([
    ['MOQ of Midea?', 'prices'],
    ['Midea Website', 'website'],
    ['Wann wurde Midea gegründet?', 'founded'],
    ['美的的电话', 'contact'],
  ])('about what is named: %s', (text, attribute) => {
    const { intention, plan } = understander.understand(text, NOTHING);
    expect(intention).toMatchObject(company('midea-group-co-ltd'));
    expect(plan.asked).toContain(attribute);
  });

  it.each<[string, object]>([
    ['phone number', { type: 'contactData' }],
    ['Was kostet das?', { type: 'prices' }],
    ['有多少员工', { type: 'notHeld' }],
  ])('without anything in view is answered as such: %s', (text, intention) => {
    expect(intentionOf(text)).toEqual(intention);
  });

  it('is an answer where a form waits for one', () => {
    const answering: Situation = { ...FOCUSED, answering: true };
    expect(intentionOf('ISO 9001', answering).type).not.toBe('select');
    for (const text of ['ja', 'no', '同意']) expect(intentionOf(text, answering)).toEqual({ type: 'other' });
  });
});

describe('everyday words', () => {
  it.each<[string, string]>([
    ['I agree', 'acknowledge'],
    ['ok, perfect', 'acknowledge'],
    ['Ja klar', 'acknowledge'],
    ['好的', 'acknowledge'],
    ["that's wrong", 'disagree'],
    ['das war falsch', 'disagree'],
    ['不是这个意思', 'disagree'],
    ['too many', 'narrowDown'],
    ['zu viele Treffer', 'narrowDown'],
    ['太多了', 'narrowDown'],
    ["thanks, that's all", 'thanks'],
    ['Vielen Dank, das war sehr hilfreich', 'thanks'],
    ['好的谢谢', 'thanks'],
    ['what is the alliance?', 'aboutAlliance'],
    ['Wie werde ich Mitglied?', 'aboutAlliance'],
    ['怎么加入联盟', 'aboutAlliance'],
    ['where do your data come from', 'aboutData'],
    ['Wie aktuell sind die Daten?', 'aboutData'],
    ['这个是免费的吗？', 'aboutData'],
    ['are you ChatGPT', 'greeting'],
    ['Bist du eine KI?', 'greeting'],
    ['delete all data about me', 'privacy-erase'],
    ['Lösche alles', 'privacy-erase'],
    ['把我的资料都删了', 'privacy-erase'],
    ['Was wisst ihr über mich?', 'privacy'],
    ['write me a poem about tiles', 'offTopic'],
    ["what's the weather like in Foshan", 'offTopic'],
    ['RFQ', 'enquiry'],
    ['how do I contact the first?', 'enquiry'],
    ['ein Angebot bitte', 'enquiry'],
    ['索取报价', 'enquiry'],
    ['sprichst du Deutsch?', 'change-language'],
    ['back to English', 'change-language'],
    ['换成德语', 'change-language'],
  ])('say what they say: %s', (text, type) => {
    expect(intentionOf(text).type).toBe(type);
  });

  it.each([
    'message',
    'recipient',
    'I trust you',
    'last week',
    'enter',
    'Fehler',
    'warum',
    'gestern',
    'die vorletzte',
    'antworten',
    '昨天',
  ])('are no products: %s', (text) => {
    const { intention, plan } = understander.understand(text, NOTHING);
    expect(intention).toEqual({ type: 'other' });
    expect(plan).toMatchObject({ demands: [], corrections: [] });
  });
});

describe('the language of a conversation', () => {
  const languageOf = (text: string) => understander.understand(text, { ...NOTHING, language: 'de' }).language;

  it.each(['Software', 'Design', 'a'])('is not changed by a single word: %s', (text) => {
    expect(languageOf(text)).toBeUndefined();
  });

  it.each([
    ['who makes pumps?', 'en'],
    ['thanks', 'en'],
    ['水泵', 'zh'],
  ])('is changed by a sentence, a word that steers, or another script: %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('the headings of a profile', () => {
  it.each(LANGUAGES)('are understood as the assistant calls them in %s', (language) => {
    const labels: Record<Heading, string> = (
      readLocales()[language] as { member: { heading: Record<Heading, string> } }
    ).member.heading;
    for (const heading of HEADINGS) {
      expect([labels[heading], intentionOf(`Foshan: ${labels[heading]}`)]).toEqual([
        labels[heading],
        member('foshan', heading),
      ]);
    }
  });
});

describe('understanding', () => {
  it('keeps the message as it was', () => {
    expect(understander.understand('  Köln ', NOTHING).text).toBe('  Köln ');
  });

  it.each(['\0', '\ud800', 'x'.repeat(100_000), '__proto__', 'constructor', '‮Fliesen', '👩‍👩‍👧'.repeat(1_000)])(
    'never fails (%#)',
    (text) => {
      expect(() => understander.understand(text, NOTHING)).not.toThrow();
      expect(() => understander.understand(text, SEARCHING)).not.toThrow();
    },
  );
});
