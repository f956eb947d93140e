import { distributed } from '../../../../../test/support/distribution-factory.js';
import type { ReadValue } from '../reading.js';
import { valuesOf } from './values-of.js';

const read = (fields: Partial<ReadValue>): ReadValue => ({
  amount: 0,
  measured: true,
  coverage: { reporting: 1, of: 1 },
  ...fields,
});
const values = (fields: Partial<ReadValue>) => valuesOf(new Map([['key', read(fields)]]));

describe('valuesOf', () => {
  it('gives the amount, and the amounts of each entity', () => {
    const seen = values({ amount: 12, distribution: distributed([0, 5, 7, 7]) });
    expect(seen.sum('key')).toBe(12);
    expect(seen.distribution('key')).toEqual([
      { amount: 0, entities: 1 },
      { amount: 5, entities: 1 },
      { amount: 7, entities: 2 },
    ]);
    expect([0, 5, 6, 8].map((atLeast) => seen.reaching('key', atLeast))).toEqual([4, 3, 2, 0]);
  });

  it('gives zero when zero was measured', () => {
    expect(values({ amount: 0 }).sum('key')).toBe(0);
    expect(values({ distribution: [] }).reaching('key', 1)).toBe(0);
  });

  it('gives no entities when the reading is not per entity', () => {
    expect(values({ amount: 12 }).distribution('key')).toHaveLength(0);
    expect(values({ amount: 12 }).reaching('key', 1)).toBe(0);
  });

  it.each([
    ['not measured', values({ measured: false, amount: 12, distribution: distributed([5]) })],
    ['not read', valuesOf(new Map())],
  ])('gives null for a reading that is %s', (_what, seen) => {
    expect([seen.sum('key'), seen.distribution('key'), seen.reaching('key', 0)]).toEqual([null, null, null]);
  });

  it('gives no values of other KPIs', () => {
    expect(valuesOf(new Map()).kpi('key')).toBeNull();
  });
});
