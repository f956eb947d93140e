import fc from 'fast-check';
import { difference, type MeasuredDelta } from './measured-delta.js';

const deltas: fc.Arbitrary<MeasuredDelta> = fc.record({
  measure: fc.integer({ min: 1, max: 3 }),
  day: fc.integer({ min: 100, max: 103 }),
  amount: fc.integer({ min: -5, max: 5 }),
  count: fc.integer({ min: -1, max: 2 }),
  subject: fc.constantFrom(null, 'a', 'b/c'),
});
const some = fc.array(deltas, { maxLength: 12 });

describe('difference', () => {
  it('returns exactly the deltas that lead from the first list to the second, once per measure, day and subject', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const changes = difference(before, after);
        expect(difference([...before, ...changes], after)).toEqual([]);
        const places = changes.map(({ measure, day, subject }) => `${measure} ${day} ${subject}`);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it('returns nothing for equal lists in different order', () => {
    fc.assert(
      fc.property(some, (list) => {
        expect(difference(list, [...list].reverse())).toEqual([]);
      }),
    );
  });

  it('keeps a delta whose amount is zero and whose count is not', () => {
    const zero: MeasuredDelta = { measure: 1, day: 5, amount: 0, count: 1, subject: null };
    expect(difference([], [zero])).toEqual([zero]);
    expect(difference([zero], [])).toEqual([{ ...zero, count: -1 }]);
  });

  it('keeps deltas with a subject apart from deltas without one', () => {
    const plain: MeasuredDelta = { measure: 1, day: 5, amount: 1, count: 1, subject: null };
    const named: MeasuredDelta = { ...plain, subject: 'a' };
    expect(difference([plain], [named])).toEqual([named, { ...plain, amount: -1, count: -1 }]);
  });
});
