import type { Cause } from '#read-models/domain';
import type { ChangeCause } from '../journal-entry.js';

const changeCauses: Record<Cause, ChangeCause> = {
  fact: 'new',
  day: 'day-end',
  tree: 'merger',
  framework: 'edition',
  rebuild: 'rebuild',
  backfill: 'backfill',
};

/** Returns why a result changed, the deciding cause first. */
export function changeCausesOf(causes: ReadonlySet<Cause>): ChangeCause[] {
  const known = Object.keys(changeCauses) as Cause[];
  return known.filter((cause) => causes.has(cause)).map((cause) => changeCauses[cause]);
}
