import { readLines, readTerms, splitTerms } from '../../src/directory/lines';

describe('readLines', () => {
  it('leaves out comments and empty lines but counts them', () => {
    expect(readLines('# comment\n\n a | b ; c \r\n  # another\nd')).toEqual([
      { number: 3, fields: ['a', 'b ; c'] },
      { number: 5, fields: ['d'] },
    ]);
  });

  it('keeps empty fields in their place', () => {
    expect(readLines('a || c |')).toEqual([{ number: 1, fields: ['a', '', 'c', ''] }]);
  });
});

describe('splitTerms', () => {
  it.each<[string, string[]]>([
    ['a; b ;c', ['a', 'b', 'c']],
    ['', []],
    ['-', []],
    [' ; ;', []],
    ['-; a', ['a']],
    ['Festland-China', ['Festland-China']],
  ])('of %j are %j', (list, terms) => {
    expect(splitTerms(list)).toEqual(terms);
  });
});

describe('readTerms', () => {
  it('reads the languages in any order', () => {
    const report = jest.fn();
    expect(readTerms(['zh: 瓷砖', 'en: tile; tiles', 'de: -'], report)).toEqual({
      de: [],
      en: ['tile', 'tiles'],
      zh: ['瓷砖'],
    });
    expect(report).not.toHaveBeenCalled();
  });

  it.each([
    ['a missing language', ['de: a', 'en: b'], 'zh'],
    ['a language spelt wrong', ['de: a', 'eng: b', 'zh: c'], 'en'],
    ['a language without its colon', ['de a', 'en: b', 'zh: c'], 'de'],
  ])('reports %s', (_, fields, field) => {
    const report = jest.fn();
    readTerms(fields, report);
    expect(report.mock.calls).toEqual([[{ field, reason: `no field "${field}: …"` }]]);
  });
});
