import type { Day } from '#kernel';
import type { OrgUnitLevel, Reading } from '#maturity/domain';
import type { MeasureIds } from '../deltas/index.js';
import type { CumulativeTable } from './cumulative-totals.js';
import type { EntityTotals } from './entity-totals.js';
import type { Intervals } from './intervals.js';
import type { LeftOut } from './left-out.js';
import type { SilentParts } from './silent-parts.js';

/** What the table needs to know of the org units asked for. */
export interface OrgUnitsAsked {
  /** Returns the direct children that existed at the end of that day. */
  childrenOn(orgUnitId: number, day: Day): readonly number[];
  /** Returns the org units of that level below that existed at the end of that day, by code. */
  ofLevelBelow(orgUnitId: number, level: OrgUnitLevel, day: Day): readonly number[];
  codeOf(orgUnitId: number): string;
  /**
   * Returns the org units that were merged into this one, when history is restated. The org unit's own figure
   * is then the mean of theirs and its own.
   */
  partsOf(orgUnitId: number): readonly MergedOrgUnit[];
  /** Returns true for an org unit that was established by or after the first merger into it. */
  isNew(orgUnitId: number): boolean;
}

export interface MergedOrgUnit {
  orgUnitId: number;
  /** The last day before the merger. It is the end of an interval. */
  until: Day;
}

/** What the table of readings computes from. */
export interface ReadingSources {
  readings: readonly Reading[];
  intervals: Intervals;
  orgUnits: OrgUnitsAsked;
  measures: MeasureIds;
  /** The subtree totals of the org units asked for. */
  totals: CumulativeTable;
  reporting: Reporting;
  /**
   * The totals by subject, for each org unit over everything below it. Figures about an org unit itself are
   * of that org unit alone.
   */
  subjects: ReadonlyMap<number, readonly EntityTotals[]>;
  /** The silent org units, which are read as of the last day on which they were heard. */
  silent?: SilentParts;
  /** What org units reported without the other flows of a ratio. */
  leftOut?: LeftOut;
}

/** The totals of the direct children, which show the coverage: how many of them have reported. */
interface Reporting {
  /** The days for which coverage counts the children. On other days it counts the org unit alone. */
  days: ReadonlySet<Day>;
  totals: CumulativeTable;
  intervals: Intervals;
}
