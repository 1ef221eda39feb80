import type { Language } from '../../src/text/language';

/** A conversation that has to read the same on every client. Each line is answered by one message. */
export interface SampleConversation {
  readonly language: Language;
  readonly lines: readonly string[];
}

/** Four a language: searching, refining, choosing, profiles, getting lost, getting out again. */
export const SAMPLE: readonly SampleConversation[] = [
  { language: 'de', lines: ['Suche Zulieferer für Aluminiumprofile in Foshan', 'nur Hersteller', '1', 'zurück'] },
  { language: 'zh', lines: ['纽伦堡 功率半导体', '第一个', '返回', '谢谢'] },
  { language: 'en', lines: ['who makes LED lighting in China?', 'more', '6', 'back'] },
  { language: 'de', lines: ['Was zeichnet Foshan aus?', 'Firmen in Foshan', 'hilfe'] },
  { language: 'de', lines: ['Knippex', 'ihre Stadt', 'zurück'] },
  { language: 'de', lines: ['Pumpen in Schanghai', '?', 'neu anfangen'] },
  { language: 'zh', lines: ['佛山 陶瓷 供应商', '换成江门', '返回'] },
  { language: 'zh', lines: ['美因茨', '帮助', '返回'] },
  { language: 'zh', lines: ['meidi', '什么', '取消'] },
  { language: 'en', lines: ['industrial strengths of Wuppertal', 'help', 'back'] },
  { language: 'en', lines: ['Schott', '1', 'thanks'] },
  { language: 'en', lines: ['pumps', 'only from Taizhou', 'start again'] },
];
