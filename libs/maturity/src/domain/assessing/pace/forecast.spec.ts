import fc from 'fast-check';
import { forecast } from './forecast.js';
import type { Point } from './slope.js';

const asOf = 20_000;
/** One each month (30 days), the last one on the day asked for. */
const monthly = (...values: number[]): Point[] =>
  values.map((value, index) => ({ day: asOf - 30 * (values.length - 1 - index), value }));
const steady = monthly(...Array.from({ length: 13 }, (_, index) => index));
const noisy = monthly(50, 48, 52, 47, 53, 50, 49, 51, 50, 52, 48, 50, 50);
const ahead = (points: readonly Point[], threshold: number, maxDaysAhead?: number) =>
  forecast(points, threshold, 'at-least', asOf, maxDaysAhead === undefined ? {} : { maxDaysAhead });

describe('forecast', () => {
  it('arrives where a straight line leads', () => {
    expect(ahead(steady, 20)).toEqual({
      verdict: 'arriving',
      slopePerDay: 1 / 30,
      interval: { low: 1 / 30, high: 1 / 30 },
      window: { from: asOf - 360, to: asOf },
      eta: asOf + 240,
      earliest: asOf + 240,
      latest: asOf + 240,
    });
    const down = monthly(...[40, 38, 36, 34, 32]);
    expect(forecast(down, 20, 'at-most', asOf)).toMatchObject({ verdict: 'arriving', eta: asOf + 180 });
  });

  it('arrives between the days of both ends of the interval', () => {
    const bent = monthly(0, 1, 3, 6, 10);
    expect(ahead(bent, 20)).toMatchObject({
      verdict: 'arriving',
      slopePerDay: 2.5 / 30,
      interval: { low: 1 / 30, high: 4 / 30 },
      eta: asOf + 120,
      earliest: asOf + 75,
      latest: asOf + 300,
    });
    expect(ahead(bent, 20, 200)).toMatchObject({ eta: asOf + 120, latest: null });
    expect(forecast(monthly(10, 9, 7, 4, 0), -10, 'at-most', asOf)).toMatchObject({
      eta: asOf + 120,
      earliest: asOf + 75,
      latest: asOf + 300,
    });
  });

  it('is reached today, whatever the pace', () => {
    const reached = { verdict: 'reached', eta: asOf, earliest: asOf, latest: asOf };
    expect(ahead(steady, 12)).toMatchObject(reached);
    expect(forecast(steady, 12, 'at-most', asOf)).toMatchObject(reached);
    expect(ahead(steady, 12.5)).toMatchObject({ verdict: 'arriving', eta: asOf + 15 });
  });

  it('reports no movement when the interval contains zero and the slope would not arrive', () => {
    expect(ahead(noisy, 90)).toEqual({
      verdict: 'no-movement',
      slopePerDay: 0,
      interval: { low: expect.any(Number), high: expect.any(Number) },
      window: { from: asOf - 360, to: asOf },
      eta: null,
      earliest: null,
      latest: null,
    });
    const flat = monthly(5, 5, 5);
    expect(ahead(flat, 6)).toMatchObject({ verdict: 'no-movement', slopePerDay: 0, interval: { low: 0 } });
    // 0.1 in three months would take more than ten years to 20, and the slopes between them contain zero.
    expect(ahead(monthly(5, 5.05, 5.05, 5.1), 20)).toMatchObject({ verdict: 'no-movement' });
    expect(ahead(monthly(5, 4.95, 4.95, 4.9), 20)).toMatchObject({ verdict: 'no-movement' });
  });

  it('reports movement away from the threshold', () => {
    const none = { eta: null, earliest: null, latest: null };
    expect(ahead(steady.map(({ day, value }) => ({ day, value: -value })), 20)).toMatchObject({ verdict: 'moving-away', ...none }); // prettier-ignore
    expect(forecast(steady, 5, 'at-most', asOf)).toMatchObject({ verdict: 'moving-away', ...none });
    expect(ahead(monthly(7, 6, 5), 20)).toMatchObject({ verdict: 'moving-away' });
    const slowly = monthly(...Array.from({ length: 13 }, (_, index) => 50 - index / 1000));
    expect(ahead(slowly, 90)).toMatchObject({ verdict: 'moving-away' });
  });

  it('reports an arrival beyond its horizon without a day', () => {
    expect(ahead(steady, 20, 240)).toMatchObject({ verdict: 'arriving' });
    expect(ahead(steady, 20, 239)).toMatchObject({ verdict: 'beyond-horizon', eta: null, earliest: null });
    expect(ahead(steady, 12 + 121)).toMatchObject({ verdict: 'arriving', eta: asOf + 3630 });
    expect(ahead(steady, 12 + 122)).toMatchObject({ verdict: 'beyond-horizon', eta: null });
    expect(ahead(monthly(0, 1, 3, 6, 10), 20, 100)).toMatchObject({
      verdict: 'beyond-horizon',
      eta: null,
      earliest: asOf + 75,
      latest: null,
    });
  });

  it('needs points of three days', () => {
    const nothing = {
      verdict: 'not-enough-data',
      slopePerDay: null,
      interval: null,
      window: null,
      eta: null,
      earliest: null,
      latest: null,
    };
    expect(ahead(monthly(1, 2), 1)).toEqual(nothing);
    expect(ahead([], 1)).toEqual(nothing);
    expect(ahead([...monthly(1, 2), { day: asOf, value: 3 }], 9)).toEqual(nothing);
    expect(ahead([...monthly(1, 2), { day: asOf + 1, value: 3 }], 9)).toEqual(nothing);
  });

  it('arrives tomorrow at the earliest, and uses the last of several points of a day', () => {
    const old = steady.map(({ day, value }) => ({ day: day - 1000, value }));
    expect(ahead(old, 13)).toMatchObject({ eta: asOf + 1 });
    expect(ahead([...steady, { day: asOf, value: 19 }], 20)).toMatchObject({ eta: asOf + 30 });
  });

  it('ignores an outlier', () => {
    const odd = steady.map((point, index) => (index === 4 ? { ...point, value: 900 } : point));
    expect(ahead(odd, 20)).toMatchObject({ eta: asOf + 240 });
  });

  it('ignores points after the day asked about', () => {
    expect(ahead([...steady, { day: asOf + 1, value: 0 }], 20)).toMatchObject({ eta: asOf + 240 });
  });

  it('arrives on the far side of the threshold of a straight line, in any order of points (property)', () => {
    const shuffledLine = fc
      .record({
        slope: fc.integer({ min: 1, max: 50 }),
        count: fc.integer({ min: 3, max: 20 }),
        gap: fc.integer({ min: 1, max: 500 }),
      })
      .chain(({ slope, count, gap }) =>
        fc.record({
          slope: fc.constant(slope),
          gap: fc.constant(gap),
          points: fc.shuffledSubarray(
            Array.from({ length: count }, (_, index) => ({ day: asOf - index, value: -slope * index })),
            { minLength: count },
          ),
        }),
      );
    fc.assert(
      fc.property(shuffledLine, ({ slope, gap, points }) => {
        const arrival = ahead(points, gap).eta!;
        expect((arrival - asOf) * slope).toBeGreaterThanOrEqual(gap);
        expect((arrival - 1 - asOf) * slope).toBeLessThan(gap);
      }),
    );
  });

  it('never arrives before the threshold is reached, and orders its days (property)', () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 13 });
    fc.assert(
      fc.property(values, fc.integer({ min: -20, max: 120 }), (drawn, threshold) => {
        const { verdict, eta, earliest, latest } = ahead(monthly(...drawn), threshold);
        expect(verdict === 'reached').toBe(drawn.at(-1)! >= threshold);
        expect(eta !== null).toBe(verdict === 'reached' || verdict === 'arriving');
        if (verdict !== 'arriving') return;
        expect(eta!).toBeGreaterThan(asOf);
        expect(earliest ?? eta!).toBeLessThanOrEqual(eta!);
        expect(latest ?? Infinity).toBeGreaterThanOrEqual(eta!);
      }),
    );
  });
});
