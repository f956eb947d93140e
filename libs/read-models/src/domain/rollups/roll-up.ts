import { monthOf, type Day } from '#kernel';
import { Totals } from './totals.js';
import { DayGrid } from './day-grid.js';
import { DAY, EVER, FIRST_DAY, MONTH, type Grain } from './grain.js';

/**
 * Own totals of the org unit, totals of everything below it, or adjustments for mergers at the org unit and
 * below. The values are those of `read_models.rollups.scope`.
 */
export const OWN = 0;
export const BELOW = 1;
export const ADJUSTED = 2;
export type Scope = typeof OWN | typeof BELOW | typeof ADJUSTED;

/** The changes to one row of `read_models.rollups` or `read_models.segment_rollups`. */
export interface RollupRow {
  orgUnitId: number;
  grain: Grain;
  /** The first day of the interval; for all time the first day of the calendar. */
  start: Day;
  scope: Scope;
  /** Several rows of an org unit may share them. */
  totals: Totals;
}

/** Gathers changes of own totals and of totals below, and rolls them up. */
export class RollUp {
  readonly own = new DayGrid();
  /**
   * Changes of totals below an org unit that a reorganisation causes, when org units come under it or leave
   * it.
   */
  readonly below = new DayGrid();
  /** Changes of the adjustments for mergers, at a successor and at each org unit above it. */
  readonly adjusted = new DayGrid();

  /** Gives the measures of all totals other ids. */
  rename(nameOf: (measure: number) => number): void {
    for (const grid of [this.own, this.below, this.adjusted]) grid.rename(nameOf);
  }

  /**
   * Returns the changed rows in the order of the table's key, with those of all org units above. Call it
   * once, at the end.
   */
  rows(ancestorsOf: (orgUnitId: number) => readonly number[]): RollupRow[] {
    addToAncestors(this.own, this.below, ancestorsOf);
    return rollupRows(this.own, this.below, this.adjusted);
  }
}

/** Adds the own changes of org units to the totals below each of their ancestors. */
function addToAncestors(
  own: DayGrid,
  below: DayGrid,
  ancestorsOf: (orgUnitId: number) => readonly number[],
): void {
  for (const [orgUnitId, days] of own.entries()) {
    const ancestors = ancestorsOf(orgUnitId);
    for (const [day, totals] of days)
      for (const ancestor of ancestors) below.at(ancestor, day).addAll(totals);
  }
}

/**
 * Returns rows per day, per month and for all time, in the order of the table's key. Leaves out rows that
 * change nothing.
 */
export function rollupRows(own: DayGrid, below: DayGrid, adjusted = new DayGrid()): RollupRow[] {
  const rows = [...rowsOf(own, OWN), ...rowsOf(below, BELOW), ...rowsOf(adjusted, ADJUSTED)];
  return rows
    .map((row) => ({ row, key: orderOf(row) }))
    .sort((one, other) => one.key - other.key)
    .map(({ row }) => row);
}

function rowsOf(grid: DayGrid, scope: Scope): RollupRow[] {
  const rows: RollupRow[] = [];
  const monthOfDay = rememberedMonths();
  for (const [orgUnitId, days] of grid.entries()) {
    const longer = new Map<number, RollupRow>();
    for (const [day, totals] of days) {
      totals.dropEmpty();
      if (totals.isEmpty) continue;
      rows.push({ orgUnitId, grain: DAY, start: day, scope, totals });
      if (days.size === 1) {
        rows.push({ orgUnitId, grain: MONTH, start: monthOfDay(day), scope, totals });
        rows.push({ orgUnitId, grain: EVER, start: FIRST_DAY, scope, totals });
        continue;
      }
      addTo(longer, { orgUnitId, grain: MONTH, start: monthOfDay(day), scope }, totals);
      addTo(longer, { orgUnitId, grain: EVER, start: FIRST_DAY, scope }, totals);
    }
    for (const row of longer.values()) {
      row.totals.dropEmpty();
      if (!row.totals.isEmpty) rows.push(row);
    }
  }
  return rows;
}

function addTo(rows: Map<number, RollupRow>, place: Omit<RollupRow, 'totals'>, totals: Totals): void {
  const key = place.start * 4 + place.grain;
  let row = rows.get(key);
  if (!row) rows.set(key, (row = { ...place, totals: new Totals() }));
  row.totals.addAll(totals);
}

/** Returns a function that computes each day's month once: a batch has few days and many rows. */
function rememberedMonths(): (day: Day) => Day {
  const known = new Map<Day, Day>();
  return (day) => {
    let month = known.get(day);
    if (month === undefined) known.set(day, (month = monthOf(day)));
    return month;
  };
}

/**
 * Returns one number to sort by: 22 bits of day, 2 of grain, 2 of scope. It is exact for some hundred million
 * org units.
 */
function orderOf(row: RollupRow): number {
  return row.orgUnitId * 67_108_864 + placeInOrgUnit(row);
}

/** Returns a number of 26 bits that names the row among those of its org unit, in the order of the key. */
export function placeInOrgUnit({ grain, start, scope }: RollupRow): number {
  return (grain * 4_194_304 + (start - FIRST_DAY)) * 4 + scope;
}
