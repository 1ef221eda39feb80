import type { Demand, SearchSlots } from '../../src/search/query-plan';
import { isSaid, LEAST_MATCH, matchDemand, scoreRecord } from '../../src/search/ranking';
import type { Prominence, SearchRecord } from '../../src/search/record';

const RECORD: SearchRecord = {
  kind: 'company',
  id: 'a',
  member: 'foshan',
  country: 'CN',
  roles: ['manufacturer'],
  sectors: [],
  concepts: new Map(),
  broader: new Map(),
  names: new Set(),
  words: new Set(),
  fullness: 0,
};

const WANTED = {
  text: 'tiles',
  concepts: ['tile'],
  sectors: [],
  impliedSectors: [],
  words: [],
  optional: false,
  parents: ['ceramics'],
  wider: ['ceramics', 'minerals'],
};
const SLOTS = { roles: [] as readonly string[] } as SearchSlots;

function scoreOf(record: Partial<SearchRecord>, demand: Partial<Demand> = {}): number {
  return matchDemand({ ...RECORD, ...record }, { ...WANTED, ...demand }).score;
}

const says = (id: string, prominence: Prominence) => ({ concepts: new Map([[id, prominence]]) });

describe('how well a record meets a demand', () => {
  it.each<[string, number, number]>([
    ['a main product before a side one', scoreOf(says('tile', 'main')), scoreOf(says('tile', 'side'))],
    ['a side product before a mention', scoreOf(says('tile', 'side')), scoreOf(says('tile', 'fact'))],
    [
      'the product itself before a narrower one',
      scoreOf(says('tile', 'main')),
      scoreOf({ broader: new Map([['tile', 'main']]) }),
    ],
    [
      'a narrower product before a wider one',
      scoreOf({ broader: new Map([['tile', 'main']]) }),
      scoreOf(says('ceramics', 'main')),
    ],
    [
      'a wider product before a sister of the wanted one',
      scoreOf(says('ceramics', 'main')),
      scoreOf({ broader: new Map([['ceramics', 'main']]) }),
    ],
    [
      'what is said before what the sector implies',
      scoreOf(says('tile', 'side')),
      scoreOf({ sectors: ['23.3'] }, { impliedSectors: ['23.3'] }),
    ],
    [
      'the main sector before a side one',
      scoreOf({ sectors: ['23.3', '28.1'] }, { sectors: ['23.3'] }),
      scoreOf({ sectors: ['28.1', '23.3'] }, { sectors: ['23.3'] }),
    ],
    [
      'a sector named before one implied',
      scoreOf({ sectors: ['23.3'] }, { sectors: ['23.3'] }),
      scoreOf({ sectors: ['23.3'] }, { impliedSectors: ['23.3'] }),
    ],
    [
      'the sector on top of the product',
      scoreOf({ ...says('tile', 'main'), sectors: ['23.3'] }, { impliedSectors: ['23.3'] }),
      scoreOf(says('tile', 'main')),
    ],
    [
      'a name before a product word',
      scoreOf({ names: new Set(['x']) }, { words: [['x']] }),
      scoreOf({ words: new Set(['x']) }, { words: [['x']] }),
    ],
    [
      'all words before half of them',
      scoreOf({ words: new Set(['x', 'y']) }, { words: [['x'], ['y']] }),
      scoreOf({ words: new Set(['x']) }, { words: [['x'], ['y']] }),
    ],
  ])('puts %s', (_, better, worse) => {
    expect(better).toBeGreaterThan(worse);
    expect(worse).toBeGreaterThan(0);
  });

  it.each<[string, number]>([
    ['nothing in common', scoreOf(says('pump', 'main'))],
    ['another sector', scoreOf({ sectors: ['28.1'] }, { impliedSectors: ['23.3'] })],
    ['less than half of the words', scoreOf({ words: new Set(['x']) }, { words: [['x'], ['y'], ['z']] })],
  ])('gives nothing for %s', (_, score) => {
    expect(score).toBeLessThan(LEAST_MATCH);
  });

  it('counts any of the spellings of a word', () => {
    expect(
      scoreOf({ words: new Set(['de:flies']) }, { concepts: [], words: [['fliesen', 'de:flies']] }),
    ).toBeGreaterThan(0);
  });

  it.each<[Partial<SearchRecord>, Partial<Demand>, string, string[], boolean]>([
    [says('tile', 'main'), {}, 'concept', ['tile'], true],
    [{ broader: new Map([['tile', 'main']]) }, {}, 'narrower', ['tile'], true],
    [says('ceramics', 'main'), {}, 'wider', ['ceramics'], false],
    [{ sectors: ['23.3'] }, { sectors: ['23.3'] }, 'sector', ['23.3'], true],
    [{ sectors: ['23.3'] }, { impliedSectors: ['23.3'] }, 'sectorGroup', ['23.3'], false],
    [{ names: new Set(['x']) }, { words: [['x']] }, 'name', [], true],
    [{ words: new Set(['x']) }, { words: [['x']] }, 'words', [], true],
    [{}, {}, 'none', [], false],
  ])('says what met it (%#)', (record, demand, by, ids, said) => {
    const match = matchDemand({ ...RECORD, ...record }, { ...WANTED, ...demand });
    expect(match).toMatchObject({ by, ids });
    expect(isSaid(match)).toBe(said);
  });
});

describe('the score of a record', () => {
  const match = { score: 0.5, by: 'concept', ids: [] } as const;
  const none = { score: 0, by: 'none', ids: [] } as const;

  it('is the mean of its matches, weighted by how telling each demand is', () => {
    expect(scoreRecord(RECORD, [match, none], [1, 1], SLOTS)).toBeCloseTo(0.25);
    expect(scoreRecord(RECORD, [match, none], [3, 1], SLOTS)).toBeCloseTo(0.375);
  });

  it('is zero without any demand', () => {
    expect(scoreRecord(RECORD, [], [], SLOTS)).toBe(0);
  });

  it('grows with the wanted role, and less with fullness', () => {
    const plain = scoreRecord(RECORD, [match], [1], SLOTS);
    const inRole = scoreRecord(RECORD, [match], [1], { ...SLOTS, roles: ['manufacturer'] });
    const otherRole = scoreRecord(RECORD, [match], [1], { ...SLOTS, roles: ['trade'] });
    const full = scoreRecord({ ...RECORD, fullness: 1 }, [match], [1], SLOTS);
    expect(inRole).toBeGreaterThan(full);
    expect(full).toBeGreaterThan(plain);
    expect(otherRole).toBe(plain);
  });
});
