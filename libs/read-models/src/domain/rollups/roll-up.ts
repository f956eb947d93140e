import { monthOf, type Day } from '#kernel';
import { Cells } from './cells.js';
import { DayGrid } from './day-grid.js';
import { DAY, EVER, FIRST_DAY, MONTH, type Grain } from './span.js';

/** What the body itself did, or the sum over everything below it. The numbers are those of `read_models.rollups.part`. */
export const OWN = 0;
export const BELOW = 1;
export type Scope = typeof OWN | typeof BELOW;

/** Deltas of one row of `read_models.rollups`, or of `read_models.segment_rollups`. */
export interface SumRow {
  unitId: number;
  grain: Grain;
  /** The first day of the stretch; of all time the first that there is. */
  start: Day;
  scope: Scope;
  cells: Cells;
}

/** Deltas of what bodies themselves did, and of what was done below them. */
export class RollUp {
  readonly own = new DayGrid();
  /** For reorganisations: what comes to, or leaves, the part of a body that lies below it. */
  readonly below = new DayGrid();

  /** In the order of the table's key, the bodies above included. Call it once, at the end. */
  rows(ancestorsOf: (unitId: number) => readonly number[]): SumRow[] {
    addToAncestors(this.own, this.below, ancestorsOf);
    return sumRows(this.own, this.below);
  }
}

/** Adds the bodies' own deltas to everything above them. */
function addToAncestors(
  own: DayGrid,
  below: DayGrid,
  ancestorsOf: (unitId: number) => readonly number[],
): void {
  for (const [unitId, days] of own.entries()) {
    const ancestors = ancestorsOf(unitId);
    for (const [day, cells] of days) for (const ancestor of ancestors) below.at(ancestor, day).addAll(cells);
  }
}

/** Rows per day, per month and for all time, in the order of the table's key, without those that change nothing. */
export function sumRows(own: DayGrid, below: DayGrid): SumRow[] {
  const rows = [...rowsOf(own, OWN), ...rowsOf(below, BELOW)];
  return rows
    .map((row) => ({ row, key: orderOf(row) }))
    .sort((one, other) => one.key - other.key)
    .map(({ row }) => row);
}

function rowsOf(grid: DayGrid, scope: Scope): SumRow[] {
  const rows: SumRow[] = [];
  const monthOfDay = rememberedMonths();
  for (const [unitId, days] of grid.entries()) {
    const longer = new Map<number, SumRow>();
    for (const [day, cells] of days) {
      cells.dropEmpty();
      if (cells.isEmpty) continue;
      rows.push({ unitId, grain: DAY, start: day, scope, cells });
      addTo(longer, { unitId, grain: MONTH, start: monthOfDay(day), scope }, cells);
      addTo(longer, { unitId, grain: EVER, start: FIRST_DAY, scope }, cells);
    }
    for (const row of longer.values()) {
      row.cells.dropEmpty();
      if (!row.cells.isEmpty) rows.push(row);
    }
  }
  return rows;
}

function addTo(rows: Map<number, SumRow>, place: Omit<SumRow, 'cells'>, cells: Cells): void {
  const key = place.start * 4 + place.grain;
  let row = rows.get(key);
  if (!row) rows.set(key, (row = { ...place, cells: new Cells() }));
  row.cells.addAll(cells);
}

/** A batch has few days and many rows: each day's month is worked out once. */
function rememberedMonths(): (day: Day) => Day {
  const known = new Map<Day, Day>();
  return (day) => {
    let month = known.get(day);
    if (month === undefined) known.set(day, (month = monthOf(day)));
    return month;
  };
}

/** Exact for some hundred million bodies: 22 bits of day, 2 of span, 1 of part. */
function orderOf({ unitId, grain, start, scope }: SumRow): number {
  return ((unitId * 4 + grain) * 4_194_304 + (start - FIRST_DAY)) * 2 + scope;
}
