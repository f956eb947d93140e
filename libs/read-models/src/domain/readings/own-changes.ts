import { monthOf, type Day } from '#kernel';
import type { MeasuredDelta } from '../deltas/index.js';
import type { DayTotal } from './left-out.js';

interface ChangedMonth {
  orgUnitId: number;
  /** The first day of the month. */
  month: Day;
  /** By how much the own totals differ, by day and measure. */
  totals: Iterable<DayTotal>;
}

/** By how much the own totals of org units differ from the stored ones, for some measures. */
export class OwnChanges {
  private readonly byMonth = new Map<string, ChangedMonth & { totals: DayTotal[] }>();
  private readonly byDay = new Map<string, DayTotal>();

  constructor(private readonly measures: ReadonlySet<number>) {}

  add(
    orgUnitId: number,
    { measure, day, amount, count }: Pick<MeasuredDelta, 'measure' | 'day' | 'amount' | 'count'>,
    sign: 1 | -1,
  ): void {
    if (!this.measures.has(measure)) return;
    const total = this.totalOf(orgUnitId, day, measure);
    total.amount += sign * Number(amount);
    total.count += sign * count;
  }

  months(): Iterable<ChangedMonth> {
    return this.byMonth.values();
  }

  private totalOf(orgUnitId: number, day: Day, measure: number): DayTotal {
    const key = `${orgUnitId}/${day}/${measure}`;
    let total = this.byDay.get(key);
    if (!total) {
      total = { day, measure, amount: 0, count: 0 };
      this.byDay.set(key, total);
      this.monthOf(orgUnitId, monthOf(day)).totals.push(total);
    }
    return total;
  }

  private monthOf(orgUnitId: number, month: Day): { totals: DayTotal[] } {
    const key = `${orgUnitId}/${month}`;
    let known = this.byMonth.get(key);
    if (!known) this.byMonth.set(key, (known = { orgUnitId, month, totals: [] }));
    return known;
  }
}
