import type { Understanding } from '../../src/understand/intention';
import type { Knowledge } from '../../src/understand/knowledge';
import { openKnowledge } from '../helpers/conversation';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge();
}, 120_000);

const intentionOf = (text: string): Understanding['intention'] =>
  knowledge.understander.understand(text, { searching: true, showing: true }).intention;

/** What is done to what: numbers as said, names by the ids they can stand for. */
function deedOf(text: string): unknown[] {
  const intention = intentionOf(text);
  if (!('objects' in intention)) return [intention.type];
  const { selections, named } = intention.objects;
  return [intention.type, ...selections, ...named.map((refs) => refs.map(({ id }) => id).join('|'))];
}

const MIDEA = 'midea-group-co-ltd';

describe('what is done to what', () => {
  it.each<[string, unknown[]]>([
    ['Vergleiche 1 und 3', ['compare', 1, 3]],
    ['vergleich mal die ersten beiden', ['compare', 1, 2]],
    ['compare 1-3', ['compare', 1, 2, 3]],
    ['compare all of them', ['compare', 'all']],
    ['比较第一和第三个', ['compare', 1, 3]],
    ['前三个对比一下', ['compare', 1, 2, 3]],
    ['vergleiche Midea und SCHOTT AG', ['compare', MIDEA, 'schott-ag']],
    ['compare Midea with Foshan Electrical and Lighting', ['compare', MIDEA, 'foshan-electrical-and-lighting-co']],
    ['美的和肖特有什么区别', ['compare', MIDEA, 'schott-ag']],
    ['compare Foshan and Mainz', ['compare', 'foshan', 'mainz']],
    ['merk dir den zweiten', ['shortlist-add', 2]],
    ['2 auf meine Liste', ['shortlist-add', 2]],
    ['add 2 and 4 to my list', ['shortlist-add', 2, 4]],
    ['add Midea to my list', ['shortlist-add', MIDEA]],
    ['save this one', ['shortlist-add', 'this']],
    ['收藏第二个', ['shortlist-add', 2]],
    ['把第二个加入收藏', ['shortlist-add', 2]],
    ['收藏这家', ['shortlist-add', 'this']],
    ['全部加入收藏', ['shortlist-add', 'all']],
    ['remove 2 from my list', ['shortlist-remove', 2]],
    ['2 von der Liste streichen', ['shortlist-remove', 2]],
    ['streich die zweite', ['shortlist-remove', 2]],
    ['die 2 wieder raus', ['shortlist-remove', 2]],
    ['remove KSB from the list', ['shortlist-remove', 'ksb-frankenthal']],
    ['从清单里删除第二个', ['shortlist-remove', 2]],
    ['compare them', ['compare', 'all']],
    ['前两家都收藏', ['shortlist-add', 1, 2]],
    ['第一家和第三家都收藏', ['shortlist-add', 1, 3]],
    ['给前三家都发询价', ['enquiry', 1, 2, 3]],
    ['向第一家和第三家都问问价', ['enquiry', 1, 3]],
    ['给这几家都发', ['enquiry', 'all']],
    ['我要跟第1、3家谈合作', ['enquiry', 1, 3]],
    ['联系前两家', ['enquiry', 1, 2]],
    ['1 2 3 询价', ['enquiry', 1, 2, 3]],
    ['把利欧加到收藏夹', ['shortlist-add', 'leo-group-pumps-wenling']],
    ['比较收藏的', ['compare']],
    ['Anfrage an KSB wegen Kreiselpumpen', ['enquiry', 'ksb-frankenthal']],
    ['Sende eine Anfrage an KSB: wir brauchen 20 Kreiselpumpen aus Edelstahl', ['enquiry', 'ksb-frankenthal']],
    [
      'send an enquiry to Foshan Electrical and Lighting regarding street lights',
      ['enquiry', 'foshan-electrical-and-lighting-co'],
    ],
    ['streiche die erste von meiner Merkliste', ['shortlist-remove', 1]],
    ['取消收藏第二个', ['shortlist-remove', 2]],
    ['meine Merkliste', ['shortlist']],
    ['我的收藏', ['shortlist']],
    ['Merkliste leeren', ['shortlist-clear']],
    ['清空收藏', ['shortlist-clear']],
    ['send me the list', ['shortlist-send']],
    ['Schicken Sie mir die Liste', ['shortlist-send']],
    ['把清单发给我', ['shortlist-send']],
    ['ähnliche Firmen wie Midea', ['similar', MIDEA]],
    ['similar companies', ['similar']],
    ['类似企业', ['similar']],
    ['Anfrage an 1 und 2', ['enquiry', 1, 2]],
    ['I want to contact them', ['enquiry']],
  ])('%s', (text, expected) => {
    expect(deedOf(text)).toEqual(expected);
  });

  it.each([
    'Alle Hersteller von Pumpen',
    'Welche Firmen in Köln bauen Speicher?',
    'all companies in Cologne',
    '比较便宜的瓷砖',
    '佛山所有的陶瓷企业',
    'energy saving lamps',
  ])('is nothing in a search: %s', (text) => {
    expect(deedOf(text)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:compare|similar|shortlist)/)]));
  });

  it.each<[string, unknown]>([
    ['1 und 3', [1, 3]],
    ['1 and 3', [1, 3]],
    ['第一个和第三个', [1, 3]],
    ['die ersten beiden', [1, 2]],
    ['前三个', [1, 2, 3]],
    ['Nummer 2', [2]],
    ['the second one', [2]],
    ['它所在的城市', ['city']],
    ['das zweite von der Liste', [2]],
    ['the second of my shortlist', [2]],
    ['收藏里的第二个', [2]],
    ['那里有什么特点', ['city']],
    ['那里的合作项目', ['city']],
  ])('chooses several without a verb: %s', (text, selections) => {
    expect(intentionOf(text)).toMatchObject({ type: 'select', selections });
  });
});
