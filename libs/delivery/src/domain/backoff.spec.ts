import fc from 'fast-check';
import { defaultBackoff, parseRetryAfter, waitAfter } from './backoff.js';

const backoff = { attempts: 5, firstMs: 1_000, maxMs: 60_000 };

describe('waitAfter', () => {
  it('doubles up to the maximum wait', () => {
    expect([1, 2, 3, 7, 1_000].map((failures) => waitAfter(failures, backoff, 1))).toEqual([
      1_000, 2_000, 4_000, 60_000, 60_000,
    ]);
  });

  it('spreads the wait over half of its length', () => {
    expect([0, 0.5, 1].map((random) => waitAfter(3, backoff, random))).toEqual([2_000, 3_000, 4_000]);
  });

  it('waits as long as the receiver asks, within the maximum wait', () => {
    expect(waitAfter(1, backoff, 1, 30_000)).toBe(30_000);
    expect(waitAfter(1, backoff, 1, 10 ** 9)).toBe(60_000);
  });

  it('tries for three days on average before it gives up', () => {
    const failures = Array.from({ length: defaultBackoff.attempts - 1 }, (_, index) => index + 1);
    const total = (random: number) =>
      failures.reduce((sum, each) => sum + waitAfter(each, defaultBackoff, random), 0) / 3_600_000;
    expect(total(0.5)).toBeGreaterThan(71);
    expect(total(0.5)).toBeLessThan(73);
    expect(total(0)).toBeGreaterThan(47);
  });

  it('is always a positive, bounded number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (failures, random, asked) => {
          const wait = waitAfter(failures, defaultBackoff, random, asked);
          expect(wait).toBeGreaterThanOrEqual(defaultBackoff.firstMs / 2);
          expect(wait).toBeLessThanOrEqual(defaultBackoff.maxMs);
        },
      ),
    );
  });
});

describe('parseRetryAfter', () => {
  const now = Date.parse('2025-09-02T00:00:00Z');
  it.each([
    ['120', 120_000],
    ['Tue, 02 Sep 2025 00:01:00 GMT', 60_000],
    ['Mon, 01 Sep 2025 00:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    [undefined, undefined],
  ])('reads a Retry-After of %s', (header, ms) => expect(parseRetryAfter(header, now)).toBe(ms));
});
