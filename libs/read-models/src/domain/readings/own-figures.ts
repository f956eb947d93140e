import type { Day } from '#kernel';
import type { ReadValue } from '#maturity/domain';
import { sameTotal, type AmountAndCount } from './amount-and-count.js';
import type { OrgUnitsAsked } from './reading-sources.js';

/**
 * Returns the mean of an org unit's own figure and those of the org units that were merged into it, in the
 * scale of the measure.
 * @param figureOf returns the own figure of an org unit as of a day
 */
export function meanOfOwnFigures(
  orgUnits: OrgUnitsAsked,
  orgUnitId: number,
  asOf: Day,
  figureOf: (orgUnitId: number, day: Day) => AmountAndCount,
): Pick<ReadValue, 'amount' | 'measured' | 'parts'> {
  const now = figureOf(orgUnitId, asOf);
  // A figure that the org unit has published since a merger speaks for the merged org units, too.
  const joined = orgUnits
    .partsOf(orgUnitId)
    .filter(({ until }) => asOf <= until || sameTotal(figureOf(orgUnitId, until), now))
    .map((part) => figureOf(part.orgUnitId, asOf));
  const figures = [now, ...joined].filter(({ count }) => count > 0);
  // A successor that was new has no figure of its own until it publishes one, and is no part till then.
  const of = joined.length + (now.count > 0 || !orgUnits.isNew(orgUnitId) ? 1 : 0);
  const parts = joined.length === 0 ? {} : { parts: { measured: figures.length, of } };
  if (figures.length === 0) return { amount: 0, measured: false, ...parts };
  const sum = figures.reduce((total, { amount }) => total + amount, 0);
  return { amount: sum / figures.length, measured: true, ...parts };
}
