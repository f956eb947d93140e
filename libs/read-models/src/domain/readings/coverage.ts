import type { Day } from '#kernel';
import { trailingInstead, type Coverage, type Reading, type ReadValue } from '#maturity/domain';
import type { CumulativeTable, CumulativeTotals } from './cumulative-totals.js';
import { isOwnFigure, measuresRead } from './measures-read.js';
import type { ReadingSources } from './reading-sources.js';

/** Returns how many of the direct children have reported; an org unit without children covers itself. */
export function coverageOf(
  { orgUnits, reporting, measures }: ReadingSources,
  { orgUnitId, reading, asOf }: { orgUnitId: number; reading: Reading; asOf: Day },
  { measured, trailing }: Pick<ReadValue, 'measured' | 'trailing'>,
): Coverage {
  const alone = isOwnFigure(reading) || !reporting.days.has(asOf);
  const children = alone ? [] : orgUnits.childrenOn(orgUnitId, asOf);
  if (children.length === 0) return { reporting: measured ? 1 : 0, of: 1 };
  const place = reporting.intervals.placeOf(asOf);
  const reported = trailing ? trailingInstead(reading) : null;
  const made = reported
    ? [reported]
    : measuresRead(reading).flatMap(({ measures, measure }) => (measures ? measure : []));
  const counted = children.filter((child) =>
    made.some((measure) => {
      const cumulative = cumulativeIn(reporting.totals, child, measures.find(measure));
      return cumulative !== undefined && isMeasured(cumulative, place);
    }),
  );
  return { reporting: counted.length, of: children.length };
}

export function cumulativeIn(
  table: CumulativeTable,
  orgUnitId: number,
  measure: number | undefined,
): CumulativeTotals | undefined {
  return measure === undefined ? undefined : table.get(orgUnitId)?.get(measure);
}

export const isMeasured = ({ counts }: CumulativeTotals, place: number): boolean => (counts[place] ?? 0) > 0;
