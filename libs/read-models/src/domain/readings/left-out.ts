import { groupedBy, type Day } from '#kernel';
import type { Reading } from '#maturity/domain';
import type { MeasureIds } from '../deltas/index.js';
import type { FlowsOfMonth } from '../reports/index.js';
import { beforeWindow } from './intervals.js';
import { measuresRead } from './measures-read.js';

/** An org unit's own total of a measure on a day. */
export interface DayTotal {
  day: Day;
  measure: number;
  amount: number;
  count: number;
}

/** A month for which an org unit reported only some of the flows of a ratio. */
export interface UnevenMonth {
  orgUnitId: number;
  /** The first day of the month. */
  month: Day;
  flows: FlowsOfMonth;
  /** Its own totals of the flows in this month. */
  totals: readonly DayTotal[];
}

/** What a reading leaves out of one org unit in one month. */
export interface LeftOutMonth {
  orgUnitId: number;
  /** The first day of the month. */
  month: Day;
  /** The flows of the ratio that the org unit did not bring. */
  lacks: readonly string[];
  /** In the scale of the measure. */
  amount: number;
  /** The number of deltas that make the reading count as measured. */
  count: number;
}

/** Finds what readings leave out. */
export interface LeftOut {
  /**
   * Returns what a reading of an org unit leaves out, of itself and of what counts for it.
   * @param asOfOrgUnit returns the day as of which an org unit is read
   */
  of(orgUnitId: number, reading: Reading, asOfOrgUnit: (orgUnitId: number) => Day): readonly LeftOutMonth[];
}

export const NONE_LEFT_OUT: readonly LeftOutMonth[] = [];
export const NOTHING_LEFT_OUT: LeftOut = { of: () => NONE_LEFT_OUT };

/** Tells which flows of a ratio an org unit did not bring in a month. */
export class RatioFlows {
  private readonly ratios = new Map<string, { names: readonly string[]; ids: readonly number[] }>();

  constructor(private readonly measures: Pick<MeasureIds, 'find'>) {}

  /**
   * Returns the flows that are missing where an org unit reported one of the others. Nothing is missing in a
   * month in which single events alone count: only a report brings one flow without the others.
   */
  lacking(reading: Reading, { reported, counted }: FlowsOfMonth): readonly string[] {
    const { names, ids } = this.ratioOf(reading);
    if (names.length === 0 || !ids.some((id) => reported.includes(id))) return [];
    return names.filter((_, place) => {
      const id = ids[place] ?? 0;
      return !reported.includes(id) && !counted.includes(id);
    });
  }

  private ratioOf({ key, measure, together }: Reading): { names: readonly string[]; ids: readonly number[] } {
    let ratio = this.ratios.get(key);
    if (!ratio) {
      const names = together ? [measure, ...together] : [];
      ratio = { names, ids: names.map((name) => this.measures.find(name) ?? 0) };
      this.ratios.set(key, ratio);
    }
    return ratio;
  }
}

/** Returns the readings of flows that are parts of a ratio. */
export function readTogetherAmong(readings: readonly Reading[]): Reading[] {
  return readings.filter(({ together, as }) => together !== undefined && as === 'effective');
}

/** Adds up uneven months for the org units that they count for. */
export class FoundLeftOut implements LeftOut {
  private readonly months = new Map<number, UnevenMonth[]>();
  private readonly flows: RatioFlows;

  /** @param countedFor returns the org units asked about that a flow of an org unit counts for on its day */
  constructor(
    months: readonly UnevenMonth[],
    private readonly measures: Pick<MeasureIds, 'find'>,
    countedFor: (orgUnitId: number, day: Day) => readonly number[],
  ) {
    this.flows = new RatioFlows(measures);
    for (const month of months) {
      const pairs = month.totals.flatMap((total) =>
        countedFor(month.orgUnitId, total.day).map((asked) => ({ asked, total })),
      );
      for (const [asked, of] of groupedBy(pairs, (pair) => pair.asked)) {
        const known = this.months.get(asked) ?? [];
        known.push({ ...month, totals: of.map(({ total }) => total) });
        this.months.set(asked, known);
      }
    }
  }

  of(orgUnitId: number, reading: Reading, asOfOrgUnit: (orgUnitId: number) => Day): LeftOutMonth[] {
    if (reading.together === undefined || reading.as !== 'effective') return [];
    return (this.months.get(orgUnitId) ?? []).flatMap((uneven) => {
      const lacks = this.flows.lacking(reading, uneven.flows);
      if (lacks.length === 0) return [];
      const until = asOfOrgUnit(uneven.orgUnitId);
      const from = reading.windowMonths === null ? -Infinity : beforeWindow(until, reading.windowMonths);
      const within = uneven.totals.filter(({ day }) => day > from && day <= until);
      const { amount, count } = this.sumOf(reading, within);
      if (amount === 0 && count === 0) return [];
      return { orgUnitId: uneven.orgUnitId, month: uneven.month, lacks, amount, count };
    });
  }

  private sumOf(reading: Reading, totals: readonly DayTotal[]): { amount: number; count: number } {
    let [amount, count] = [0, 0];
    for (const { measure, sign, measures } of measuresRead(reading)) {
      const id = this.measures.find(measure);
      for (const total of totals) {
        if (total.measure !== id) continue;
        amount += sign * total.amount;
        if (measures) count += total.count;
      }
    }
    return { amount, count };
  }
}

/** The sum of what a reading leaves out. */
export interface LeftOutTotal {
  amount: number;
  count: number;
  /** How many org units something but zero is left out of. */
  units: number;
}

const NO_TOTAL: LeftOutTotal = { amount: 0, count: 0, units: 0 };

export function leftOutTotal(months: readonly LeftOutMonth[]): LeftOutTotal {
  if (months.length === 0) return NO_TOTAL;
  const units = new Set(months.flatMap(({ orgUnitId, amount }) => (amount === 0 ? [] : orgUnitId)));
  return {
    amount: months.reduce((sum, { amount }) => sum + amount, 0),
    count: months.reduce((sum, { count }) => sum + count, 0),
    units: units.size,
  };
}
