import { marksIn } from '../../src/replies/highlight';
import { fixtureSearch, hitsOf } from '../helpers/fixture-search';

function marked(query: string, id: string, text: string): string[] {
  const hit = hitsOf(query).find(({ record }) => record.id === id);
  if (!hit) throw new Error(`"${query}" does not find ${id}`);
  return marksIn(text, hit, fixtureSearch.directory).map(({ start, end }) => text.slice(start, end));
}

describe('what stands out in a hit', () => {
  it.each<[string, string, string, string, string[]]>([
    ['the word itself', 'Fliesen', 'tile-works', 'Fliesen und Sanitärkeramik', ['Fliesen']],
    ['the word of another language', '瓷砖', 'tile-works', 'Fliesen, Sanitärkeramik', ['Fliesen']],
    ['another form of the word', 'Fliesen', 'tile-works', 'Bau einer Fliese', ['Fliese']],
    ['a compound of it', 'Fliesen', 'tile-works', 'Wandfliesen aus Ton', ['Wandfliesen']],
    ['several words', 'Fliesen', 'tile-works', 'glazed ceramic tiles', ['ceramic tiles']],
    ['Chinese characters', 'Fliesen', 'tile-works', '釉面瓷砖、卫生陶瓷', ['瓷砖']],
    ['what is narrower than what was asked', 'Keramik', 'tile-works', 'Fliesen, Pumpen', ['Fliesen']],
    ['each time', 'Fliesen', 'tile-works', 'Fliesen, große Fliesen', ['Fliesen', 'Fliesen']],
    [
      'every wish',
      'Fliesen und Sanitärkeramik',
      'tile-works',
      'Fliesen; Sanitärkeramik',
      ['Fliesen', 'Sanitärkeramik'],
    ],
    ['nothing that is only related', 'Fliesen', 'clay-institute', 'Keramik', []],
    ['nothing where only a place was asked for', 'Firmen in Foshan', 'tile-works', 'Fliesen', []],
    ['nothing in a text without it', 'Fliesen', 'tile-works', 'Leder', []],
    ['nothing in no text', 'Fliesen', 'tile-works', '', []],
  ])('is %s: %s', (_, query, id, text, words) => {
    expect(marked(query, id, text)).toEqual(words);
  });

  it('never overlaps and stays inside the text', () => {
    const text = 'Keramikfliesen, ceramic tiles 瓷砖, Fliesenkeramik';
    const hit = hitsOf('Keramik und Fliesen').find(({ record }) => record.id === 'tile-works');
    const marks = hit ? marksIn(text, hit, fixtureSearch.directory) : [];
    expect(marks.length).toBeGreaterThan(2);
    marks.forEach(({ start, end }, index) => {
      expect(start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    });
  });
});
