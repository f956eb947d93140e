import fc from 'fast-check';
import { monthOf, parseDay, type Day } from '#kernel';
import {
  BELOW,
  Totals,
  DAY,
  DayGrid,
  EVER,
  exactSum,
  FIRST_DAY,
  LAST_DAY,
  MONTH,
  nextMonth,
  OWN,
  parseExact,
  saturate,
  RollUp,
  rowRangesBetween,
  rollupRows,
} from './index.js';

const day = (text: string): Day => parseDay(text)!;

describe('exactSum', () => {
  it('does not depend on the order, however large the numbers', () => {
    const amounts = fc.array(fc.maxSafeInteger(), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(amounts, (values) => {
        const exact = values.reduce((sum, value) => sum + BigInt(value), 0n);
        expect(BigInt(values.reduce(exactSum, 0 as number | bigint))).toBe(exact);
        expect(BigInt([...values].sort((a, b) => a - b).reduce(exactSum, 0 as number | bigint))).toBe(exact);
      }),
    );
  });

  it('returns a number again as soon as a number holds the sum exactly', () => {
    expect(exactSum(exactSum(Number.MAX_SAFE_INTEGER, 2), -2)).toBe(Number.MAX_SAFE_INTEGER);
    expect(parseExact('9007199254740993')).toBe(9_007_199_254_740_993n);
    expect(parseExact('-5')).toBe(-5);
  });

  it('stays within what PostgreSQL can hold', () => {
    expect(saturate(2n ** 64n)).toBe(9_223_372_036_854_775_807n);
    expect(saturate(-(2n ** 64n))).toBe(-9_223_372_036_854_775_807n);
    expect(saturate(7)).toBe(7);
  });
});

describe('Totals', () => {
  it('keeps a measure whose deltas add up to zero and drops one whose deltas were all taken back', () => {
    const totals = new Totals();
    totals.add(1, 0, 1);
    totals.add(2, 5, 1);
    totals.add(2, -5, -1);
    totals.dropEmpty();
    expect(totals.measures).toEqual([1]);
  });

  it('does not change when the same totals are added and subtracted', () => {
    const totals = new Totals();
    totals.add(3, 7, 2);
    const other = new Totals();
    other.add(3, 1, 1);
    other.add(4, 0, 1);
    totals.addAll(other);
    totals.addAll(other, -1);
    totals.dropEmpty();
    expect({ ...totals }).toEqual({ measures: [3], amounts: [7], counts: [2] });
  });
});

describe('Totals, few or many', () => {
  const deltas = fc.array(
    fc.record({
      measure: fc.nat(150),
      amount: fc.integer({ min: -3, max: 3 }),
      count: fc.integer({ min: -1, max: 1 }),
    }),
    { maxLength: 400 },
  );

  it('adds up by measure, drops empty measures, and sorts by id, also after renaming (property)', () => {
    fc.assert(
      fc.property(deltas, fc.nat(400), (each, pause) => {
        const totals = new Totals();
        each.forEach(({ measure, amount, count }, index) => {
          totals.add(measure, amount, count);
          if (index === pause) totals.dropEmpty();
          if (index === pause * 2) totals.sort();
        });
        totals.dropEmpty();
        const renamed = totals.renamed((measure) => 1000 - measure);
        renamed.sort();
        totals.sort();
        const sum = (measure: number, of: 'amount' | 'count'): number =>
          each.filter((one) => one.measure === measure).reduce((total, one) => total + one[of], 0);
        const left = [...new Set(each.map(({ measure }) => measure))]
          .sort((one, other) => one - other)
          .map((measure) => [measure, sum(measure, 'amount'), sum(measure, 'count')] as const)
          .filter(([, amount, count]) => amount !== 0 || count !== 0);
        expect(rowsOf(totals)).toEqual(left);
        expect(rowsOf(renamed)).toEqual(
          left.map(([measure, ...rest]) => [1000 - measure, ...rest]).reverse(),
        );
      }),
    );
  });
});

const rowsOf = ({ measures, amounts, counts }: Totals): unknown[] =>
  measures.map((measure, place) => [measure, amounts[place], counts[place]]);

describe('rowRangesBetween', () => {
  const days = fc.integer({ min: 10_000, max: 14_000 });

  it('covers every day once', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -3, max: 1500 }), (first, length) => {
        const last = first + length - 1;
        const covered: Day[] = [];
        for (const { grain, first: from, last: to } of rowRangesBetween(first, last)) {
          for (let start = from; start <= to; start = grain === DAY ? start + 1 : nextMonth(start)) {
            const end = grain === DAY ? start : nextMonth(start) - 1;
            if (grain === MONTH) expect(monthOf(start)).toBe(start);
            for (let each = start; each <= end; each += 1) covered.push(each);
          }
        }
        const expected = Array.from({ length: Math.max(0, length) }, (_, index) => first + index);
        expect(covered.sort((one, other) => one - other)).toEqual(expected);
      }),
    );
  });

  it('uses whole months where it can', () => {
    expect(rowRangesBetween(day('2023-12-30'), day('2025-02-02'))).toEqual([
      { grain: DAY, first: day('2023-12-30'), last: day('2023-12-31') },
      { grain: MONTH, first: day('2024-01-01'), last: day('2025-01-31') },
      { grain: DAY, first: day('2025-02-01'), last: day('2025-02-02') },
    ]);
    expect(rowRangesBetween(day('2024-02-01'), day('2024-02-29'))).toEqual([
      { grain: MONTH, first: day('2024-02-01'), last: day('2024-02-29') },
    ]);
    expect(rowRangesBetween(day('2024-02-02'), day('2024-03-30'))).toEqual([
      { grain: DAY, first: day('2024-02-02'), last: day('2024-03-30') },
    ]);
  });

  it('covers the whole calendar with months only', () => {
    expect(rowRangesBetween(FIRST_DAY, LAST_DAY)).toEqual([
      { grain: MONTH, first: FIRST_DAY, last: LAST_DAY },
    ]);
  });
});

describe('RollUp', () => {
  it("adds days to all ancestors, to months and to all time, in the order of the table's key", () => {
    const rollUp = new RollUp();
    rollUp.own.add(3, day('2025-01-31'), 9, 5, 1);
    rollUp.own.add(3, day('2025-02-01'), 9, 1, 1);
    rollUp.own.add(2, day('2025-01-31'), 9, 2, 1);
    const above: Readonly<Record<number, number[]>> = { 3: [2, 1], 2: [1] };
    const rows = rollUp
      .rows((orgUnitId) => above[orgUnitId] ?? [])
      .map(({ orgUnitId, grain, start, scope, totals }) => [
        orgUnitId,
        grain,
        grain === EVER ? start - FIRST_DAY : start - day('2025-01-01'),
        scope,
        totals.amounts[0],
        totals.counts[0],
      ]);
    expect(rows).toEqual([
      [1, DAY, 30, BELOW, 7, 2],
      [1, DAY, 31, BELOW, 1, 1],
      [1, MONTH, 0, BELOW, 7, 2],
      [1, MONTH, 31, BELOW, 1, 1],
      [1, EVER, 0, BELOW, 8, 3],
      [2, DAY, 30, OWN, 2, 1],
      [2, DAY, 30, BELOW, 5, 1],
      [2, DAY, 31, BELOW, 1, 1],
      [2, MONTH, 0, OWN, 2, 1],
      [2, MONTH, 0, BELOW, 5, 1],
      [2, MONTH, 31, BELOW, 1, 1],
      [2, EVER, 0, OWN, 2, 1],
      [2, EVER, 0, BELOW, 6, 2],
      [3, DAY, 30, OWN, 5, 1],
      [3, DAY, 31, OWN, 1, 1],
      [3, MONTH, 0, OWN, 5, 1],
      [3, MONTH, 31, OWN, 1, 1],
      [3, EVER, 0, OWN, 6, 2],
    ]);
  });

  it('leaves out rows that change nothing', () => {
    const own = new DayGrid();
    own.add(1, 20_000, 9, 5, 1);
    own.add(1, 20_000, 9, -5, -1);
    expect(rollupRows(own, new DayGrid())).toEqual([]);
  });
});
