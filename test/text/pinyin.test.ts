import { pinyinSyllables } from '../../src/text/pinyin';

describe('pinyinSyllables', () => {
  it.each<[string, string[]]>([
    ['美的', ['mei', 'de']],
    ['佛山', ['fo', 'shan']],
    ['海尔', ['hai', 'er']],
    ['旅', ['lv']],
    ['LED灯', ['deng']],
    ['Midea', []],
    ['', []],
  ])('of %j are %j', (han, syllables) => {
    expect(pinyinSyllables(han)).toEqual(syllables);
  });
});
