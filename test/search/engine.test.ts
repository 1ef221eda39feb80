import { Engine, type EngineQuery } from '../../src/search/engine';
import type { SearchRecord } from '../../src/search/record';

function record(id: string, rest: Partial<SearchRecord> = {}): SearchRecord {
  return {
    kind: 'company',
    id,
    member: 'foshan',
    country: 'CN',
    roles: [],
    sectors: [],
    concepts: new Map(),
    broader: new Map(),
    names: new Set(),
    words: new Set(),
    fullness: 0,
    ...rest,
  };
}

const ANY: EngineQuery = { concepts: [], sectors: [], words: [], members: undefined, kind: 'company' };

function find(records: readonly SearchRecord[], query: Partial<EngineQuery>): string[] {
  return new Engine(records)
    .find({ ...ANY, ...query })
    .map(({ id }) => id)
    .sort();
}

describe('the engine', () => {
  const records = [
    record('led', { words: new Set(['led', '陶瓷']), concepts: new Map([['tile', 'main']]), sectors: ['23.3'] }),
    record('leder', { words: new Set(['leder', 'öl']), member: 'koeln', country: 'DE' }),
    record('above', { broader: new Map([['tile', 'side']]), names: new Set(['constructor']) }),
    record('koeln', { kind: 'member', member: 'koeln', words: new Set(['led']) }),
  ];

  it.each<[string, Partial<EngineQuery>, string[]]>([
    ['a word, but no longer one that begins with it', { words: ['led'] }, ['led']],
    ['nothing by the beginning of a word', { words: ['le'] }, []],
    ['Chinese characters', { words: ['陶瓷'] }, ['led']],
    ['nothing by half of a pair of characters', { words: ['陶'] }, []],
    ['a word with an umlaut', { words: ['öl'] }, ['leder']],
    ['any of several words', { words: ['led', 'leder'] }, ['led', 'leder']],
    ['a concept, also from below', { concepts: ['tile'] }, ['above', 'led']],
    ['nothing by the beginning of a concept', { concepts: ['til'] }, []],
    ['a sector under its own code and its division', { sectors: ['23'] }, ['led']],
    ['no sector by the beginning of its code', { sectors: ['2'] }, []],
    ['a word named like a property of every object', { words: ['constructor'] }, ['above']],
    ['nothing by another such word', { words: ['toString', 'valueOf', 'hasOwnProperty'] }, []],
    ['everything of a kind without any term', {}, ['above', 'led', 'leder']],
    ['everything of a member without any term', { members: ['koeln'] }, ['leder']],
    ['members only, if asked for', { words: ['led'], kind: 'member' }, ['koeln']],
    ['only in the wanted members', { words: ['led', 'leder'], members: ['koeln'] }, ['leder']],
    ['nothing in no member', { words: ['led'], members: [] }, []],
    ['nothing in an unknown member', { words: ['led'], members: ['paris'] }, []],
  ])('finds %s', (_, query, ids) => {
    expect(find(records, query)).toEqual(ids);
  });

  it('takes __proto__ as a word like any other', () => {
    const odd = [record('odd', { words: new Set(['__proto__']) }), record('even', { words: new Set(['x']) })];
    expect(find(odd, { words: ['__proto__'] })).toEqual(['odd']);
    expect(find(odd, { words: ['x'] })).toEqual(['even']);
  });

  it('finds every record, however many have the word', () => {
    const many = Array.from({ length: 300 }, (_, index) => record(`r${index}`, { words: new Set(['common']) }));
    expect(find(many, { words: ['common'] })).toHaveLength(300);
  });

  it('finds a record once, however often its terms are asked for', () => {
    expect(
      find(records, { words: ['led', 'led', '陶瓷'], concepts: ['tile', 'tile'], sectors: ['23', '23.3'] }),
    ).toEqual(['above', 'led']);
  });

  it('knows which terms stand in a record', () => {
    const engine = new Engine(records);
    expect([engine.has('led'), engine.has('le'), engine.has('c:tile'), engine.has('toString')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('gives rarer terms more weight', () => {
    const engine = new Engine([...records, record('third', { words: new Set(['led']) })]);
    expect(engine.rarity(['leder'])).toBe(1);
    expect(engine.rarity(['led'])).toBeLessThan(engine.rarity(['leder']));
    expect(engine.rarity(['led', 'leder'])).toBe(engine.rarity(['led']));
    expect(engine.rarity(['led'])).toBeGreaterThan(0);
  });

  it('keeps a member and a company of the same id apart', () => {
    const engine = new Engine([...records, record('koeln')]);
    expect(engine.get('member', 'koeln')?.kind).toBe('member');
    expect(engine.get('company', 'koeln')?.kind).toBe('company');
    expect(engine.get('company', 'nobody')).toBeUndefined();
  });
});
