import type { Day } from '#kernel';
import { Cells } from './cells.js';
import type { Exact } from './exact-sum.js';

/** Deltas by body and day. */
export class DayGrid {
  private readonly units = new Map<number, Map<Day, Cells>>();

  at(unitId: number, day: Day): Cells {
    let days = this.units.get(unitId);
    if (!days) this.units.set(unitId, (days = new Map()));
    let cells = days.get(day);
    if (!cells) days.set(day, (cells = new Cells()));
    return cells;
  }

  /** For days that it has nothing of yet. */
  put(unitId: number, day: Day, cells: Cells): void {
    const days = this.units.get(unitId);
    if (days) days.set(day, cells);
    else this.units.set(unitId, new Map([[day, cells]]));
  }

  add(unitId: number, day: Day, measure: number, amount: Exact, count: number): void {
    this.at(unitId, day).add(measure, amount, count);
  }

  entries(): Iterable<[unitId: number, days: ReadonlyMap<Day, Cells>]> {
    return this.units;
  }

  get isEmpty(): boolean {
    return this.units.size === 0;
  }
}
