import { memoize } from '../../src/text/memoize';

describe('memoize', () => {
  it('computes a result once', () => {
    const compute = jest.fn((text: string) => text.length);
    const remembered = memoize(compute, 10);
    expect([remembered('abc'), remembered('abc'), remembered('de')]).toEqual([3, 3, 2]);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it('forgets rather than hold more than it may', () => {
    const compute = jest.fn((text: string) => text);
    const remembered = memoize(compute, 3);
    for (const text of ['a', 'b', 'c', 'd']) remembered(text);
    expect(remembered('a')).toBe('a');
    expect(compute).toHaveBeenCalledTimes(5);
  });

  it('keeps the latest results within its bound', () => {
    const compute = jest.fn((text: string) => text);
    const remembered = memoize(compute, 2);
    for (const text of ['a', 'b', 'c', 'c', 'c']) remembered(text);
    expect(compute).toHaveBeenCalledTimes(3);
  });

  it.each(['__proto__', 'constructor', 'toString', ''])('takes %j as a text like any other', (text) => {
    expect(memoize((one) => `<${one}>`, 3)(text)).toBe(`<${text}>`);
  });
});
