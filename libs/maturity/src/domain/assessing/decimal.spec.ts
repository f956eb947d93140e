import fc from 'fast-check';
import { round, sumOf, tidy } from './decimal.js';

describe('round', () => {
  it.each([
    [0.285, 2, 0.29],
    [0.284999, 2, 0.28],
    [1.005, 2, 1.01],
    [-0.285, 2, -0.29],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [0.49, 0, 0],
    [-0.4, 0, 0],
    [0.95, 1, 1],
    [999.995, 2, 1000],
    [6 * 0.0475, 2, 0.29],
    [1.15 * 100, 0, 115],
    [12, 2, 12],
    [123_456_789.5, 0, 123_456_790],
    [0.1 + 0.2, 17, 0.3],
    [1e-20, 2, 0],
    [9e-16, 0, 0],
    [0, 2, 0],
    [1e21, 2, 1e21],
  ])('rounds %o to %o decimals as %o', (value, decimals, expected) => {
    expect(round(value, decimals)).toBe(expected);
  });

  it('is exact for every decimal number of up to fifteen digits (property)', () => {
    const digits = fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n });
    fc.assert(
      fc.property(
        digits,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 12 }),
        (whole, scale, kept) => {
          const value = Number(`${whole}e-${scale}`);
          const unit = 10n ** BigInt(Math.max(0, scale - kept));
          const size = whole < 0n ? -whole : whole;
          const rounded = ((size + unit / 2n) / unit) * (whole < 0n ? -1n : 1n);
          expect(round(value, kept)).toBe(Number(`${rounded}e-${Math.min(scale, kept)}`));
        },
      ),
    );
  });
});

describe('sumOf', () => {
  it('adds decimal numbers without binary rounding errors', () => {
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(sumOf([0.1, 0.2, 0.3, -0.6])).toBe(0);
    expect(sumOf([1e12, 1, -1e12])).toBe(1);
    expect(sumOf([1e12, 0.1, -1e12])).toBe(0.1);
    expect(sumOf([1e12, 0.04, -1e12])).toBe(0);
    expect(sumOf([])).toBe(0);
    expect(sumOf([-0])).toBe(0);
    expect(tidy(1.1 * 3)).toBe(3.3);
    expect(Object.is(tidy(-0), 0)).toBe(true);
    expect(Object.is(tidy(-1e-400), 0)).toBe(true);
  });

  it('equals the sum of the digits in any order (property)', () => {
    const cents = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(cents, (amounts) => {
        const exact = amounts.reduce((sum, amount) => sum + amount, 0) / 1000;
        expect(sumOf(amounts.map((amount) => amount / 1000))).toBe(exact === 0 ? 0 : exact);
        expect(sumOf(amounts.map((amount) => amount / 1000).reverse())).toBe(exact === 0 ? 0 : exact);
      }),
    );
  });
});
