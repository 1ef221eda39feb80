import { deedStep, resolve } from '../../dialogs/deed-step';
import { type ConversationMemory, freshMemory, type View, withView } from '../../dialogs/memory/conversation-memory';
import type { RecordRef } from '../../src/search/query-plan';
import { fixtureSearch, read } from '../helpers/fixture-search';

const { directory } = fixtureSearch;
const TILES: RecordRef = { kind: 'company', id: 'tile-works' };
const PUMPS: RecordRef = { kind: 'company', id: 'pump-works' };
const BATH: RecordRef = { kind: 'company', id: 'bath-house' };
const FOSHAN: RecordRef = { kind: 'member', id: 'foshan' };
const profile = (ref: RecordRef): View => ({ type: 'profile', ref, heading: undefined });

function seeing(...shown: RecordRef[]): ConversationMemory {
  const hits: View = { type: 'hits', slots: read('Fliesen'), offset: 0, size: shown.length, total: 12 };
  return withView(freshMemory(), hits, shown);
}

const step = (deed: Parameters<typeof deedStep>[0], refs: RecordRef[], memory = freshMemory()) =>
  deedStep(deed, refs, memory, directory);

describe('comparing', () => {
  it('takes two or three of a kind, and says how many more there were', () => {
    expect(step('compare', [TILES, PUMPS])).toEqual({ do: 'compare', refs: [TILES, PUMPS], left: 0 });
    const four = [TILES, PUMPS, BATH, { ...TILES, id: 'fourth' }];
    expect(step('compare', four)).toEqual({ do: 'compare', refs: four.slice(0, 3), left: 1 });
  });

  it('takes the one in view too, and what is shown if it is few enough', () => {
    expect(step('compare', [PUMPS], withView(seeing(TILES, PUMPS), profile(TILES), []))).toMatchObject({
      refs: [TILES, PUMPS],
    });
    expect(step('compare', [], seeing(TILES, PUMPS))).toMatchObject({ refs: [TILES, PUMPS] });
    expect(step('compare', [], seeing(TILES, PUMPS, BATH, FOSHAN))).toEqual({ do: 'tell', notice: 'nothingToCompare' });
  });

  it('asks for another where there is but one, and compares no firm with a city', () => {
    expect(step('compare', [TILES])).toEqual({ do: 'tell', notice: 'nothingToCompare' });
    expect(step('compare', [TILES, FOSHAN])).toEqual({ do: 'tell', notice: 'mixedComparison' });
  });
});

describe('the shortlist', () => {
  it('takes companies only, or the one in view', () => {
    expect(step('shortlist-add', [TILES, FOSHAN])).toMatchObject({ change: 'added', companies: [TILES.id] });
    expect(step('shortlist-add', [], withView(freshMemory(), profile(PUMPS), []))).toMatchObject({
      companies: [PUMPS.id],
    });
    expect(step('shortlist-add', [FOSHAN])).toEqual({ do: 'tell', notice: 'onlyCompanies' });
    expect(step('shortlist-remove', [])).toEqual({ do: 'tell', notice: 'nothingToChoose' });
  });
});

describe('what is meant', () => {
  const memory = seeing(TILES, PUMPS, BATH);
  const chosen = (...selections: (number | 'all' | 'last')[]) => resolve({ selections, named: [] }, memory, directory);

  it('is each record once, chosen before named', () => {
    expect(resolve({ selections: [2, 1], named: [[BATH], [PUMPS]] }, memory, directory)?.refs).toEqual([
      PUMPS,
      TILES,
      BATH,
    ]);
    expect(chosen('all')?.refs).toEqual([TILES, PUMPS, BATH]);
  });

  it('is nothing if one of them was not shown', () => {
    expect(chosen(1, 7)).toBeUndefined();
  });

  it('is asked about where several bear the name', () => {
    expect(resolve({ selections: [1], named: [[PUMPS, BATH]] }, memory, directory)).toEqual({
      refs: [TILES],
      unclear: [PUMPS, BATH],
    });
  });
});
