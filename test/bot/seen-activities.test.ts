import { SeenActivities } from '../../src/bot/seen-activities';

describe('activities seen', () => {
  it('are new once', () => {
    const seen = new SeenActivities(() => 0);
    expect([seen.isNew('a'), seen.isNew('a'), seen.isNew('b')]).toEqual([true, false, true]);
  });

  it('are forgotten after ten minutes, not before', () => {
    let now = 0;
    const seen = new SeenActivities(() => now);
    seen.isNew('a');
    now = 10 * 60_000 - 1;
    expect(seen.isNew('a')).toBe(false);
    now += 1;
    expect(seen.isNew('a')).toBe(true);
  });

  it('are at most ten thousand, the oldest going first', () => {
    const seen = new SeenActivities(() => 0);
    for (let n = 0; n <= 10_000; n += 1) seen.isNew(String(n));
    expect([seen.isNew('10000'), seen.isNew('0')]).toEqual([false, true]);
  });
});
