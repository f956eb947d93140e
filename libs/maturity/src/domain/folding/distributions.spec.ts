import fc from 'fast-check';
import type { Delta } from '../delta.js';
import { distributionDeltas } from './distributions.js';

const STATE = 'deliveryModels.uses';
const EVENT = 'services.daysFromIdea';
const SUBJECT = 'delivery-model/1';

const of = (measure: string, day: number, amount: number, n = 1): Delta => ({ measure, day, amount, n, subject: SUBJECT }); // prettier-ignore

describe('distributionDeltas', () => {
  it('follows an entity from amount to amount, on every day (property)', () => {
    const steps = fc.uniqueArray(
      fc.record({
        day: fc.integer({ min: 1, max: 20 }),
        amount: fc.integer({ min: -3, max: 3 }),
        n: fc.integer({ min: -1, max: 1 }),
      }),
      { selector: ({ day }) => day, maxLength: 8 },
    );
    fc.assert(
      fc.property(steps, (each) => {
        const ofEntity = [...each]
          .sort((one, other) => one.day - other.day)
          .map(({ day, amount, n }) => of(STATE, day, amount, n));
        const spread = distributionDeltas(ofEntity);
        for (let day = 0; day <= 21; day += 1) {
          const [known, amount] = [
            upTo(ofEntity, day, ({ n = 1 }) => n),
            upTo(ofEntity, day, (c) => c.amount),
          ];
          expect(entitiesOn(spread, day)).toEqual(known > 0 ? { [String(amount)]: 1 } : {});
        }
      }),
    );
  });

  it('leaves an amount that belongs to a day on that day', () => {
    expect(distributionDeltas([of(EVENT, 5, 90), of(EVENT, 9, 90)])).toEqual([
      { measure: `${EVENT}.distribution`, day: 5, subject: '90', amount: 1, n: 1 },
      { measure: `${EVENT}.distribution`, day: 9, subject: '90', amount: 1, n: 1 },
    ]);
  });

  it('adds no delta on a day on which the amount does not change', () => {
    expect(distributionDeltas([of(STATE, 1, 5), of(STATE, 2, 0, 1)])).toHaveLength(1);
  });

  it('keeps entities and measures apart, and ignores measures without a distribution', () => {
    const other = { ...of(STATE, 3, 7), subject: 'delivery-model/2' };
    const spread = distributionDeltas([
      of(STATE, 1, 5),
      other,
      of(EVENT, 2, 5),
      of('services.eligible', 1, 1),
    ]);
    expect(spread.map(({ measure, day, subject }) => [measure, day, subject])).toEqual([
      [`${STATE}.distribution`, 1, '5'],
      [`${STATE}.distribution`, 3, '7'],
      [`${EVENT}.distribution`, 2, '5'],
    ]);
  });
});

function upTo(list: readonly Delta[], day: number, valueOf: (item: Delta) => number): number {
  return list.filter((item) => item.day <= day).reduce((sum, item) => sum + valueOf(item), 0);
}

function entitiesOn(spread: readonly Delta[], day: number): Record<string, number> {
  const entities: Record<string, number> = {};
  for (const { day: on, subject = '', amount, n } of spread) {
    expect(n).toBe(amount);
    if (on <= day) entities[subject] = (entities[subject] ?? 0) + amount;
  }
  return Object.fromEntries(Object.entries(entities).filter(([, number]) => number !== 0));
}
