import { Injectable } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import { addMonths, Clock, DayZone, type Day } from '#kernel';
import { FrameworkSet } from '#maturity';
import { markAllDirty, markDirtyByDays, type DayRange } from '#read-models';
import { closeDays, lastClosedDay } from '../storage/days-closed-table.js';

/**
 * The end of a day is an event, too: windows move on, what was fresh lapses, editions take over. Days are
 * closed in their order, those of an absence together, and the org units that any of this concerns are marked
 * to be assessed again.
 */
@Injectable()
export class DayCloser {
  private closedUntil: Day | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly zone: DayZone,
    private readonly frameworks: FrameworkSet,
  ) {}

  /** Closes every day that is over. Returns whether there was one. */
  async closeDue(): Promise<boolean> {
    const yesterday = this.zone.dayOf(this.clock.now()) - 1;
    if (this.closedUntil !== null && this.closedUntil >= yesterday) return false;
    const closed = await withTransaction(this.database, async (tx) => {
      // A log that has never seen a day end begins with the last one: what was before is in the first
      // assessments.
      const last = (await lastClosedDay(tx)) ?? yesterday - 1;
      if (last >= yesterday) return false;
      const dueDays = { first: last + 1, last: yesterday };
      if (!(await closeDays(tx, dueDays, this.clock.now()))) return false;
      await markDirtyByDays(tx, changedDayRanges(dueDays, this.frameworks.windows()));
      if (this.frameworks.editionsChangeWithin(dueDays)) await markAllDirty(tx, 'framework');
      return true;
    });
    this.closedUntil = yesterday;
    return closed;
  }
}

/** Closing these days, which days begin to count, and which cease to count in windows of so many months? */
export function changedDayRanges({ first, last }: DayRange, windows: Iterable<number>): DayRange[] {
  const ranges = [{ first: first + 1, last: last + 1 }];
  for (const months of windows) {
    const leaving = { first: addMonths(first, -months) + 1, last: addMonths(last + 1, -months) };
    if (leaving.first <= leaving.last) ranges.push(leaving);
  }
  return ranges;
}
