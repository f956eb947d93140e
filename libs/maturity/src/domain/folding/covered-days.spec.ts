import { CoveredDays } from './covered-days.js';

describe('CoveredDays', () => {
  const days = new CoveredDays([
    { from: 20, to: 29 },
    { from: 1, to: 9 },
    { from: 10, to: 12 },
    { from: 2, to: 3 },
    { from: 14, to: 14 },
  ]);

  it.each([
    [1, 12, true],
    [3, 11, true],
    [9, 10, true],
    [0, 1, false],
    [12, 13, false],
    [13, 13, false],
    [14, 14, true],
    [12, 14, false],
    [20, 29, true],
    [19, 20, false],
    [29, 30, false],
    [14, 20, false],
  ])('covers with several spans days %d to %d: %s', (from, to, covered) => {
    expect(days.covers({ from, to })).toBe(covered);
  });

  it('covers no day without spans', () => {
    expect(new CoveredDays([]).covers({ from: 1, to: 1 })).toBe(false);
  });

  it('does not change the spans that it is given', () => {
    const span = { from: 1, to: 2 };
    new CoveredDays([span, { from: 3, to: 9 }]);
    expect(span).toEqual({ from: 1, to: 2 });
  });
});
