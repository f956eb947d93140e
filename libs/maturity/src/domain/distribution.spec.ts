import fc from 'fast-check';
import { distributed } from '../../../../test/support/distribution-factory.js';
import { medianOf } from './assessing/median.js';
import { brought, distributionOf, medianEntity, reaching } from './distribution.js';

const amounts = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 12 });

describe('a distribution', () => {
  it('has the median of the amounts that it is of (property)', () => {
    fc.assert(
      fc.property(amounts, (each) => {
        expect(medianEntity(distributed(each))).toBe(medianOf(each));
      }),
    );
  });

  it('tells how many reach an amount (property)', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: -6, max: 6 }), (each, atLeast) => {
        expect(reaching(distributed(each), atLeast)).toBe(each.filter((amount) => amount >= atLeast).length);
      }),
    );
  });

  it('is that of the amounts with the furthest ones brought nearer (property)', () => {
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

  it('is ascending, and leaves out amounts that nothing has', () => {
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
