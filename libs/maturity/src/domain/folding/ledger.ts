import type { Money } from '#event-log/domain';
import type { Day } from '#kernel';
import type { Delta } from '../delta.js';
import { amountsOf } from '../measures/money-amounts.js';
import { scaled } from '../measures/scaled.js';
import { segmentsId } from '../measures/segment-measures.js';

/**
 * Collects the deltas of one entity. Folds give levels ("from this day on there are two") in natural units;
 * the ledger turns them into dated differences in the scale of the measure.
 */
export class Ledger {
  private readonly levels = new Map<string, number>();
  private readonly entries = new Map<string, Delta & { n: number }>();
  /** All segments that the entity ever belonged to. */
  private readonly segments = new Set<string>();
  private cleared: Day | null = null;

  /** @param decimalsOf the scale of a measure, see `MeasureDefinition.decimals` */
  constructor(private readonly decimalsOf: (measure: string) => number) {}

  /**
   * Sets a measure to `level` from this day on; `null` makes the value missing again. Successive calls must
   * not go back in time.
   */
  set(measure: string, day: Day, level: number | null, subject?: string): void {
    const key = keyOf(measure, subject);
    const before = this.levels.get(key);
    if (level === null) {
      if (before === undefined) return;
      this.levels.delete(key);
      this.enter(measure, day, -before, -1, subject);
      return;
    }
    const after = scaled(level, this.decimalsOf(measure));
    if (before === after) return;
    this.levels.set(key, after);
    this.enter(measure, day, after - (before ?? 0), before === undefined ? 1 : 0, subject);
  }

  /**
   * Sets the levels for the entity and for each of its `segments`, for example `group=G2C`. The entity leaves
   * its earlier segments that are not named again.
   */
  setAll(
    day: Day,
    levels: Readonly<Record<string, number | boolean>>,
    segments: readonly string[] = [],
  ): void {
    const left = [...this.segments].filter((segment) => !segments.includes(segment));
    for (const [measure, level] of Object.entries(levels)) {
      this.set(measure, day, Number(level));
      for (const segment of segments) this.set(segmentsId(measure), day, Number(level), segment);
      for (const segment of left) this.leave(segmentsId(measure), day, segment);
    }
    for (const segment of segments) this.segments.add(segment);
  }

  /** Sets the level to zero unless it already has a value. */
  reportNone(measure: string, day: Day): void {
    if (this.level(measure) === undefined) this.set(measure, day, 0);
  }

  /** Sets every stock that was ever set to zero, because the entity is gone. */
  clear(day: Day): void {
    this.cleared ??= day;
    for (const key of this.levels.keys()) {
      const end = key.indexOf('\n');
      this.set(key.slice(0, end), day, 0, key.slice(end + 1) || undefined);
    }
  }

  /** Adds an amount that happened on this day. */
  add(measure: string, day: Day, amount: number, subject?: string): void {
    this.enter(measure, day, scaled(amount, this.decimalsOf(measure)), 1, subject);
  }

  /** Adds amounts that happened on this day, to the measures and to these segments of them. */
  addAll(day: Day, amounts: Readonly<Record<string, number | boolean>>, segments: readonly string[]): void {
    for (const [measure, amount] of Object.entries(amounts)) {
      this.add(measure, day, Number(amount));
      for (const segment of segments) this.add(segmentsId(measure), day, Number(amount), segment);
    }
  }

  /**
   * Adds money that was spent or paid on this day: to the measure itself when the currencies match, and to
   * the segment of the currency.
   */
  addMoney(measure: string, day: Day, money: Money): void {
    for (const { measure: id, amount, subject } of amountsOf(measure, money))
      this.add(id, day, amount, subject);
  }

  /** Subtracts from this day on what was added before. */
  takeBack(measure: string, day: Day, amount: number, subject?: string): void {
    this.enter(measure, day, scaled(-amount, this.decimalsOf(measure)), 0, subject);
  }

  /** The first day on which the entity was gone; `null`: it never was. */
  get clearedOn(): Day | null {
    return this.cleared;
  }

  /** Returns the level in the scale of the measure, or `undefined` while the value is missing. */
  level(measure: string, subject?: string): number | undefined {
    return this.levels.get(keyOf(measure, subject));
  }

  /** Returns one delta per measure, subject and day, sorted in that order. */
  deltas(): Delta[] {
    return [...this.entries.values()]
      .filter(({ amount, n }) => amount !== 0 || n !== 0)
      .sort(inCanonicalOrder)
      .map(({ n, ...delta }) => (n === 1 ? delta : { ...delta, n }));
  }

  private leave(measure: string, day: Day, segment: string): void {
    if (this.level(measure, segment) !== undefined) this.set(measure, day, 0, segment);
  }

  private enter(measure: string, day: Day, amount: number, n: number, subject: string | undefined): void {
    const key = `${measure}\n${subject ?? ''}\n${day}`;
    const entry = this.entries.get(key);
    if (entry) {
      entry.amount += amount;
      entry.n += n;
    } else {
      // Adding zero turns the -0 of an empty take-back into 0.
      this.entries.set(key, {
        measure,
        day,
        amount: amount + 0,
        n,
        ...(subject === undefined ? {} : { subject }),
      });
    }
  }
}

/** Compares deltas by measure, subject and day. */
export function inCanonicalOrder(a: Delta, b: Delta): number {
  return compare(a.measure, b.measure) || compare(a.subject ?? '', b.subject ?? '') || a.day - b.day;
}

const keyOf = (measure: string, subject = ''): string => `${measure}\n${subject}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
