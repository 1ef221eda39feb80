import { idsFor, read } from '../helpers/fixture-search';

const demandsOf = (text: string): readonly string[] => read(text).demands.map((demand) => demand.text);

describe('a quantity', () => {
  it.each([
    ['5.000 Stück Fliesen'],
    ["5'000 Stück Fliesen"],
    ['500 kg Fliesen'],
    ['Fliesen 60x60 mm'],
    ['Fliesen, ca. 20.000 m²'],
    ['Fliesen 2026'],
    ['12345678901234567890 Fliesen'],
    ['Fliesen: 10 000 Stück'],
  ])('is nothing to look for: %s', (text) => {
    expect(demandsOf(text)).toEqual(['Fliesen']);
    expect(idsFor(text)).toEqual(idsFor('Fliesen'));
    expect(read(text).limit).toBeUndefined();
  });

  it.each([['10000 pcs tiles'], ['需要5000件瓷砖'], ['500吨瓷砖'], ['５０００件瓷砖']])('nor here: %s', (text) => {
    expect(read(text).demands).toMatchObject([{ concepts: ['tile'] }]);
  });

  it('is looked for where there is nothing else', () => {
    expect(demandsOf('4711')).toEqual(['4711']);
  });

  it('makes a unit only of what follows a number', () => {
    expect(read('Stück').rest).toBe('Stück');
    expect(read('5 Stück').rest).not.toContain('Stück');
  });
});

describe('the number of hits', () => {
  it.each<[string, number | undefined]>([
    ['zeig mir 3 Fliesen', 3],
    ['zeig mir drei Hersteller von Fliesen', 3],
    ['zeig mir sechs Firmen', 6],
    ['3 Firmen für Fliesen', 3],
    ['suche 2 Zulieferer für Fliesen', 2],
    ['3 Städte mit Keramik', 3],
    ['三家瓷砖公司', 3],
    ['给我看3家瓷砖公司', 3],
    ['zeig mir 5000 Fliesen', 20],
    ['show me the one with tiles', undefined],
    ['zeig mir 500 kg Fliesen', undefined],
    ['zeig mir 5.000 Fliesen', undefined],
    ['3 Fliesen', undefined],
    ['drei Fliesen', undefined],
    ['die dritte', undefined],
    ['10 Stück Fliesen', undefined],
  ])('of %j is %s', (text, limit) => {
    expect(read(text).limit).toBe(limit);
  });
});

describe('leftovers between known words', () => {
  it('of one Chinese character are no word', () => {
    expect(read('佛山哇瓷砖').demands).toMatchObject([{ concepts: ['tile'] }]);
    expect(read('哇').demands).toMatchObject([{ text: '哇' }]);
    expect(read('佛山未知瓷砖').demands).toHaveLength(2);
  });
});
