import { groupedBy } from '#kernel';
import type { Delta } from '../delta.js';
import { distributionId } from '../measures/distribution-measures.js';
import { measureCatalogue } from '../measures/measure-catalogue.js';

/**
 * What things with an amount add to how that amount is spread: from day to day a thing leaves the amount it had for the one it has now.
 * What happened on a day, and may be looked at in a window, stays where it was put.
 *
 * @param deltas of a thing, ascending by day within a measure and subject
 */
export function distributionDeltas(deltas: readonly Delta[]): Delta[] {
  const ofThings = deltas.filter(({ measure }) => measureCatalogue.has(distributionId(measure)));
  const byAmount = groupedBy(ofThings, ({ measure, subject }) => `${measure}\n${subject}`);
  return [...byAmount.values()].flatMap((ofThing) => steps(ofThing));
}

function steps(ofThing: readonly Delta[]): Delta[] {
  const found: Delta[] = [];
  let before = { amount: 0, n: 0 };
  for (const { measure, day, amount, n = 1 } of ofThing) {
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

/** A thing that nothing is known of has none. */
const amountAt = ({ amount, n }: { amount: number; n: number }): number | null => (n > 0 ? amount : null);
