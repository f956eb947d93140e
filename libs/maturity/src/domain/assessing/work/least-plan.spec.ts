import fc from 'fast-check';
import { leastPlan, type PlannedWork } from './least-plan.js';

/** Points of each kind of work are exactly in proportion to its units. */
const pointsOf = (works: readonly PlannedWork[], counts: readonly number[]): number =>
  works.reduce((sum, { most, gain }, index) => sum + (gain * (counts[index] ?? 0)) / most, 0);
const plan = (works: readonly PlannedWork[], needed: number): number[] | null =>
  leastPlan(works, needed, (counts) => pointsOf(works, counts) >= needed - 1e-9);

describe('least work over several kinds together', () => {
  it('is one kind alone where that needs no more units than several', () => {
    expect(plan([{ most: 40, gain: 4 }, { most: 30, gain: 6 }], 6)).toEqual([0, 30]); // prettier-ignore
    expect(plan([{ most: 40, gain: 8 }], 6)).toEqual([30]);
  });

  it('takes what gains most for each unit first, and of the last kind only what is still needed', () => {
    expect(plan([{ most: 50, gain: 10 }, { most: 2, gain: 4 }], 6)).toEqual([10, 2]); // prettier-ignore
  });

  it('is none when all of the work does not suffice, or when there is none', () => {
    expect(plan([{ most: 5, gain: 1 }], 2)).toBeNull();
    expect(plan([], 1)).toBeNull();
  });

  it('checks its estimates: work that gains less than estimated is completed by other work', () => {
    const works = [
      { most: 10, gain: 10 },
      { most: 10, gain: 5 },
    ];
    const half = ([first = 0, second = 0]: readonly number[]): number => first / 2 + second / 2;
    const counts = leastPlan(works, 8, (each) => half(each) >= 8)!;
    expect(half(counts)).toBe(8);
  });

  it('is enough, and one unit less of any kind is not (property)', () => {
    const work = fc.record({ most: fc.integer({ min: 1, max: 50 }), gain: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(
        fc.array(work, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        (works, needed) => {
          const counts = plan(works, needed);
          const all = works.map(({ most }) => most);
          expect(counts === null).toBe(pointsOf(works, all) < needed - 1e-9);
          if (!counts) return;
          expect(pointsOf(works, counts)).toBeGreaterThanOrEqual(needed - 1e-9);
          for (const [index, count] of counts.entries()) {
            if (count === 0) continue;
            const less = counts.map((each, at) => (at === index ? count - 1 : each));
            expect(pointsOf(works, less)).toBeLessThan(needed - 1e-9);
          }
        },
      ),
    );
  });

  it('has as few units as any other plan (property)', () => {
    const work = fc.record({ most: fc.integer({ min: 1, max: 6 }), gain: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(
        fc.array(work, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 20 }),
        (works, needed) => {
          const counts = plan(works, needed);
          const every = works.reduce<number[][]>(
            (plans, { most }) =>
              plans.flatMap((before) => Array.from({ length: most + 1 }, (_, n) => [...before, n])),
            [[]],
          );
          const enough = every.filter((each) => pointsOf(works, each) >= needed - 1e-9);
          const total = (each: readonly number[]): number => each.reduce((sum, n) => sum + n, 0);
          expect(counts && total(counts)).toBe(enough.length === 0 ? null : Math.min(...enough.map(total)));
        },
      ),
    );
  });
});
