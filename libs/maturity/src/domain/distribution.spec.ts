import fc from 'fast-check';
import { distributed } from '../../../../test/support/distribution-factory.js';
import { medianOf } from './assessing/median.js';
import { brought, distributionOf, medianEntity, reaching } from './distribution.js';

const amounts = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 12 });

describe('distribution', () => {
  it('has the same median as the amounts it was built from (property)', () => {
    fc.assert(
      fc.property(amounts, (each) => {
        expect(medianEntity(distributed(each))).toBe(medianOf(each));
      }),
    );
  });

  it('counts the entities with at least an amount (property)', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: -6, max: 6 }), (each, atLeast) => {
        expect(reaching(distributed(each), atLeast)).toBe(each.filter((amount) => amount >= atLeast).length);
      }),
    );
  });

  it('equals the distribution of the amounts after the furthest entities were moved to the target (property)', () => {
    const entityGoal = fc.record({
      to: fc.integer({ min: -6, max: 6 }),
      direction: fc.constantFrom('at-least' as const, 'at-most' as const),
    });
    fc.assert(
      fc.property(amounts, fc.nat(13), entityGoal, (each, count, { to, direction }) => {
        const rises = direction === 'at-least';
        const furthestFirst = [...each].sort((one, other) => (rises ? one - other : other - one));
        const moved = furthestFirst.map((amount, index) => {
          if (index >= count) return amount;
          return rises ? Math.max(amount, to) : Math.min(amount, to);
        });
        expect(brought(distributed(each), count, { to, direction })).toEqual(distributed(moved));
      }),
    );
  });

  it('is sorted by amount and leaves out amounts without entities', () => {
    const entities = new Map([
      [7, 1],
      [-2, 3],
      [4, 0],
    ]);
    expect(distributionOf(entities)).toEqual([
      { amount: -2, entities: 3 },
      { amount: 7, entities: 1 },
    ]);
  });
});
