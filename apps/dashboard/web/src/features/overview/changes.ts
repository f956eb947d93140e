import { addMonths, formatDay, monthOf, parseDay } from '#kernel';
import type { OverviewResult } from './overview-result.js';

export interface Change {
  code: string;
  name: string;
  /** 0: no stage. */
  from: number;
  to: number;
}

export interface Changes {
  /** The largest move first. */
  advanced: Change[];
  regressed: Change[];
  same: number;
  /** Number of org units that could not be judged then. They count as neither advanced nor regressed. */
  unknown: number;
}

/** Compares the results of two days. Counts only org units that can be judged now. */
export function compareResults(now: readonly OverviewResult[], then: readonly OverviewResult[]): Changes {
  const before = new Map(then.map((result) => [result.code, result]));
  const changes: Changes = { advanced: [], regressed: [], same: 0, unknown: 0 };
  for (const result of now) {
    if (!result.judged) continue;
    const earlier = before.get(result.code);
    if (!earlier?.judged) changes.unknown += 1;
    else sortIn(changes, { code: result.code, name: result.name, from: earlier.level, to: result.level });
  }
  const furthest = (a: Change, b: Change) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || b.to - a.to;
  changes.advanced.sort(furthest);
  changes.regressed.sort(furthest);
  return changes;
}

/**
 * Returns the last day of the latest month that had ended a year before the day (`YYYY-MM-DD`). It changes
 * once a month.
 */
export function aYearBefore(day: string): string {
  const parsed = parseDay(day) ?? 0;
  // The day after the last day of a month lies in the next month, so a month counts as ended on its last day.
  return formatDay(addMonths(monthOf(parsed + 1), -12) - 1);
}

function sortIn(changes: Changes, change: Change): void {
  if (change.to > change.from) changes.advanced.push(change);
  else if (change.to < change.from) changes.regressed.push(change);
  else changes.same += 1;
}
