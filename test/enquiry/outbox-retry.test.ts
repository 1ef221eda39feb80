import { nextAttempt, RETRY } from '../../src/enquiry/outbox-retry';

const wait = (attempts: number, chance: number, retryAfter?: number) =>
  nextAttempt({ failure: 'unreachable', attempts, retryAfter }, chance);

describe('the pause before the next attempt', () => {
  it('doubles from five seconds to an hour', () => {
    const pauses = [1, 2, 3, 9, 10, 11, 99].map((attempts) => wait(attempts, 1));
    expect(pauses).toEqual([5_000, 10_000, 20_000, 1_280_000, 2_560_000, 3_600_000, 3_600_000]);
  });

  it('leaves one half to chance', () => {
    expect([0, 0.5, 1].map((chance) => wait(3, chance))).toEqual([10_000, 15_000, 20_000]);
  });

  it('is as long as the receiver asks, but six hours at most', () => {
    expect(wait(1, 1, 60_000)).toBe(60_000);
    expect(wait(5, 1, 1_000)).toBe(80_000);
    expect(wait(1, 1, 1e12)).toBe(6 * 3_600_000);
  });
});

describe('giving up', () => {
  it('comes after a hundred attempts, which take about three days', () => {
    expect(wait(RETRY.attempts - 1, 0)).not.toBe('dead');
    expect(wait(RETRY.attempts, 0)).toBe('dead');
    let days = 0;
    for (let attempts = 1; attempts < RETRY.attempts; attempts++) days += Number(wait(attempts, 0.5)) / 86_400_000;
    expect(days).toBeGreaterThan(2.5);
    expect(days).toBeLessThan(3.5);
  });

  it('comes sooner for what time does not heal, but not within ten minutes', () => {
    const refused = (attempts: number) => nextAttempt({ failure: 'receiver-refused', attempts }, 1);
    let minutes = 0;
    for (let attempts = 1; attempts < RETRY.lastingAttempts; attempts++) minutes += Number(refused(attempts)) / 60_000;
    expect(minutes).toBeGreaterThan(10);
    expect(refused(RETRY.lastingAttempts)).toBe('dead');
  });
});
