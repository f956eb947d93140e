import type { Day } from '#kernel';
import {
  distributionOf,
  ofOne,
  trailingInstead,
  type Distribution,
  type OrgUnitLevel,
  type Reading,
  type ReadValue,
  type Readings,
} from '#maturity/domain';
import { beforeWindow } from './intervals.js';
import { isOwnFigure, measuresRead, subjectsRead } from './measures-read.js';
import { coverageOf, cumulativeIn, isMeasured } from './coverage.js';
import type { IntervalTotal, CumulativeTotals } from './cumulative-totals.js';
import {
  inWindow,
  natural,
  NO_PART,
  NOTHING,
  plus,
  plusPart,
  type AmountAndCount,
  type MeasurePart,
} from './amount-and-count.js';
import { totalsInWindow } from './entity-totals.js';
import { meanOfOwnFigures } from './own-figures.js';
import type { ReadingSources } from './reading-sources.js';
import {
  leftOutTotal,
  NONE_LEFT_OUT,
  NOTHING_LEFT_OUT,
  type LeftOutMonth,
  type LeftOutTotal,
} from './left-out.js';
import type { Carried } from './silent-parts.js';
import { SubjectsBelow } from './subjects-below.js';
import { unreadValue } from './unread-value.js';

/** The places of the day asked about and of the day before the window. */
interface Window {
  from: number | null;
  to: number;
}

/** A value in the scale of the measure. */
type Amount = Pick<ReadValue, 'amount' | 'measured' | 'count' | 'parts' | 'trailing'>;

type Values = Map<string, ReadValue>;

/** Computes the readings of several org units as of several days. */
export class ReadingTable {
  private readonly subjects = new Map<number, SubjectsBelow>();
  private readonly windows = new Map<string, Window>();

  constructor(private readonly sources: ReadingSources) {}

  /**
   * Returns the readings of an org unit as of a day.
   * @param among the readings to return; default: all
   * @throws RangeError for a day that was not read.
   */
  at(orgUnitId: number | undefined, asOf: Day, among: readonly Reading[] = this.sources.readings): Readings {
    const values = new Map<string, ReadValue>();
    // A flow that several ratios read is computed once, where nothing is left out of any of them.
    const whole: Values = new Map();
    if (among.length > 0) this.sources.intervals.placeOf(asOf);
    for (const reading of among)
      values.set(
        reading.key,
        orgUnitId === undefined ? unreadValue(reading) : this.valueOf(orgUnitId, reading, asOf, whole),
      );
    return values;
  }

  /** Returns the silent org units that count for the org unit, each with the day it was last heard. */
  heard(orgUnitId: number | undefined, asOf: Day, reading: Reading): readonly (readonly [number, Day])[] {
    return orgUnitId === undefined ? [] : (this.sources.silent?.heard(orgUnitId, reading, asOf) ?? []);
  }

  /**
   * Returns what a reading leaves out, by org unit and month: nothing where a flow of the ratio was never
   * measured, because then no unit can lack it.
   */
  leftOut(orgUnitId: number | undefined, asOf: Day, reading: Reading): readonly LeftOutMonth[] {
    const { leftOut } = this.sources;
    if (!leftOut || leftOut === NOTHING_LEFT_OUT || orgUnitId === undefined || reading.together === undefined)
      return NONE_LEFT_OUT;
    const heard = new Map(this.heard(orgUnitId, asOf, reading));
    const found = leftOut.of(orgUnitId, reading, (id) => heard.get(id) ?? asOf);
    if (found.length === 0) return found;
    const isMeasuredFlow = (measure: string): boolean =>
      this.total(orgUnitId, { ...reading, measure }, asOf).measured;
    return reading.together.every(isMeasuredFlow) ? found : NONE_LEFT_OUT;
  }

  private valueOf(orgUnitId: number, reading: Reading, asOf: Day, whole: Values = new Map()): ReadValue {
    if (reading.ofEach !== undefined) return this.valueOfEach(orgUnitId, reading, reading.ofEach, asOf);
    const months = this.leftOut(orgUnitId, asOf, reading);
    if (reading.together === undefined || reading.as !== 'effective' || months.length > 0)
      return this.computed(orgUnitId, reading, asOf, months);
    const key = `${reading.measure}@${reading.windowMonths}`;
    const known = whole.get(key) ?? this.computed(orgUnitId, reading, asOf, months);
    whole.set(key, known);
    return known;
  }

  private computed(
    orgUnitId: number,
    reading: Reading,
    asOf: Day,
    months: readonly LeftOutMonth[],
  ): ReadValue {
    const left = leftOutTotal(months);
    const found = this.amountOf(orgUnitId, reading, asOf, left);
    const value: ReadValue = {
      ...found,
      amount: natural(reading.measure, found.amount),
      coverage: coverageOf(this.sources, { orgUnitId, reading, asOf }, found),
    };
    if (reading.as === 'subjects') value.distribution = this.distribution(orgUnitId, reading, asOf);
    // A trailing total says itself how long it holds.
    if (found.trailing) return value;
    const { amount, units } = left;
    if (amount !== 0) value.leftOut = { amount: natural(reading.measure, amount), units };
    const carried = this.carried(orgUnitId, reading, asOf);
    if (!carried || this.sources.silent?.isDescribed(asOf) === false) return value;
    value.silent = carried.describe(reading, value, {
      reported: this.sources.silent?.reported(orgUnitId, reading, asOf) ?? 0,
      leftOut: natural(reading.measure, this.leftOutOfSilent(orgUnitId, reading, asOf, months)),
    });
    return value;
  }

  private leftOutOfSilent(
    orgUnitId: number,
    reading: Reading,
    asOf: Day,
    months: readonly LeftOutMonth[],
  ): number {
    if (months.length === 0) return 0;
    const heard = new Set(this.heard(orgUnitId, asOf, reading).map(([id]) => id));
    return leftOutTotal(months.filter((month) => heard.has(month.orgUnitId))).amount;
  }

  private carried(orgUnitId: number, reading: Reading, asOf: Day): Carried | null {
    return this.sources.silent?.of(orgUnitId, reading, asOf) ?? null;
  }

  private valueOfEach(orgUnitId: number, reading: Reading, level: OrgUnitLevel, asOf: Day): ReadValue {
    const plain = ofOne(reading);
    const units = this.sources.orgUnits.ofLevelBelow(orgUnitId, level, asOf);
    const each = units.map((unit) => this.valueOf(unit, plain, asOf));
    const reporting = each.filter(({ measured }) => measured).length;
    return {
      amount: 0,
      measured: reporting > 0,
      coverage: { reporting, of: Math.max(1, each.length) },
      each,
    };
  }

  private amountOf(orgUnitId: number, reading: Reading, asOf: Day, left: LeftOutTotal): Amount {
    if (isOwnFigure(reading)) return this.ownFigure(orgUnitId, reading, asOf);
    if (reading.subject !== null) return this.segment(orgUnitId, reading, asOf);
    const total = this.total(orgUnitId, reading, asOf);
    const { amount, count } = total.within;
    if (reading.as === 'mean') return { amount: count > 0 ? amount / count : 0, measured: count > 0, count };
    const isLeft = left.count > 0 && total.counted <= left.count;
    if (total.measured && !isLeft) return { amount: amount - left.amount, measured: true };
    return this.trailing(orgUnitId, reading, asOf) ?? { amount: amount - left.amount, measured: false };
  }

  /** Returns the reported total of twelve months that a flow is read from where no period was reported. */
  private trailing(orgUnitId: number, reading: Reading, asOf: Day): Amount | null {
    const measure = trailingInstead(reading);
    const cumulative = measure && this.cumulativeOf(orgUnitId, measure);
    const place = this.sources.intervals.placeOf(asOf);
    if (!cumulative || !isMeasured(cumulative, place)) return null;
    return { amount: cumulative.amounts[place] ?? 0, measured: true, trailing: true };
  }

  /**
   * Adds up all measures that the reading is computed from, over the org unit's subtree. `counted` is the
   * number of deltas in the window that make it measured.
   */
  private total(
    orgUnitId: number,
    reading: Reading,
    asOf: Day,
  ): { within: AmountAndCount; counted: number; measured: boolean } {
    let [within, counted, measured] = [NOTHING, 0, false];
    const carried = this.carried(orgUnitId, reading, asOf);
    for (const { measure, sign, measures } of measuresRead(reading)) {
      let part = this.part(orgUnitId, measure, reading, asOf);
      if (carried) part = plusPart(part, carried.part(measure, reading));
      within = plus(within, part.within, sign);
      measured ||= measures && part.count > 0;
      if (measures) counted += part.within.count;
    }
    return { within, counted, measured };
  }

  /** Returns what one stored measure adds in the window, and the number of its deltas up to the day. */
  private part(orgUnitId: number, measure: string, reading: Reading, asOf: Day): MeasurePart {
    const cumulative = this.cumulativeOf(orgUnitId, measure);
    if (!cumulative) return NO_PART;
    const count = cumulative.counts[this.sources.intervals.placeOf(asOf)] ?? 0;
    return { within: this.within(cumulative, reading, asOf), count };
  }

  /** Reads a figure about the org unit itself. Such a figure is never added up over the tree. */
  private ownFigure(orgUnitId: number, reading: Reading, asOf: Day): Amount {
    const entries = this.subjectsBelow(orgUnitId).one(this.idOf(reading), reading.subject ?? '');
    return meanOfOwnFigures(this.sources.orgUnits, orgUnitId, asOf, (id, day) =>
      entries
        .filter((entry) => entry.orgUnitId === id)
        .map(({ parts }) => this.mergedWithin(parts, reading, day))
        .reduce((sum, each) => plus(sum, each), NOTHING),
    );
  }

  /**
   * A segment without deltas reads as zero when the measure itself was measured, and as not measured
   * otherwise.
   */
  private segment(orgUnitId: number, reading: Reading, asOf: Day): Amount {
    let within = this.segmentWithin(orgUnitId, reading, asOf);
    const carried = this.carried(orgUnitId, reading, asOf);
    if (carried) within = plus(within, carried.segmentWithin(reading));
    return { amount: within.amount, measured: this.total(orgUnitId, reading, asOf).measured };
  }

  private segmentWithin(orgUnitId: number, reading: Reading, asOf: Day): AmountAndCount {
    const total = this.subjectsBelow(orgUnitId).totalOf(this.idOf(reading), reading.subject ?? '');
    return this.mergedWithin(total, reading, asOf);
  }

  /** Returns the distribution in natural units. */
  private distribution(orgUnitId: number, reading: Reading, asOf: Day): Distribution {
    const entities = new Map<number, number>();
    const { from, to } = this.windowOf(reading, asOf);
    for (const { subject, parts } of this.subjectsBelow(orgUnitId).all(this.idOf(reading))) {
      const amount = natural(reading.measure, Number(subject));
      entities.set(amount, (entities.get(amount) ?? 0) + totalsInWindow(parts, from, to).count);
    }
    this.carried(orgUnitId, reading, asOf)?.countEntities(entities, reading);
    return distributionOf(entities);
  }

  private subjectsBelow(orgUnitId: number): SubjectsBelow {
    let known = this.subjects.get(orgUnitId);
    if (!known)
      this.subjects.set(orgUnitId, (known = new SubjectsBelow(this.sources.subjects.get(orgUnitId) ?? [])));
    return known;
  }

  /**
   * Returns the id of the measure that is read by subject; 0, which is no measure's id, when no delta has
   * used its name.
   */
  private idOf(reading: Reading): number {
    return this.sources.measures.find(subjectsRead(reading)?.measure ?? '') ?? 0;
  }

  private within(totals: CumulativeTotals, reading: Reading, asOf: Day): AmountAndCount {
    const { from, to } = this.windowOf(reading, asOf);
    return inWindow(totals, from, to);
  }

  private mergedWithin(parts: readonly IntervalTotal[], reading: Reading, asOf: Day): AmountAndCount {
    const { from, to } = this.windowOf(reading, asOf);
    return totalsInWindow(parts, from, to);
  }

  private windowOf({ windowMonths }: Reading, asOf: Day): Window {
    const key = `${asOf}/${windowMonths}`;
    let window = this.windows.get(key);
    if (!window) {
      const { intervals } = this.sources;
      const from = windowMonths === null ? null : intervals.placeOf(beforeWindow(asOf, windowMonths));
      this.windows.set(key, (window = { from, to: intervals.placeOf(asOf) }));
    }
    return window;
  }

  private cumulativeOf(orgUnitId: number, measure: string): CumulativeTotals | undefined {
    return cumulativeIn(this.sources.totals, orgUnitId, this.sources.measures.find(measure));
  }
}
