import { Engine } from '../../src/search/engine';
import { Lexicon } from '../../src/search/lexicon';
import { PartnerSearch } from '../../src/search/search';
import { Speller } from '../../src/search/spelling';
import { HOSTILE_TEXTS } from '../helpers/hostile-texts';
import { shippedDirectory } from '../helpers/shipped-dataset';

/**
 * The most work any text may cause, as counts, since times depend on the machine (`npm run bench` prints them). The
 * bounds lie just above what the costliest text needs: 361 stretches looked up, 18,048 parts of words, 6 corrections.
 */
const MOST_LOOKUPS = 400;
const MOST_WORDS_LOOKED_UP = 20_000;
const MOST_WORDS_CORRECTED = 10;
const MOST_SEARCHES = 1;

let search: PartnerSearch;

beforeAll(async () => {
  search = new PartnerSearch(await shippedDirectory());
});

afterEach(() => jest.restoreAllMocks());

describe('a hostile text', () => {
  it.each(Object.entries(HOSTILE_TEXTS))('is answered with bounded work and nothing thrown: %s', (_, text) => {
    const lookups = jest.spyOn(Lexicon.prototype, 'matchesFrom');
    const words = jest.spyOn(Lexicon.prototype, 'readingsOfWord');
    const corrections = jest.spyOn(Speller.prototype, 'nearest');
    const searches = jest.spyOn(Engine.prototype, 'find');
    const plan = search.read(text);
    const { hits } = search.run(plan);
    const work = {
      lookups: lookups.mock.calls.length,
      words: words.mock.calls.length,
      corrections: corrections.mock.calls.length,
      searches: searches.mock.calls.length,
    };
    expect(work.lookups).toBeLessThanOrEqual(MOST_LOOKUPS);
    expect(work.words).toBeLessThanOrEqual(MOST_WORDS_LOOKED_UP);
    expect(work.corrections).toBeLessThanOrEqual(MOST_WORDS_CORRECTED);
    expect(work.searches).toBeLessThanOrEqual(MOST_SEARCHES);
    for (const span of plan.spans) expect(text.slice(span.start, span.end)).toBe(span.text);
    for (const { score } of hits) expect(score).toBeGreaterThanOrEqual(0);
  });
});
