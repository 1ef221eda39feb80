import { Lexicon } from '../../src/search/lexicon';
import type { Reading } from '../../src/search/reading';
import { type Segment, segment } from '../../src/search/segment';
import { tokenize } from '../../src/text/tokenize';
import { Random } from '../helpers/random';

function lexiconOf(terms: readonly string[], type: 'concept' | 'company' = 'concept'): Lexicon {
  const lexicon = new Lexicon();
  for (const term of terms) lexicon.add(term, undefined, { type, id: term });
  return lexicon;
}

function cut(lexicon: Lexicon, text: string): string[] {
  const tokens = tokenize(text);
  return segment(lexicon, tokens, ({ readings }) => readings).map(({ from, to, readings }) => {
    const said = tokens
      .slice(from, to)
      .map((token) => token.folded)
      .join(' ');
    return readings.length > 0 ? `[${said}]` : said;
  });
}

describe('segment', () => {
  it.each<[string, string[], string[]]>([
    ['汽车零部件', ['汽车', '零部件', '汽车零部件'], ['[汽 车 零 部 件]']],
    ['汽车零部件', ['汽车', '零部件'], ['[汽 车]', '[零 部 件]']],
    ['中国陶瓷', ['中国', '国陶瓷'], ['中', '[国 陶 瓷]']],
    ['ceramic floor tiles shop', ['ceramic floor', 'floor tiles shop'], ['ceramic', '[floor tiles shop]']],
    ['石材机械的厂', ['石材', '机械厂', '石材机械', '厂'], ['[石 材 机 械]', '的', '[厂]']],
    ['机械的厂', ['机械', '机械厂', '厂'], ['[机 械 的 厂]']],
    ['new tiles', ['tiles'], ['new', '[tiles]']],
    ['', ['tiles'], []],
  ])('cuts %j with %j into %j', (text, terms, expected) => {
    expect(cut(lexiconOf(terms), text)).toEqual(expected);
  });

  it('leaves a stretch to others if its readings are not admitted', () => {
    const lexicon = lexiconOf(['floor tiles', 'tiles']);
    const admit = ({ from, to, readings }: { from: number; to: number; readings: readonly Reading[] }) =>
      to - from > 1 ? [] : readings;
    const segments = segment(lexicon, tokenize('floor tiles'), admit);
    expect(segments.map(({ from, to, readings }) => [from, to, readings.length])).toEqual([
      [0, 1, 0],
      [1, 2, 1],
    ]);
  });

  it('takes an unknown German word apart into parts over the same place', () => {
    const segments = segment(
      lexiconOf(['fliesen', 'hersteller']),
      tokenize('Fliesenhersteller'),
      ({ readings }) => readings,
    );
    expect(segments.map(({ readings }) => readings.map(({ id }) => id))).toEqual([['fliesen'], ['hersteller']]);
    expect(segments.every(({ from, to, compound }) => from === 0 && to === 1 && compound)).toBe(true);
  });

  it('does not see names of companies inside a word', () => {
    const lexicon = lexiconOf(['fliesen', 'hersteller'], 'company');
    expect(cut(lexicon, 'Fliesenhersteller')).toEqual(['fliesenhersteller']);
  });

  it('scores as high as the best of all ways of cutting, and leaves no token out, for random texts', () => {
    const random = new Random(5);
    const characters: [string, ...string[]] = ['佛', '山', '陶', '瓷'];
    const stretch = (most: number): string =>
      random.times(random.whole(1, most), () => random.pick(characters)).join('');
    for (let round = 0; round < 1_000; round++) {
      const terms = random.times(6, () => stretch(4));
      const text = stretch(10);
      const segments = segment(lexiconOf(terms), tokenize(text), ({ readings }) => readings);
      expect({ text, terms, score: score(segments) }).toEqual({ text, terms, score: bestScore(text, new Set(terms)) });
      expectGapless(segments, text.length);
    }
  });
});

function score(segments: readonly Segment[]): number {
  return segments.reduce((sum, { from, to, readings }) => sum + (readings.length > 0 ? (to - from) ** 2 : 0), 0);
}

/** The slow way: every first piece, and the best of what is left. */
function bestScore(text: string, terms: ReadonlySet<string>): number {
  if (text === '') return 0;
  let best = bestScore(text.slice(1), terms);
  for (let length = 1; length <= text.length; length++) {
    if (terms.has(text.slice(0, length))) best = Math.max(best, length ** 2 + bestScore(text.slice(length), terms));
  }
  return best;
}

function expectGapless(segments: readonly Segment[], length: number): void {
  let reached = 0;
  for (const { from, to } of segments) {
    expect(from).toBe(reached);
    reached = to;
  }
  expect(reached).toBe(length);
}
