import type { Day } from '#kernel';
import { TotalPool } from './total-pool.js';
import { Totals } from './totals.js';
import { exactSum, type Exact } from './exact-sum.js';

/**
 * Totals by org unit, day and measure for a whole log. Does what `DayGrid` does for a batch, in some twenty
 * bytes a total instead of a hundred, outside the garbage-collected heap.
 */
export class CompactTotals {
  private readonly rows: (Map<Day, number> | undefined)[] = [];
  private readonly pool = new TotalPool();
  /** Totals that a `number` does not hold exactly. */
  private readonly large = new Map<string, bigint>();
  /** The row of the last delta: most deltas of an event fall on one day of one org unit. */
  private last = { orgUnitId: -1, day: Number.NaN, row: -1 };

  add(orgUnitId: number, day: Day, measure: number, amount: Exact, count: number): void {
    const row = this.rowOf(orgUnitId, day);
    const total = this.pool.totalOf(row, measure);
    const { amounts, counts } = this.pool.at(total);
    const offset = total & TotalPool.MASK;
    counts[offset] = (counts[offset] ?? 0) + count;
    const before = amounts[offset] ?? 0;
    const after = typeof amount === 'number' ? before + amount : Number.NaN;
    if (Number.isSafeInteger(after)) amounts[offset] = after;
    else this.addLarge(`${row}/${measure}`, before, amount, amounts, offset);
  }

  units(): number[] {
    return [...this.rows.keys()].filter((orgUnitId) => this.rows[orgUnitId] !== undefined);
  }

  /** Returns the totals by day, in the order of days. */
  daysOf(orgUnitId: number): [Day, Totals][] {
    const rows = [...(this.rows[orgUnitId] ?? [])].sort(([one], [other]) => one - other);
    return rows.map(([day, row]) => [day, this.totalsOf(row)]);
  }

  /** Memory in use. */
  get bytes(): number {
    return this.pool.bytes;
  }

  private rowOf(orgUnitId: number, day: Day): number {
    const { last } = this;
    if (last.orgUnitId === orgUnitId && last.day === day) return last.row;
    const days = (this.rows[orgUnitId] ??= new Map<Day, number>());
    let row = days.get(day);
    if (row === undefined) days.set(day, (row = this.pool.newRow()));
    last.orgUnitId = orgUnitId;
    last.day = day;
    last.row = row;
    return row;
  }

  private totalsOf(row: number): Totals {
    const totals = new Totals();
    this.pool.forEach(row, (measure, amount, count) => {
      const exact = Number.isNaN(amount) ? (this.large.get(`${row}/${measure}`) ?? 0n) : amount;
      totals.push(measure, exact, count);
    });
    return totals;
  }

  private addLarge(key: string, before: number, amount: Exact, amounts: Float64Array, offset: number): void {
    const sum = exactSum(Number.isNaN(before) ? (this.large.get(key) ?? 0n) : before, amount);
    amounts[offset] = typeof sum === 'number' ? sum : Number.NaN;
    if (typeof sum === 'bigint') this.large.set(key, sum);
  }
}
