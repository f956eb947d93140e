import fc from 'fast-check';
import { estimateArrival } from './estimate-arrival.js';

const asOf = 20_000;
/** Weekly points up to `asOf`, the last one at `last`, moving by `perWeek`. */
const weekly = (last: number, perWeek: number, count = 10) =>
  Array.from({ length: count }, (_, index) => ({ day: asOf - 7 * index, value: last - perWeek * index }));

describe('expected arrival at the present pace', () => {
  it('is as many weeks ahead as the gap takes', () => {
    expect(estimateArrival(weekly(40, 1), 50, 'at-least', asOf)).toBe(asOf + 70);
    expect(estimateArrival(weekly(40, -2), 30, 'at-most', asOf)).toBe(asOf + 35);
  });

  it('ignores an outlier', () => {
    const points = weekly(40, 1).map((point, index) => (index === 4 ? { ...point, value: 900 } : point));
    expect(estimateArrival(points, 50, 'at-least', asOf)).toBe(asOf + 70);
  });

  it('is today when already reached, and tomorrow at the earliest otherwise', () => {
    expect(estimateArrival(weekly(50, 1), 50, 'at-least', asOf)).toBe(asOf);
    expect(estimateArrival(weekly(30, 1), 30, 'at-most', asOf)).toBe(asOf);
    const old = weekly(49, 7).map(({ day, value }) => ({ day: day - 100, value }));
    expect(estimateArrival(old, 50, 'at-least', asOf)).toBe(asOf + 1);
  });

  it('is unknown without movement, with movement away, with too few points or points of one day', () => {
    expect(estimateArrival(weekly(40, 0), 50, 'at-least', asOf)).toBeNull();
    expect(estimateArrival(weekly(40, -1), 50, 'at-least', asOf)).toBeNull();
    expect(estimateArrival(weekly(40, 1), 30, 'at-most', asOf)).toBeNull();
    expect(estimateArrival(weekly(40, 1, 2), 50, 'at-least', asOf)).toBeNull();
    expect(estimateArrival([], 50, 'at-least', asOf)).toBeNull();
    const sameDay = [1, 2, 3].map((value) => ({ day: asOf, value }));
    expect(estimateArrival(sameDay, 50, 'at-least', asOf)).toBeNull();
  });

  it('is unknown beyond ten years', () => {
    expect(estimateArrival(weekly(40, 1), 40 + 521, 'at-least', asOf)).not.toBeNull();
    expect(estimateArrival(weekly(40, 1), 40 + 522, 'at-least', asOf)).toBeNull();
  });

  it('ignores points after the day asked about', () => {
    expect(estimateArrival([...weekly(40, 1), { day: asOf + 1, value: 0 }], 50, 'at-least', asOf)).toBe(
      asOf + 70,
    );
  });

  it('lies on the far side of the threshold of a straight line, in any order of points (property)', () => {
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
        const arrival = estimateArrival(points, gap, 'at-least', asOf)!;
        expect((arrival - asOf) * slope).toBeGreaterThanOrEqual(gap);
        expect((arrival - 1 - asOf) * slope).toBeLessThan(gap);
      }),
    );
  });
});
