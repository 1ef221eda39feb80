import { Lexicon } from '../../src/search/lexicon';
import type { Reading } from '../../src/search/reading';
import { tokenize } from '../../src/text/tokenize';
import { Random } from '../helpers/random';

function concept(id: string): Reading {
  return { type: 'concept', id };
}

function lexiconOf(...terms: [term: string, language: 'de' | 'en' | 'zh' | undefined, reading: Reading][]): Lexicon {
  const lexicon = new Lexicon();
  for (const entry of terms) lexicon.add(...entry);
  return lexicon;
}

const idsOf = (readings: readonly Reading[]): string[] => readings.map(({ id }) => id);

describe('a lexicon', () => {
  const lexicon = lexiconOf(
    ['Leder', 'de', concept('leather')],
    ['LED', 'de', concept('led')],
    ['LED', 'en', concept('led')],
    ['Fliesen', 'de', concept('tile')],
    ['tiles', 'en', concept('tile')],
    ['fly', 'en', concept('insect')],
    ['ceramic tiles', 'en', concept('ceramic-tile')],
    ['汽车', 'zh', concept('car')],
    ['汽车零部件', 'zh', concept('car-part')],
    ['Stadt Werke', undefined, { type: 'company', id: 'stadt-werke' }],
  );

  it.each<[string, string[]]>([
    ['Fliesen', ['tile']],
    ['Fliese', ['tile']],
    ['FLIESEN', ['tile']],
    ['tile', ['tile']],
    ['Leder', ['leather']],
    ['LED', ['led']],
    ['fly', ['insect']],
    ['ceramic tile', ['ceramic-tile']],
    ['汽车零部件', ['car-part']],
    ['汽车的零部件', ['car-part']],
    ['汽车', ['car']],
    ['Stadt Werke', ['stadt-werke']],
    ['Stadt Werk', []],
    ['Stadt', []],
    ['Fliesenleger', []],
    ['fliese keramik', []],
    ['汽', []],
    ['', []],
    ['constructor', []],
    ['__proto__', []],
  ])('reads %j as %j', (text, ids) => {
    expect(idsOf(lexicon.readingsOf(text))).toEqual(ids);
  });

  it('does not take a particle at the end of a term as part of it', () => {
    const matches = lexicon.matchesFrom(tokenize('汽车的'), 0);
    expect(matches.map(({ to }) => to)).toEqual([2]);
  });

  it('gives every reading of a word once', () => {
    const both = lexiconOf(
      ['Service', 'de', concept('a')],
      ['service', 'en', concept('a')],
      ['SERVICE', undefined, concept('b')],
    );
    expect(idsOf(both.readingsOf('service')).sort()).toEqual(['a', 'b']);
  });

  it('prefers what was written to what shares its stem, but keeps other kinds of readings', () => {
    const both = lexiconOf(
      ['Leder', 'de', concept('leather')],
      ['Leder', 'de', { type: 'sector', id: '15.1' }],
      ['led', 'en', concept('led')],
    );
    expect(idsOf(both.readingsOf('led'))).toEqual(['led', '15.1']);
  });

  it('knows the folded words of its terms', () => {
    expect([...lexicon.words]).toEqual(expect.arrayContaining(['fliesen', 'ceramic', 'werke']));
    expect(lexicon.words.has('汽')).toBe(false);
  });

  it('ignores a term without any letter', () => {
    const empty = lexiconOf(['—', 'de', concept('dash')], ['', 'de', concept('nothing')]);
    expect(empty.readingsOf('—')).toEqual([]);
    expect(empty.readingsOf('')).toEqual([]);
  });

  it('finds the same stretches as comparing every term with every place, for random texts', () => {
    const random = new Random(23);
    let found = 0;
    for (let round = 0; round < 500; round++) {
      const words: [string, ...string[]] = ['ab', 'cd', 'ef', '佛', '山', '陶'];
      const phrase = (most: number): string => random.times(random.whole(1, most), () => random.pick(words)).join(' ');
      const terms = random.times(8, () => phrase(4));
      const names = new Lexicon();
      for (const [index, term] of terms.entries()) names.add(term, undefined, concept(String(index)));
      const text = phrase(9);
      const tokens = tokenize(text);
      for (const [from] of tokens.entries()) {
        const matches = names
          .matchesFrom(tokens, from)
          .map(({ to, readings }) => ({ to, ids: idsOf(readings).sort() }));
        expect({ text, terms, from, matches }).toEqual({ text, terms, from, matches: scan(terms, text, from) });
        found += matches.length;
      }
    }
    expect(found).toBeGreaterThan(500);
  });
});

/** The slow way: every term at this word, shortest first. */
function scan(terms: readonly string[], text: string, from: number): { to: number; ids: string[] }[] {
  const words = text.split(' ');
  const byEnd = new Map<number, string[]>();
  terms.forEach((term, index) => {
    const parts = term.split(' ');
    if (!parts.every((part, offset) => words[from + offset] === part)) return;
    const to = from + parts.length;
    byEnd.set(to, [...(byEnd.get(to) ?? []), String(index)]);
  });
  return [...byEnd].sort(([a], [b]) => a - b).map(([to, ids]) => ({ to, ids: ids.sort() }));
}
