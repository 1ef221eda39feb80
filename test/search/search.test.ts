import { loadDirectory } from '../../src/directory/load';
import { Engine } from '../../src/search/engine';
import { PartnerSearch } from '../../src/search/search';
import { fixtureFiles } from '../helpers/fixture-directory';
import { fixtureSearch, hitsOf, idsFor, read } from '../helpers/fixture-search';

describe('searching', () => {
  it('puts the firm whose main product it is first', () => {
    expect(idsFor('Fliesen in Foshan').slice(0, 2)).toEqual(['tile-works', 'bath-house']);
    expect(idsFor('Sanitärkeramik in Foshan').slice(0, 2)).toEqual(['bath-house', 'tile-works']);
  });

  it('finds a narrower product for a wider question', () => {
    expect(idsFor('陶瓷')).toEqual(expect.arrayContaining(['clay-institute', 'tile-works', 'bath-house']));
  });

  it('moves a wanted role up without insisting on it', () => {
    expect(idsFor('Zulieferer von Sanitärkeramik').slice(0, 2)).toEqual(['bath-house', 'tile-works']);
    expect(idsFor('nur Zulieferer von Fliesen')[0]).toBe('bath-house');
  });

  it('leaves out what is unwanted', () => {
    expect(idsFor('Fliesen ohne Sanitärkeramik')).not.toContain('tile-works');
    expect(idsFor('Fliesen ohne Foshan')).not.toContain('tile-works');
  });

  it('finds a company by a word of its name', () => {
    expect(idsFor('Zubaran')).toEqual(['tile-works']);
  });

  it('gives a named company and nothing else', () => {
    expect(idsFor('Zubaran Tileworks')).toEqual(['tile-works']);
  });

  it('gives a named member first, then its companies', () => {
    const [first, ...rest] = hitsOf('Köln');
    expect(first?.record).toMatchObject({ kind: 'member', id: 'koeln' });
    expect(rest.map(({ record }) => record.id).sort()).toEqual(['clay-institute', 'pump-works']);
  });

  it('gives members where cities are asked for', () => {
    expect(hitsOf('Städte mit Keramik').map(({ record }) => [record.kind, record.id])).toEqual([['member', 'foshan']]);
  });

  it('sets an unknown word aside and says so', () => {
    const result = fixtureSearch.find(read('Fliesen Quux in Foshan'));
    expect(result.unknown).toEqual(['Quux']);
    expect(result.hits[0]?.record.id).toBe('tile-works');
  });

  it('finds nothing for a word that stands nowhere', () => {
    expect(fixtureSearch.find(read('Quux'))).toEqual({ hits: [], unknown: ['Quux'] });
  });

  it('orders equals by their id, whatever the order of the files', () => {
    const files = fixtureFiles();
    const twin = (id: string) => ({
      ...JSON.parse(files.get('companies/koeln.json') ?? '')[0],
      id,
      names: { de: `Firma ${id}` },
    });
    const ordersOf = (ids: readonly string[]): string[] => {
      files.set('companies/koeln.json', JSON.stringify(ids.map(twin)));
      const search = new PartnerSearch(loadDirectory(files).directory);
      return search.run(search.read('Pumpen')).hits.map(({ record }) => record.id);
    };
    const sorted = ['aa', 'bb', 'cc', 'dd'];
    expect(ordersOf(['cc', 'aa', 'dd', 'bb'])).toEqual(sorted);
    expect(ordersOf(['bb', 'dd', 'aa', 'cc'])).toEqual(sorted);
  });

  it('gives the same answer every time', () => {
    const once = hitsOf('Keramik und Pumpen');
    expect(hitsOf('Keramik und Pumpen')).toEqual(once);
    expect(once.length).toBeGreaterThan(2);
  });

  it('works on an empty directory', () => {
    const search = new PartnerSearch(loadDirectory(new Map()).directory);
    expect(search.run(search.read('Fliesen in Foshan')).hits).toEqual([]);
    expect(new Engine([]).rarity(['x'])).not.toBeGreaterThan(1);
  });

  describe('takes any text without failing and in reasonable time:', () => {
    it.each([
      ['100,000 characters', 'x'.repeat(100_000)],
      ['100,000 Chinese characters', '陶'.repeat(100_000)],
      ['10,000 words', 'Fliesen in Foshan '.repeat(3_400)],
      ['10,000 unknown words', Array.from({ length: 10_000 }, (_, index) => `wort${index}`).join(' ')],
      ['10,000 misspelt words', 'Flisen '.repeat(10_000)],
      ['one long compound', 'keramikfliesen'.repeat(5_000)],
      ['__proto__', '__proto__'],
      ['constructor', 'constructor prototype hasOwnProperty toString'],
      ['emoji', '😀👩‍👩‍👧🏳️‍🌈 Fliesen 🇨🇳'],
      ['right-to-left text', 'بلاط السيراميك ‮Fliesen‬ אריחים'],
      ['null bytes', 'Flie\0sen\0'],
      ['lone surrogates', '\ud800Fliesen\udfff\ud83d'],
      ['a bomb for backtracking', `${'a'.repeat(50_000)}!`],
      ['another one', `${'(a+)+$'.repeat(2_000)}`],
      ['spaces', ' \t\n'.repeat(30_000)],
      ['commas', 'Fliesen'.concat(','.repeat(90_000), 'Pumpen')],
      ['negations', 'ohne '.repeat(20_000)],
      ['apostrophes', "'’ʼ".repeat(30_000)],
      ['combining marks', `o${'\u0308'.repeat(50_000)}`],
      ['control characters', Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('Fliesen')],
      ['nothing', ''],
    ])('%s', (_, text) => {
      const before = performance.now();
      const plan = read(text);
      expect(() => fixtureSearch.run(plan)).not.toThrow();
      expect(performance.now() - before).toBeLessThan(3_000);
      for (const span of plan.spans) expect(text.slice(span.start, span.end)).toBe(span.text);
    });
  });
});
