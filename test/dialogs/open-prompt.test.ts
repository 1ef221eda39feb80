import { MOST_OPEN, type OpenPrompt, withCounted, withoutPrompt, withPrompt } from '../../dialogs/prompts/open-prompt';

const stackOf = (...ids: string[]): OpenPrompt[] =>
  ids.reduce<OpenPrompt[]>((open, id) => withPrompt(open, { id, data: {} }).open, []);
const idsOf = (open: readonly OpenPrompt[]): string[] => open.map(({ id }) => id);

describe('the questions that wait', () => {
  it('are answered latest first', () => {
    const open = stackOf('a', 'b');
    expect(idsOf(open)).toEqual(['a', 'b']);
    expect(idsOf(withoutPrompt(open))).toEqual(['a']);
    expect(withoutPrompt([])).toEqual([]);
  });

  it('are at most three: the deepest is put aside, and named', () => {
    const open = stackOf('a', 'b', 'c');
    expect(open).toHaveLength(MOST_OPEN);
    const { open: four, aside } = withPrompt(open, { id: 'd', data: {} });
    expect(idsOf(four)).toEqual(['b', 'c', 'd']);
    expect(aside?.id).toBe('a');
    expect(withPrompt(stackOf('a', 'b'), { id: 'c', data: {} }).aside).toBeUndefined();
  });

  it('count for themselves, and are never changed in place', () => {
    const open = stackOf('a', 'b');
    const before = structuredClone(open);
    expect(withCounted(open, 'misses').map(({ misses, returns }) => [misses, returns])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(withCounted(open, 'returns').at(-1)?.returns).toBe(1);
    expect(open).toEqual(before);
  });
});
