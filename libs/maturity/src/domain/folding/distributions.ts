import { groupedBy } from '#kernel';
import type { Delta } from '../delta.js';
import { distributionId } from '../measures/distribution-measures.js';
import { measureCatalogue } from '../measures/measure-catalogue.js';

/**
 * Returns what one entity adds to the distributions of its amounts. When an amount changes, the entity leaves
 * the old amount and enters the new one. An amount that belongs to the day it happened on stays on that day.
 *
 * @param deltas of one entity, in ascending order of day within a measure and subject
 */
export function distributionDeltas(deltas: readonly Delta[]): Delta[] {
  const distributed = deltas.filter(({ measure }) => measureCatalogue.has(distributionId(measure)));
  const byAmount = groupedBy(distributed, ({ measure, subject }) => `${measure}\n${subject}`);
  return [...byAmount.values()].flatMap((ofAmount) => steps(ofAmount));
}

function steps(ofAmount: readonly Delta[]): Delta[] {
  const found: Delta[] = [];
  let before = { amount: 0, n: 0 };
  for (const { measure, day, amount, n = 1 } of ofAmount) {
    const happens = measureCatalogue.get(measure)?.windowed ?? false;
    const after = happens ? { amount, n } : { amount: before.amount + amount, n: before.n + n };
    const [left, reached] = [happens ? null : amountAt(before), amountAt(after)];
    if (left !== reached) {
      const put = (at: number | null, entities: 1 | -1): void => {
        if (at === null) return;
        found.push({
          measure: distributionId(measure),
          day,
          subject: String(at),
          amount: entities,
          n: entities,
        });
      };
      put(left, -1);
      put(reached, 1);
    }
    before = after;
  }
  return found;
}

/** `null` while nothing is measured. */
const amountAt = ({ amount, n }: { amount: number; n: number }): number | null => (n > 0 ? amount : null);
