import { hanBigrams, indexTerms, queryTerms } from '../../src/text/terms';
import { tokenize } from '../../src/text/tokenize';

describe('hanBigrams', () => {
  it.each<[string, string[]]>([
    ['陶瓷', ['陶瓷']],
    ['佛山陶瓷', ['佛山', '山陶', '陶瓷']],
    ['泵', ['泵']],
    ['陶瓷 泵', ['陶瓷', '泵']],
    ['陶瓷、玻璃', ['陶瓷', '玻璃']],
    ['LED灯', ['灯']],
    ['陶LED瓷', ['陶', '瓷']],
    ['tiles', []],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(hanBigrams(tokenize(text))).toEqual(expected);
  });
});

describe('indexTerms', () => {
  it('gives the same term for the forms of a word', () => {
    expect(indexTerms('Fliese', 'de')).toEqual(indexTerms('Fliesen', 'de'));
    expect(indexTerms('tile', 'en')).toEqual(indexTerms('tiles', 'en'));
  });

  it('gives each term once', () => {
    expect(indexTerms('Fliesen Fliesen fliesen', 'de')).toHaveLength(1);
    expect(indexTerms('陶瓷陶瓷', 'zh')).toEqual(['陶瓷', '瓷陶']);
  });

  it('keeps words of Chinese texts as they are', () => {
    expect(indexTerms('LED灯具', 'zh')).toEqual(['led', '灯具']);
  });
});

describe('queryTerms', () => {
  it.each([
    ['de', 'Fliesen', 'fliese'],
    ['de', 'Maschinen', 'maschine'],
    ['en', 'tiles', 'tile'],
    ['en', 'machines', 'machine'],
  ] as const)('meet the index term of a form of the word (%s: %s, %s)', (language, indexed, asked) => {
    expect(queryTerms(asked)).toEqual(expect.arrayContaining(indexTerms(indexed, language)));
  });

  it('meet a name as it is', () => {
    expect(queryTerms('knipex')).toContain('knipex');
  });

  it.each([
    ['Fliesen', 'de', 'fly'],
    ['fly', 'en', 'fliesen'],
    ['Hersteller', 'de', 'her'],
  ] as const)('do not let %s (%s) meet %s', (indexed, language, asked) => {
    const terms = new Set(indexTerms(indexed, language));
    expect(queryTerms(asked).filter((term) => terms.has(term))).toEqual([]);
  });
});
