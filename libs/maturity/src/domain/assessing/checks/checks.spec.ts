import { canJump, jump } from './jump.js';
import { robustSpread } from './robust-spread.js';
import { canSpike, lastDaysOf, spikeAtPeriodEnd } from './spike-at-period-end.js';
import { unusedSupply } from './unused-supply.js';

const FROM = 1000;
const daily = (amounts: readonly number[]) => amounts.map((amount, index) => ({ day: FROM + index, amount }));
const spike = (...amounts: number[]) =>
  spikeAtPeriodEnd(daily(amounts), { from: FROM, to: FROM + amounts.length - 1 });
const repeat = (amount: number, times: number): number[] => Array<number>(times).fill(amount);

describe('spike at the end of a period', () => {
  it('finds far more in the last three days than three days usually have', () => {
    expect(spike(...repeat(2, 27), 40, 50, 60)).toEqual({ observed: 150, expected: 6 });
    expect(spike(...repeat(2, 30))).toBeNull();
    expect(spike(...repeat(2, 27), 6, 6, 6)).toBeNull();
    expect(spike(...repeat(2, 27), 6, 6, 7)).toEqual({ observed: 19, expected: 6 });
  });

  it('allows more where days differ more', () => {
    // Three days have 0, 10, 20 or 30: the median is 10, half of them lie 10 or more away; 69 are within four
    // deviations.
    const busy = Array.from({ length: 27 }, (_, index) => (index % 9 < 3 ? 10 : 0));
    expect(robustSpread([0, 10, 20, 30, 10, 0])).toEqual({ median: 10, deviation: 1.4826 * 10 });
    expect(robustSpread([])).toEqual({ median: 0, deviation: 0 });
    expect(spike(...busy, 20, 20, 29)).toBeNull();
    expect(spike(...busy, 20, 20, 30)).toEqual({ observed: 70, expected: 10 });
  });

  it('compares with every three days in a row, so that weekends are usual', () => {
    const week = [10, 10, 10, 10, 10, 0, 0];
    expect(spike(...week, ...week, ...week, ...week)).toBeNull();
  });

  it('needs a minimum volume and enough other days', () => {
    expect(spike(...repeat(0, 27), 10, 10, 9)).toBeNull();
    expect(spike(...repeat(0, 27), 10, 10, 10)).toEqual({ observed: 30, expected: 0 });
    expect(spike(...repeat(1, 6), 30, 30, 30)).toBeNull();
    expect(spike(...repeat(1, 7), 30, 30, 30)).toEqual({ observed: 90, expected: 3 });
    expect(spikeAtPeriodEnd([], { from: 10, to: 9 })).toBeNull();
  });

  it('says whether it can be checked, found or not', () => {
    const can = (...amounts: number[]) =>
      canSpike(daily(amounts), { from: FROM, to: FROM + amounts.length - 1 });
    expect(can(...repeat(1, 30))).toBe(true);
    expect(can(...repeat(1, 29), 0)).toBe(false);
    expect(can(...repeat(30, 10))).toBe(true);
    expect(can(...repeat(30, 9))).toBe(false);
    expect(canSpike([{ day: FROM + 30, amount: 99 }], { from: FROM, to: FROM + 29 })).toBe(false);
  });

  it('looks at the last three days only', () => {
    expect(lastDaysOf({ from: FROM, to: FROM + 29 })).toEqual({ from: FROM + 27, to: FROM + 29 });
  });

  it('adds up amounts of one day and ignores days outside the period', () => {
    const last = FROM + 29;
    const amounts = [
      { day: FROM, amount: 1 },
      { day: last, amount: 20 },
      { day: last, amount: 20 },
      { day: last + 1, amount: 500 },
      { day: FROM - 1, amount: 500 },
    ];
    expect(spikeAtPeriodEnd(amounts, { from: FROM, to: last })).toEqual({ observed: 40, expected: 0 });
  });

  it('looks at the last days of the period even if the last amount is earlier', () => {
    const period = { from: FROM, to: FROM + 29 };
    expect(spikeAtPeriodEnd([{ day: FROM + 20, amount: 40 }], period)).toBeNull();
    const ends = [{ day: FROM, amount: 1 }, { day: FROM + 29, amount: 29 }]; // prettier-ignore
    expect(spikeAtPeriodEnd(ends, period)).toEqual({ observed: 29, expected: 0 });
  });
});

describe('jump of a month', () => {
  it('finds a month that is far from the others', () => {
    expect(jump([100, 101, 99, 100, 102, 98, 301])).toEqual({ observed: 301, expected: 100 });
    expect(jump([100, 101, 99, 100, 102, 98, 300])).toBeNull();
    expect(jump([100, 101, 99, 100, 102, 98, 33])).toEqual({ observed: 33, expected: 100 });
    expect(jump([100, 101, 99, 100, 102, 98, 34])).toBeNull();
  });

  it('allows more where months differ more', () => {
    expect(jump([10, 400, 20, 300, 50, 250, 600])).toBeNull();
    // The median is 100, half of the others lie 50 or more away: 370.65 away from it still passes.
    expect(jump([50, 50, 50, 150, 150, 150, 470])).toBeNull();
    expect(jump([50, 50, 50, 150, 150, 150, 471])).toEqual({ observed: 471, expected: 100 });
  });

  it('needs a minimum volume and six other months', () => {
    expect(jump([0, 0, 0, 0, 0, 0, 29])).toBeNull();
    expect(jump([0, 0, 0, 0, 0, 0, 30])).toEqual({ observed: 30, expected: 0 });
    expect(jump([30, 30, 30, 30, 30, 30, 0])).toEqual({ observed: 0, expected: 30 });
    expect(jump([100, 100, 100, 100, 100, 999])).toBeNull();
    expect(jump([])).toBeNull();
  });

  it('says whether it can be checked, found or not', () => {
    expect(canJump([30, 30, 30, 30, 30, 30, 30])).toBe(true);
    expect(canJump([30, 30, 30, 30, 30, 30])).toBe(false);
    expect(canJump([29, 29, 29, 29, 29, 29, 29])).toBe(false);
    expect(canJump([29, 29, 29, 29, 29, 29, 30])).toBe(true);
    expect(canJump([])).toBe(false);
  });
});

describe('unused supply', () => {
  it('lists subjects that are offered and not used', () => {
    expect(unusedSupply(['c', 'a', 'b', 'a'], ['b', 'x'])).toEqual({
      observed: 1,
      expected: 3,
      subjects: ['a', 'c'],
    });
    expect(unusedSupply(['a'], ['a'])).toBeNull();
    expect(unusedSupply([], ['a'])).toBeNull();
  });
});
