import { brought } from '../../distribution.js';
import { valuesOf } from '../../formula/values-of.js';
import type { FormulaValues } from '../../formula/compiled-formula.js';
import type { Readings } from '../../reading.js';
import type { MovedReadings } from './moved-readings.js';

/**
 * The value to which work brings the amounts of entities. `null`: further than any criterion asks, so medians
 * do not change.
 */
export interface EntityGoal {
  to: number;
  direction: 'at-least' | 'at-most';
}

const NONE: ReadonlySet<string> = new Set();

/** A larger amount of work is not a plan. */
export const MAX_WORK = 1_000_000_000;

/**
 * The readings after a given amount of work. A missing reading stays missing, except for the single entity
 * that is worked on, and for the measure that the work itself adds to: where nothing has begun, work begins
 * at zero.
 */
export class ReadingsAfterWork {
  private readonly now: FormulaValues;
  private readonly entityGoal: EntityGoal | null;

  constructor(
    private readonly moved: MovedReadings,
    entityGoal: EntityGoal | null,
    private readonly readings: Readings,
  ) {
    this.now = valuesOf(readings);
    this.entityGoal = moved.status === null ? entityGoal : { to: moved.status, direction: 'at-least' };
  }

  /** Whether the work begins at zero: the measure that it adds to is not measured. */
  get begins(): boolean {
    return [...this.moved.begins].some((key) => this.now.sum(key) === null);
  }

  /** Cap so that no reading drops below zero. */
  get most(): number {
    const limits = [...this.moved.adds].map(([key, amount]) =>
      amount < 0 ? Math.floor((this.now.sum(key) ?? 0) / -amount) : MAX_WORK,
    );
    return Math.max(0, Math.min(MAX_WORK, ...limits));
  }

  /**
   * References to other KPIs are not resolved here.
   * @param before the values before this work; default: those of the readings
   */
  values(count: number, before: FormulaValues = this.now): FormulaValues {
    const { entities } = this.moved;
    const lifted = entities.length === 0 ? NONE : new Set(this.furthestFirst(entities).slice(0, count));
    return {
      ...before,
      sum: (key) => {
        const now = before.sum(key);
        if (lifted.has(key) && this.entityGoal) return broughtTo(now, this.entityGoal);
        if (now === null && !(count > 0 && this.moved.begins.has(key))) return null;
        return (now ?? 0) + this.added(key, count);
      },
      distribution: (key) => {
        const now = before.distribution(key);
        // No other choice of as many entities moves the median further.
        return this.entityGoal && now && this.moved.entityGoals.has(key)
          ? brought(now, count, this.entityGoal)
          : now;
      },
      reaching: (key, atLeast) => {
        const now = before.reaching(key, atLeast);
        const reached = this.reaches(key, atLeast) ? count : 0;
        return now === null && reached === 0 ? null : (now ?? 0) + reached;
      },
    };
  }

  private added(key: string, count: number): number {
    if (!this.moved.means.has(key)) return count * (this.moved.adds.get(key) ?? 0);
    const of = this.readings.get(key)?.count ?? 0;
    return of === 0 ? 0 : count / of;
  }

  private reaches(key: string, atLeast: number): boolean {
    return this.moved.entityGoals.has(key) && (this.moved.status ?? atLeast) >= atLeast;
  }

  private furthestFirst(keys: readonly string[]): string[] {
    const { direction } = this.entityGoal ?? { direction: 'at-least' };
    const sign = direction === 'at-least' ? 1 : -1;
    const rankOf = (key: string) => sign * (this.now.sum(key) ?? sign * -Number.MAX_VALUE);
    return [...keys].sort((a, b) => rankOf(a) - rankOf(b));
  }
}

/** An amount that is already past the goal stays. */
function broughtTo(amount: number | null, { to, direction }: EntityGoal): number {
  if (amount === null) return to;
  return direction === 'at-least' ? Math.max(amount, to) : Math.min(amount, to);
}
