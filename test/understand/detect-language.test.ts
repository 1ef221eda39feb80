import type { Language } from '../../src/text/language';
import { LanguageDetector, tellingWords } from '../../src/understand/detect-language';
import { shippedDirectory } from '../helpers/shipped-dataset';

let detector: LanguageDetector;

beforeAll(async () => {
  detector = new LanguageDetector(tellingWords(await shippedDirectory()));
});

const GERMAN = [
  'Suche Fliesen',
  'Fliesen in Foshan',
  'Hersteller von Pumpen',
  'Wer baut Roboter?',
  'Maschinenbau',
  'Aluminiumprofile',
  'Zulieferer für Bahntechnik in Zhuzhou',
  'nur Hersteller',
  'ohne Audi',
  'Was zeichnet Foshan aus?',
  'Industrielle Stärken von Wuppertal',
  'Firmen in Köln',
  'Guten Tag',
  'Danke',
  'zurück',
  'Hilfe',
  'abbrechen',
  'mehr',
  'Welche Städte?',
  'ich möchte sie kontaktieren',
  'Kabelbäume',
  'Medizintechnik Mainz',
  'der zweite',
];

const ENGLISH = [
  'looking for tiles',
  'tiles in Foshan',
  'pump manufacturers',
  'who makes LED lighting in China?',
  'mechanical engineering',
  'aluminium profiles',
  'suppliers of railway technology in Zhuzhou',
  'only manufacturers',
  'without Audi',
  'what makes Foshan special?',
  'industrial strengths of Wuppertal',
  'companies in Cologne',
  'good morning',
  'thank you',
  'go back',
  'help me',
  'cancel',
  'show more',
  'which cities?',
  'I want to contact them',
  'wiring harness',
  'medical devices Mainz',
  'the second one',
];

const CHINESE = [
  '佛山 陶瓷 供应商',
  '我想找瓷砖',
  '美的',
  '科隆',
  '谁生产LED灯？',
  'LED灯制造商',
  '德国的机床',
  '只要制造商',
  '不要奥迪',
  '佛山有什么特色',
  '帮助',
  '返回',
  '谢谢',
  '您好',
  '更多',
  '第二个',
  '重新开始',
  '請問有瓷磚嗎',
  '我想联系 Midea',
  '汽车零部件',
  '3D打印',
];

const UNDECIDED = [
  'Midea',
  'Foshan',
  'Midea Foshan',
  'SCHOTT',
  'Knipex Wuppertal',
  '2',
  '1 3',
  '',
  '   ',
  '😀',
  '?',
  'керамика',
  'OK',
  'LED',
];

describe('the language of a message', () => {
  it.each<[string, Language]>([
    ...GERMAN.map((text): [string, Language] => [text, 'de']),
    ...ENGLISH.map((text): [string, Language] => [text, 'en']),
    ...CHINESE.map((text): [string, Language] => [text, 'zh']),
  ])('%s is %s', (text, language) => {
    expect(detector.detect(text)).toBe(language);
  });

  it.each(UNDECIDED)('%j could be any', (text) => {
    expect(detector.detect(text)).toBeUndefined();
  });

  it('follows the sentence, not a name or word of another language in it', () => {
    expect(detector.detect('Suche Lieferanten wie 美的 für meine Firma in Mainz')).toBe('de');
    expect(detector.detect('who knows the company 美的 in Foshan?')).toBe('en');
    expect(detector.detect('我想找像Siemens这样的公司')).toBe('zh');
  });

  it('takes an endless message without failing', () => {
    expect(detector.detect('looking for tiles '.repeat(10_000))).toBe('en');
  });
});
