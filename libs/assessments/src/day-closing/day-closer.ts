import { Injectable } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import { addMonths, Clock, DayZone, type Day } from '#kernel';
import { FrameworkSet } from '#maturity';
import { markAllDirty, markDirtyByDays, markDirtyBySilence, type DayRange } from '#read-models';
import { closeDays, lastClosedDay } from '../storage/days-closed-table.js';

/**
 * Marks org units as dirty when a day ends, because results change without a new fact: windows of KPIs move
 * on, data are no longer fresh, sources fall silent, another edition becomes valid. Closes days in order;
 * after a downtime, all missing days together.
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

  /** Closes every day that has ended. Returns whether there was one. */
  async closeDue(): Promise<boolean> {
    const yesterday = this.zone.dayOf(this.clock.now()) - 1;
    if (this.closedUntil !== null && this.closedUntil >= yesterday) return false;
    const closed = await withTransaction(this.database, async (tx) => {
      // A new installation begins with yesterday. The first assessments contain everything before.
      const last = (await lastClosedDay(tx)) ?? yesterday - 1;
      if (last >= yesterday) return false;
      const dueDays = { first: last + 1, last: yesterday };
      if (!(await closeDays(tx, dueDays, this.clock.now()))) return false;
      await markDirtyByDays(tx, changedDayRanges(dueDays, this.frameworks.windows()));
      await markDirtyBySilence(tx, { first: dueDays.first + 1, last: dueDays.last + 1 });
      if (this.frameworks.editionsChangeWithin(dueDays)) await markAllDirty(tx, 'edition');
      return true;
    });
    this.closedUntil = yesterday;
    return closed;
  }
}

/**
 * Returns the days whose facts begin or cease to count when the days from `first` to `last` are closed.
 * `windows` are the lengths of the windows of KPIs, in months.
 */
export function changedDayRanges({ first, last }: DayRange, windows: Iterable<number>): DayRange[] {
  const ranges = [{ first: first + 1, last: last + 1 }];
  for (const months of windows) {
    const leaving = { first: addMonths(first, -months) + 1, last: addMonths(last + 1, -months) };
    if (leaving.first <= leaving.last) ranges.push(leaving);
  }
  return ranges;
}
