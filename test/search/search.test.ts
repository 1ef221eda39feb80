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
});
