import { backoffMs } from './backoff.js';

describe('backoffMs', () => {
  it('doubles up to half a minute', () => {
    expect([1, 2, 3, 5, 6, 60].map((attempt) => backoffMs(attempt, 1))).toEqual([
      1000, 2000, 4000, 16_000, 30_000, 30_000,
    ]);
  });

  it('spreads the attempts over the upper half of the wait', () => {
    expect(backoffMs(1, 0)).toBe(500);
    expect(backoffMs(10, 0.5)).toBe(22_500);
  });
});
