import { type Token, tokenize } from '../../src/text/tokenize';
import { Random } from '../helpers/random';

const folded = (text: string): string[] => tokenize(text).map((token) => token.folded);

describe('tokenize', () => {
  it.each<[string, string, string[]]>([
    ['words at spaces', 'Suche Fliesen', ['suche', 'fliesen']],
    ['words at punctuation', 'Pumpen,Ventile/Motoren-Bau', ['pumpen', 'ventile', 'motoren', 'bau']],
    ['Chinese text into characters', '佛山陶瓷', ['佛', '山', '陶', '瓷']],
    ['mixed scripts where they meet', 'LED灯3个', ['led', '灯', '3', '个']],
    ['an apostrophe inside a word as part of it', 'Ma’anshan', ['maanshan']],
    ['an apostrophe at the end as punctuation', "firms' 'tiles'", ['firms', 'tiles']],
    ['accents written as separate marks as part of the word', 'Ko\u0308ln', ['koln']],
    ['full-width text', 'ＬＥＤ，灯', ['led', '灯']],
    ['traditional characters as simplified ones', '馬鞍山', ['马', '鞍', '山']],
    ['other scripts as words', 'керамика خزف タイル', ['керамика', 'خزف', 'タイル']],
    ['nothing from punctuation, emoji and spaces', ' \t\n…!? 😀👩‍👩‍👧 — ', []],
    ['nothing from an empty text', '', []],
    ['null bytes as separators', 'tiles\0pumps', ['tiles', 'pumps']],
    ['lone surrogates as separators', 'tiles\ud800pumps\udc00', ['tiles', 'pumps']],
    ['direction marks as separators', 'tiles\u202epumps', ['tiles', 'pumps']],
    ['words with digits whole', 'ISO9001 3D', ['iso9001', '3d']],
  ])('takes %s', (_, text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  it('marks capital letters and Chinese characters', () => {
    const marks = tokenize('Essen essen Öl 四').map(({ capital, han }) => [capital, han]);
    expect(marks).toEqual([
      [true, false],
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  it('gives a character outside the basic plane both of its halves', () => {
    expect(tokenize('a𠮷b').map(({ start, end, han }) => [start, end, han])).toEqual([
      [0, 1, false],
      [1, 3, true],
      [3, 4, false],
    ]);
  });

  it('gives positions that point into the original text', () => {
    const text = 'Köln, 佛山 LED燈 Straße';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Köln',
      '佛',
      '山',
      'LED',
      '燈',
      'Straße',
    ]);
  });

  it('never overlaps, never leaves out a letter or digit, and stays in the text, for random texts', () => {
    const random = new Random(7);
    const pieces = [
      'ä',
      'K',
      'ß',
      '佛',
      '馬',
      '𠮷',
      ' ',
      '’',
      '-',
      '😀',
      '\0',
      '\ud800',
      '\udc00',
      'ي',
      '3',
      '\u0308',
      'æ',
    ];
    for (let round = 0; round < 2_000; round++) {
      const text = random.times(random.whole(0, 12), () => random.pick(pieces as [string, ...string[]])).join('');
      const tokens = tokenize(text);
      expectInOrder(text, tokens);
      const outside = remove(text, tokens);
      expect({ text, left: /[\p{L}\p{N}]/u.test(outside) }).toEqual({ text, left: false });
    }
  });

  it.each([
    ['one long word', 'a'.repeat(100_000)],
    ['one long Chinese run', '陶'.repeat(100_000)],
    ['many words', 'ab '.repeat(33_333)],
    ['only apostrophes', "'".repeat(100_000)],
    ['words joined by apostrophes', "a'".repeat(50_000)],
  ])('reads 100,000 characters quickly: %s', (_, text) => {
    const before = performance.now();
    tokenize(text);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

function expectInOrder(text: string, tokens: readonly Token[]): void {
  let reached = 0;
  for (const { start, end, folded: word } of tokens) {
    expect(start).toBeGreaterThanOrEqual(reached);
    expect(end).toBeGreaterThan(start);
    expect(word).not.toBe('');
    reached = end;
  }
  expect(reached).toBeLessThanOrEqual(text.length);
}

function remove(text: string, tokens: readonly Token[]): string {
  return Array.from(text.split(''), (unit, index) =>
    tokens.some(({ start, end }) => start <= index && index < end) ? ' ' : unit,
  ).join('');
}
