import fc from 'fast-check';
import { silencesOf, usualGapOf } from './silences-of.js';

const every = (gap: number, times: number, facts = 1) =>
  Array.from({ length: times }, (_, index) => ({ day: 1000 + index * gap, facts }));
const after = (days: Parameters<typeof silencesOf>[0]) => {
  const last = silencesOf(days).at(-1)!;
  return last.from - last.heard - 1;
};

describe('silencesOf', () => {
  it('waits three times the usual gap, once ten facts have come', () => {
    expect(after(every(7, 10))).toBe(21);
    expect(after(every(30, 12))).toBe(90);
  });

  it('waits 90 days while fewer than ten facts have come', () => {
    expect(after(every(7, 9))).toBe(90);
    expect(after([{ day: 1000, facts: 9 }])).toBe(90);
  });

  it('waits 90 days after many facts on one or two days, because one gap is no habit', () => {
    expect(after(every(1, 1, 500))).toBe(90);
    expect(after(every(1, 2, 500))).toBe(90);
    expect(after(every(1, 3, 4))).toBe(3);
  });

  it('waits at least three days', () => {
    expect(after(every(1, 50))).toBe(3);
  });

  it('takes the median of the gaps, so that one long gap changes little', () => {
    const days = [...every(5, 10), { day: 1000 + 45 + 400, facts: 1 }];
    expect(after(days)).toBe(15);
  });

  it('ends a silence on the day on which the source is heard again', () => {
    const days = [...every(5, 10), { day: 1500, facts: 1 }];
    expect(silencesOf(days)).toEqual([
      { heard: 1045, from: 1061, until: 1500 },
      { heard: 1500, from: 1516, until: null },
    ]);
  });

  it('knows no silence of a source that never sent a fact', () => {
    expect(silencesOf([])).toEqual([]);
  });

  it('depends only on facts up to the day asked about', () => {
    const histories = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        histories,
        fc.integer({ min: 0, max: 1100 }),
        fc.integer({ min: 1, max: 4 }),
        (found, asOf, facts) => {
          const days = found.sort((one, other) => one - other).map((day) => ({ day, facts }));
          const isSilent = (known: typeof days) =>
            silencesOf(known).some(({ from, until }) => from <= asOf && (until === null || asOf < until));
          expect(isSilent(days)).toBe(isSilent(days.filter(({ day }) => day <= asOf)));
        },
      ),
    );
  });
});

describe('usualGapOf', () => {
  it('is the median of the gaps between days with facts', () => {
    expect(usualGapOf(every(7, 10))).toBe(7);
    expect(usualGapOf([...every(2, 5, 2), { day: 1028, facts: 1 }])).toBe(2);
    expect(usualGapOf([1000, 1001, 1003].map((day) => ({ day, facts: 4 })))).toBe(1.5);
  });

  it('is not known from fewer than ten facts, or from two days', () => {
    expect(usualGapOf(every(7, 9))).toBeNull();
    expect(usualGapOf(every(7, 2, 500))).toBeNull();
  });
});
