import type { Day } from '#kernel';
import { CellPool } from './cell-pool.js';
import { Cells } from './cells.js';
import { exactSum, type Exact } from './exact-sum.js';

/**
 * Sums by body, day and measure for a whole log: what `DayGrid` is for a batch, in some twenty bytes a sum instead of a
 * hundred, and out of the garbage collector's sight.
 */
export class CompactSums {
  private readonly rows: (Map<Day, number> | undefined)[] = [];
  private readonly pool = new CellPool();
  /** Sums that a `number` does not hold exactly. */
  private readonly large = new Map<string, bigint>();
  /** Whatever an event adds lies on one day of one body. */
  private last = { unitId: -1, day: Number.NaN, row: -1 };

  add(unitId: number, day: Day, measure: number, amount: Exact, count: number): void {
    const row = this.rowOf(unitId, day);
    const cell = this.pool.cellOf(row, measure);
    const { amounts, counts } = this.pool.at(cell);
    const offset = cell & CellPool.MASK;
    counts[offset] = (counts[offset] ?? 0) + count;
    const before = amounts[offset] ?? 0;
    const after = typeof amount === 'number' ? before + amount : Number.NaN;
    if (Number.isSafeInteger(after)) amounts[offset] = after;
    else this.addLarge(`${row}/${measure}`, before, amount, amounts, offset);
  }

  units(): number[] {
    return [...this.rows.keys()].filter((unitId) => this.rows[unitId] !== undefined);
  }

  /** In the order of days. */
  daysOf(unitId: number): [Day, Cells][] {
    const rows = [...(this.rows[unitId] ?? [])].sort(([one], [other]) => one - other);
    return rows.map(([day, row]) => [day, this.cellsOf(row)]);
  }

  /** Of memory in use. */
  get bytes(): number {
    return this.pool.bytes;
  }

  private rowOf(unitId: number, day: Day): number {
    const { last } = this;
    if (last.unitId === unitId && last.day === day) return last.row;
    const days = (this.rows[unitId] ??= new Map<Day, number>());
    let row = days.get(day);
    if (row === undefined) days.set(day, (row = this.pool.newRow()));
    last.unitId = unitId;
    last.day = day;
    last.row = row;
    return row;
  }

  private cellsOf(row: number): Cells {
    const cells = new Cells();
    this.pool.forEach(row, (measure, amount, count) => {
      const exact = Number.isNaN(amount) ? (this.large.get(`${row}/${measure}`) ?? 0n) : amount;
      cells.push(measure, exact, count);
    });
    return cells;
  }

  private addLarge(key: string, before: number, amount: Exact, amounts: Float64Array, offset: number): void {
    const sum = exactSum(Number.isNaN(before) ? (this.large.get(key) ?? 0n) : before, amount);
    amounts[offset] = typeof sum === 'number' ? sum : Number.NaN;
    if (typeof sum === 'bigint') this.large.set(key, sum);
  }
}
