import fc from 'fast-check';
import { addMonths } from '#kernel';
import { readingFor, measureCatalogue } from '#maturity/domain';
import {
  accumulate,
  ALL_TIME,
  Intervals,
  totalsInWindow,
  partsOf,
  totalsOfAllTime,
  totalsUpTo,
  type IntervalTotal,
  type CumulativeTotals,
} from './index.js';

const parts = fc.array(
  fc.record({
    place: fc.integer({ min: 0, max: 4 }),
    amount: fc.integer({ min: -9, max: 9 }),
    count: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 20 },
);
const total = (list: readonly IntervalTotal[], upTo: number): number =>
  list.filter(({ place }) => place <= upTo).reduce((sum, { amount }) => sum + amount, 0);

describe('cumulative totals', () => {
  it('add up the intervals up to each end', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const { amounts } = upToEach(list);
        expect([...amounts]).toEqual([0, 1, 2, 3, 4].map((end) => total(list, end)));
      }),
    );
  });

  it('are the same when computed backwards from the total of all time', () => {
    fc.assert(
      fc.property(parts, (list) => {
        // There are four ends. What comes after the last end is the fifth interval.
        const ever = [
          { place: ALL_TIME, amount: total(list, 4), count: list.reduce((sum, { count }) => sum + count, 0) },
          ...list.filter(({ place }) => place > 0),
        ];
        const forwards = upToEach(list);
        const backwards = totalsUpTo(4, ever);
        expect([...backwards.amounts]).toEqual([...forwards.amounts].slice(0, 4));
        expect([...backwards.counts]).toEqual([...forwards.counts].slice(0, 4));
      }),
    );
  });

  it('give the same totals in every window when computed from the total of all time', () => {
    const window = fc.tuple(fc.option(fc.integer({ min: 0, max: 3 })), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(parts, window, (list, [from, to]) => {
        const ever = {
          place: ALL_TIME,
          amount: total(list, 4),
          count: list.reduce((sum, { count }) => sum + count, 0),
        };
        const found = totalsOfAllTime([ever, ...list.filter(({ place }) => place > 0)]);
        expect(totalsInWindow(found, from, to)).toEqual(totalsInWindow(list, from, to));
      }),
    );
  });

  it('split into interval totals that add up to them, without intervals that change nothing', () => {
    const window = fc.tuple(fc.option(fc.integer({ min: 0, max: 4 })), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(parts, window, (list, [from, to]) => {
        const found = partsOf(upToEach(list));
        const before = from === null || from > to ? 0 : total(list, from);
        const within = from !== null && from > to ? 0 : total(list, to) - before;
        expect(totalsInWindow(found, from, to).amount).toBe(within);
        expect(totalsInWindow(list, from, to).amount).toBe(within);
        expect(found.every(({ amount, count }) => amount !== 0 || count !== 0)).toBe(true);
      }),
    );
  });
});

function upToEach(list: readonly IntervalTotal[]): CumulativeTotals {
  const totals = { amounts: new Float64Array(5), counts: new Float64Array(5) };
  for (const { place, amount, count } of list) {
    totals.amounts[place]! += amount;
    totals.counts[place]! += count;
  }
  accumulate(totals);
  return totals;
}

describe('Intervals', () => {
  it('end on each day asked about and on the day before each window', () => {
    const measure = measureCatalogue.get('dossiers.received')!;
    const readings = [null, 12].map((windowMonths) => readingFor({ measure, windowMonths }));
    const intervals = Intervals.of(readings, [20_000, 19_000, 20_000]);
    expect(intervals.ends).toEqual([addMonths(19_000, -12), 19_000, addMonths(20_000, -12), 20_000].sort());
    expect(intervals.placeOf(20_000)).toBe(3);
    expect(() => intervals.placeOf(20_001)).toThrow(RangeError);
  });
});
