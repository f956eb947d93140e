import type { Day } from '#kernel';
import type { Contribution } from '../contribution.js';
import { measureCatalogue } from '../measures/measure-catalogue.js';
import { scaled } from '../measures/scaled.js';
import { segmentsId } from '../measures/segment-measures.js';

/**
 * Collects what one timeline contributes. Folds speak of levels ("from this day on there are two") in natural units; the
 * ledger turns them into dated differences in the scale of the measure.
 */
export class Ledger {
  private readonly levels = new Map<string, number>();
  private readonly entries = new Map<string, Contribution & { n: number }>();
  /** All that the thing ever belonged to. */
  private readonly segments = new Set<string>();

  /** From this day on the measure stands at `level`; `null` takes it back to silence. Days must not fall from call to call. */
  set(measure: string, day: Day, level: number | null, subject?: string): void {
    const key = keyOf(measure, subject);
    const before = this.levels.get(key);
    if (level === null) {
      if (before === undefined) return;
      this.levels.delete(key);
      this.book(measure, day, -before, -1, subject);
      return;
    }
    const after = scaled(level, decimalsOf(measure));
    if (before === after) return;
    this.levels.set(key, after);
    this.book(measure, day, after - (before ?? 0), before === undefined ? 1 : 0, subject);
  }

  /** The same in each of the `segments` that the thing belongs to, for example `group=G2C`; it leaves those that are not named again. */
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

  /** Says "none" where nothing was said before. */
  reportNone(measure: string, day: Day): void {
    if (this.level(measure) === undefined) this.set(measure, day, 0);
  }

  /** Every stock that was ever set falls to zero: the thing is gone. */
  clear(day: Day): void {
    for (const key of this.levels.keys()) {
      const end = key.indexOf('\n');
      this.set(key.slice(0, end), day, 0, key.slice(end + 1) || undefined);
    }
  }

  /** Happened on this day. */
  add(measure: string, day: Day, amount: number, subject?: string): void {
    this.book(measure, day, scaled(amount, decimalsOf(measure)), 1, subject);
  }

  /** Happened on this day, in these segments among others. */
  addAll(day: Day, amounts: Readonly<Record<string, number | boolean>>, segments: readonly string[]): void {
    for (const [measure, amount] of Object.entries(amounts)) {
      this.add(measure, day, Number(amount));
      for (const segment of segments) this.add(segmentsId(measure), day, Number(amount), segment);
    }
  }

  /** What was added before counts no longer from this day on. */
  takeBack(measure: string, day: Day, amount: number, subject?: string): void {
    this.book(measure, day, scaled(-amount, decimalsOf(measure)), 0, subject);
  }

  /** In the scale of the measure; `undefined` for silence. */
  level(measure: string, subject?: string): number | undefined {
    return this.levels.get(keyOf(measure, subject));
  }

  /** One contribution per measure, subject and day, in that order. */
  contributions(): Contribution[] {
    return [...this.entries.values()]
      .filter(({ amount, n }) => amount !== 0 || n !== 0)
      .sort(inCanonicalOrder)
      .map(({ n, ...contribution }) => (n === 1 ? contribution : { ...contribution, n }));
  }

  private leave(measure: string, day: Day, segment: string): void {
    if (this.level(measure, segment) !== undefined) this.set(measure, day, 0, segment);
  }

  private book(measure: string, day: Day, amount: number, n: number, subject: string | undefined): void {
    const key = `${measure}\n${subject ?? ''}\n${day}`;
    const entry = this.entries.get(key);
    if (entry) {
      entry.amount += amount;
      entry.n += n;
    } else {
      // Adding zero turns the -0 that taking back nothing makes into 0.
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

function decimalsOf(measure: string): number {
  const definition = measureCatalogue.get(measure);
  if (!definition) throw new RangeError(`No measure ${measure} in the catalogue.`);
  return definition.decimals;
}

/** By measure, subject and day. */
export function inCanonicalOrder(a: Contribution, b: Contribution): number {
  return compare(a.measure, b.measure) || compare(a.subject ?? '', b.subject ?? '') || a.day - b.day;
}

const keyOf = (measure: string, subject = ''): string => `${measure}\n${subject}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
