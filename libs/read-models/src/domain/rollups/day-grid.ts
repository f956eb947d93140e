import type { Day } from '#kernel';
import { Totals } from './totals.js';
import type { Exact } from './exact-sum.js';

/** Totals by org unit and day. */
export class DayGrid {
  private readonly units = new Map<number, Map<Day, Totals>>();

  at(orgUnitId: number, day: Day): Totals {
    let days = this.units.get(orgUnitId);
    if (!days) this.units.set(orgUnitId, (days = new Map()));
    let totals = days.get(day);
    if (!totals) days.set(day, (totals = new Totals()));
    return totals;
  }

  /** Sets the totals of a day that has none yet. */
  put(orgUnitId: number, day: Day, totals: Totals): void {
    const days = this.units.get(orgUnitId);
    if (days) days.set(day, totals);
    else this.units.set(orgUnitId, new Map([[day, totals]]));
  }

  add(orgUnitId: number, day: Day, measure: number, amount: Exact, count: number): void {
    this.at(orgUnitId, day).add(measure, amount, count);
  }

  /** Gives the measures of all totals other ids. */
  rename(nameOf: (measure: number) => number): void {
    for (const days of this.units.values()) for (const totals of days.values()) totals.rename(nameOf);
  }

  entries(): Iterable<[unitId: number, days: ReadonlyMap<Day, Totals>]> {
    return this.units;
  }

  get isEmpty(): boolean {
    return this.units.size === 0;
  }
}
