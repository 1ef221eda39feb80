import { stemTerm } from '../../src/text/stem';

describe('stemTerm', () => {
  it.each([
    ['fliesen', 'fliese', 'de'],
    ['pumpen', 'pumpe', 'de'],
    ['maschinen', 'maschine', 'de'],
    ['tiles', 'tile', 'en'],
    ['machines', 'machine', 'en'],
  ] as const)('gives %s and %s one term (%s)', (one, other, language) => {
    expect(stemTerm(one, language)).toBe(stemTerm(other, language));
  });

  it('says the language in the term, so that stems of two languages never meet', () => {
    expect(stemTerm('fly', 'de')).not.toBe(stemTerm('fly', 'en'));
    expect(stemTerm('fliesen', 'de')).not.toBe(stemTerm('flies', 'en'));
  });

  it('leaves words of Chinese texts as they are', () => {
    expect(stemTerm('tiles', 'zh')).toBe('tiles');
  });

  it.each(['de', 'en'] as const)('cuts an endless word instead of reading it all (%s)', (language) => {
    expect(stemTerm('a'.repeat(100_000), language).length).toBeLessThan(100);
  });
});
