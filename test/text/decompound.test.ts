import { decompound, knownTail, madeByCraft } from '../../src/text/decompound';
import { Random } from '../helpers/random';

const WORDS = new Set([
  'automobil',
  'zulieferer',
  'automobilzuliefer',
  'elektro',
  'motor',
  'motoren',
  'elektromotoren',
  'hersteller',
  'fliese',
  'fliesen',
  'keramik',
  'maschinen',
  'maschine',
  'tische',
  'bau',
]);
const isKnown = (part: string): boolean => WORDS.has(part);

describe('madeByCraft', () => {
  it.each<[string, string | undefined]>([
    ['maschinenbau', 'maschinen'],
    ['fliesenbauer', 'fliesen'],
    ['fliesenbauern', 'fliesen'],
    ['motorsbau', 'motor'],
    ['bau', undefined],
    ['quuxbau', undefined],
    ['fliesen', undefined],
    [`${'x'.repeat(60)}bau`, undefined],
  ])('of %j is %j', (word, product) => {
    expect(madeByCraft(word, isKnown)).toBe(product);
  });
});

describe('decompound', () => {
  it.each<[string, string[] | undefined]>([
    ['automobilzulieferer', ['automobil', 'zulieferer']],
    ['elektromotorenhersteller', ['elektromotoren', 'hersteller']],
    ['fliesenhersteller', ['fliesen', 'hersteller']],
    ['keramikfliesen', ['keramik', 'fliesen']],
    ['maschinenkeramikfliesen', ['maschinen', 'keramik', 'fliesen']],
    ['keramiksfliesen', ['keramik', 'fliesen']],
    ['motorenhersteller', ['motoren', 'hersteller']],
    ['fliesen', undefined],
    ['keramikxfliesen', undefined],
    ['keramikfliesenx', undefined],
    ['xkeramikfliesen', undefined],
    ['bauhersteller', undefined],
    ['', undefined],
  ])('splits %j into %j', (word, parts) => {
    expect(decompound(word, isKnown)).toEqual(parts);
  });

  it('leaves words alone that are too long to be one', () => {
    expect(decompound('keramik'.repeat(7), isKnown)).toBeUndefined();
    expect(decompound('keramik'.repeat(6), isKnown)).toHaveLength(6);
  });

  it('finds as few parts as trying out every way finds, for random words', () => {
    const random = new Random(11);
    let split = 0;
    for (let round = 0; round < 3_000; round++) {
      const dictionary = new Set(random.times(8, () => random.word('aens', random.whole(4, 6))));
      const list = [...dictionary] as [string, ...string[]];
      const pieces = random.times(
        random.whole(1, 4),
        () => random.pick(list) + random.pick(['', '', 'n', 's', 'es', 'x']),
      );
      const word = pieces.join('');
      const fewest = fewestParts(word, list);
      const parts = decompound(word, (part) => dictionary.has(part));
      expect({ word, list, parts: parts?.length }).toEqual({ word, list, parts: fewest === 1 ? undefined : fewest });
      expect(parts?.every((part) => dictionary.has(part)) ?? true).toBe(true);
      if (parts) split++;
    }
    expect(split).toBeGreaterThan(500);
  });
});

/** The slow way: every known word at the front, every link after it, and so on. */
function fewestParts(word: string, dictionary: readonly string[]): number | undefined {
  let fewest: number | undefined;
  for (const part of dictionary) {
    if (!word.startsWith(part)) continue;
    if (word === part) return 1;
    for (const link of ['', 's', 'es', 'n', 'en', 'er', 'e']) {
      const rest = word.slice(part.length);
      if (!rest.startsWith(link) || rest === link) continue;
      const tail = fewestParts(rest.slice(link.length), dictionary);
      if (tail !== undefined && tail + 1 < (fewest ?? Number.POSITIVE_INFINITY)) fewest = tail + 1;
    }
  }
  return fewest;
}

describe('knownTail', () => {
  it.each<[string, string | undefined]>([
    ['spezialfliesen', 'fliesen'],
    ['xyzkeramikfliesen', 'fliesen'],
    ['glasmaschinen', 'maschinen'],
    ['pharmazeutische', undefined],
    ['keramikliche', undefined],
    ['fliesen', undefined],
    ['spezialfliesenx', undefined],
    ['', undefined],
  ])('of %j is %j', (word, tail) => {
    expect(knownTail(word, isKnown)).toBe(tail);
  });

  it('takes the longest of several', () => {
    expect(knownTail('superelektromotoren', isKnown)).toBe('elektromotoren');
  });
});
