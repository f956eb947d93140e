import fc from 'fast-check';
import { slopeOf, type Point } from './slope.js';

const points = (...values: number[]): Point[] => values.map((value, day) => ({ day, value }));

describe('robust slope', () => {
  it('is the median of the slopes between all pairs of points', () => {
    expect(slopeOf(points(0, 1, 2, 3, 40))?.perDay).toBe(1);
    expect(slopeOf(points(5, 3))?.perDay).toBe(-2);
    expect(slopeOf([{ day: 0, value: 0 }, { day: 10, value: 5 }])?.perDay).toBe(0.5); // prettier-ignore
  });

  it('is null with fewer than two points', () => {
    expect(slopeOf(points(1))).toBeNull();
    expect(slopeOf([])).toBeNull();
  });

  it('spans all slopes between two points where fewer than five never give 90 % confidence', () => {
    expect(slopeOf(points(0, 1, 2, 4))?.interval).toEqual({ low: 1, high: 2 });
    expect(slopeOf(points(0, 0, 50))?.interval).toEqual({ low: 0, high: 50 });
    expect(slopeOf(points(0, 1))?.interval).toBeNull();
    // n = 5: S has the variance 50 / 3, so 6.7 of 10 slopes lie within: all of them.
    expect(slopeOf(points(0, 1, 3, 6, 10))?.interval).toEqual({ low: 1, high: 4 });
  });

  it("takes as many slopes as Kendall's variance says", () => {
    // n = 10: 125, so 18.4 of 45 slopes lie within: from the 13th (floor 13.3) to the 33rd (ceil 31.7, and
    // one).
    const values = [0, 1, 4, 9, 16, 25, 36, 49, 64, 81];
    const slopes = values
      .flatMap((a, i) => values.slice(i + 1).map((b, j) => (b - a) / (j + 1)))
      .sort((a, b) => a - b);
    expect(slopeOf(points(...values))?.interval).toEqual({ low: slopes[12], high: slopes[32] });
  });

  it('narrows the interval for tied values', () => {
    // n = 5 with three equal: (300 − 66) / 18 = 13, 5.9 of 10 slopes.
    expect(slopeOf(points(0, 0, 0, 1, 2))?.interval).toEqual({ low: 0, high: 1 });
    expect(slopeOf(points(7, 7, 7, 7, 7))).toEqual({ perDay: 0, interval: { low: 0, high: 0 } });
  });

  it('lies within its interval and changes sign with the values (property)', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 13 });
    fc.assert(
      fc.property(values, (drawn) => {
        const slope = slopeOf(points(...drawn))!;
        expect(slope.interval!.low).toBeLessThanOrEqual(slope.perDay);
        expect(slope.interval!.high).toBeGreaterThanOrEqual(slope.perDay);
        const mirrored = slopeOf(points(...drawn.map((value) => -value)))!;
        expect(mirrored.perDay + slope.perDay).toBe(0);
        expect(mirrored.interval!.low + slope.interval!.high).toBe(0);
      }),
    );
  });
});
