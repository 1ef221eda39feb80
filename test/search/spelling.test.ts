import { editDistance, Speller } from '../../src/search/spelling';
import { Random } from '../helpers/random';

/** The slow way: the whole matrix, as in the definition of the optimal string alignment distance. */
function naiveDistance(a: string, b: string): number {
  const cost: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (row: number, column: number): number => cost[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 0; row <= a.length; row++) {
    for (let column = 0; column <= b.length; column++) {
      const line = cost[row] as number[];
      if (row === 0 || column === 0) {
        line[column] = row + column;
        continue;
      }
      const replace = at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swap = swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY;
      line[column] = Math.min(replace, swap, at(row - 1, column) + 1, at(row, column - 1) + 1);
    }
  }
  return at(a.length, b.length);
}

describe('editDistance', () => {
  it.each([
    ['midea', 'midea', 0],
    ['midae', 'midea', 1],
    ['simens', 'siemens', 1],
    ['knippex', 'knipex', 1],
    ['koelln', 'koln', 2],
    ['', 'ab', 2],
  ])('from %j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });

  it('is what the whole matrix gives, or more than the limit, for random words', () => {
    const random = new Random(3);
    for (let round = 0; round < 5_000; round++) {
      const [a, b] = [random.word('abc', random.whole(0, 7)), random.word('abc', random.whole(0, 7))];
      const limit = random.whole(0, 3);
      const expected = Math.min(naiveDistance(a, b), limit + 1);
      expect({ a, b, limit, distance: Math.min(editDistance(a, b, limit), limit + 1) }).toEqual({
        a,
        b,
        limit,
        distance: expected,
      });
    }
  });
});

describe('a speller', () => {
  const speller = new Speller(['siemens', 'knipex', 'midea', 'fliesen', 'elektromotoren', 'iso9001', 'bau']);

  it.each<[string, string[]]>([
    ['simens', ['siemens']],
    ['knippex', ['knipex']],
    ['miedа', []],
    ['mdiea', ['midea']],
    ['fliessen', ['fliesen']],
    ['elektromotorn', ['elektromotoren']],
    ['elktromotorn', ['elektromotoren']],
    ['elktrmotorn', []],
    ['ximens', []],
    ['iso9002', []],
    ['bax', []],
    ['', []],
  ])('reads %j as one of %j', (typed, words) => {
    expect(speller.nearest(typed, typed.length)).toEqual(words);
  });

  it('finds what comparing with every word finds, for random words', () => {
    const random = new Random(31);
    let found = 0;
    for (let round = 0; round < 500; round++) {
      const words = [...new Set(random.times(20, () => random.word('abcd', random.whole(5, 11))))];
      const typed = mistyped(random, random.pick(words as [string, ...string[]]));
      const nearest = new Speller(words).nearest(typed, typed.length);
      expect({ words, typed, nearest: [...nearest].sort() }).toEqual({
        words,
        typed,
        nearest: nearestOf(words, typed),
      });
      found += nearest.length;
    }
    expect(found).toBeGreaterThan(50);
  });
});

describe('the work of a speller', () => {
  it('is comparing few of the words, however near they all are', () => {
    const random = new Random(11);
    const words = [...new Set(random.times(20_000, () => random.word('abcdefghijklmnopqrst', random.whole(5, 14))))];
    const speller = new Speller(words);
    const typed = random.times(200, () => mistyped(random, random.pick(words as [string, ...string[]])));
    for (const word of typed) speller.nearest(word, word.length);
    expect(speller.comparisons / typed.length).toBeLessThan(words.length / 500);
  });
});

/** The word with one or two letters replaced, put in or left out. */
function mistyped(random: Random, word: string): string {
  const at = random.whole(0, word.length - 1);
  const once = word.slice(0, at) + random.word('abcd', random.whole(0, 2)) + word.slice(at + 1);
  return random.next() < 0.5 ? once : `${once}${random.word('abcd', 1)}`;
}

function nearestOf(words: readonly string[], typed: string): string[] {
  if (typed.length < 5) return [];
  const limit = typed.length >= 9 ? 2 : 1;
  const near = words
    .filter((word) => word[0] === typed[0] || word[0] === typed[1] || word[1] === typed[0])
    .map((word) => ({ word, distance: naiveDistance(typed, word) }))
    .filter(({ distance }) => distance <= limit);
  const least = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === least)
    .map(({ word }) => word)
    .sort();
}
