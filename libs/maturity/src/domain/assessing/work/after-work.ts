import { brought } from '../../distribution.js';
import { valuesOf } from '../../formula/values-of.js';
import type { FormulaValues } from '../../formula/compiled-formula.js';
import type { Readings } from '../../reading.js';
import type { Moves } from './moves.js';

/** Where work on things brings each of them; `null`: further than anything asks for, and medians stay as they are. */
export interface Lift {
  to: number;
  direction: 'at-least' | 'at-most';
}

const NONE: ReadonlySet<string> = new Set();

/** More units of work than this is no plan. */
const MOST_WORK = 1_000_000_000;

/** What would be read after so much more work. Silence stays silence, but for a single thing that is worked on. */
export class AfterWork {
  private readonly now: FormulaValues;
  private readonly lift: Lift | null;

  constructor(
    private readonly moves: Moves,
    lift: Lift | null,
    private readonly readings: Readings,
  ) {
    this.now = valuesOf(readings);
    this.lift = moves.status === null ? lift : { to: moves.status, direction: 'at-least' };
  }

  /** Nothing can be taken away that is not there. */
  get most(): number {
    const limits = [...this.moves.adds].map(([key, amount]) =>
      amount < 0 ? Math.floor((this.now.sum(key) ?? 0) / -amount) : MOST_WORK,
    );
    return Math.max(0, Math.min(MOST_WORK, ...limits));
  }

  /** `kpi` of the result is not known here. */
  values(count: number): FormulaValues {
    const { things } = this.moves;
    const lifted = things.length === 0 ? NONE : new Set(this.furthestFirst(things).slice(0, count));
    return {
      ...this.now,
      sum: (key) => {
        const now = this.now.sum(key);
        if (lifted.has(key) && this.lift) return broughtTo(now, this.lift);
        return now === null ? null : now + this.added(key, count);
      },
      distribution: (key) => {
        const now = this.now.distribution(key);
        // No other choice of as many things moves a median further.
        return this.lift && now && this.moves.lifts.has(key) ? brought(now, count, this.lift) : now;
      },
      reaching: (key, atLeast) => {
        const now = this.now.reaching(key, atLeast);
        return now === null ? null : now + (this.reaches(key, atLeast) ? count : 0);
      },
    };
  }

  private added(key: string, count: number): number {
    if (!this.moves.means.has(key)) return count * (this.moves.adds.get(key) ?? 0);
    const of = this.readings.get(key)?.count ?? 0;
    return of === 0 ? 0 : count / of;
  }

  private reaches(key: string, atLeast: number): boolean {
    return this.moves.lifts.has(key) && (this.moves.status ?? atLeast) >= atLeast;
  }

  private furthestFirst(keys: readonly string[]): string[] {
    const { direction } = this.lift ?? { direction: 'at-least' };
    const sign = direction === 'at-least' ? 1 : -1;
    const rankOf = (key: string) => sign * (this.now.sum(key) ?? sign * -Number.MAX_VALUE);
    return [...keys].sort((a, b) => rankOf(a) - rankOf(b));
  }
}

/** Never back from where it is already. */
function broughtTo(amount: number | null, { to, direction }: Lift): number {
  if (amount === null) return to;
  return direction === 'at-least' ? Math.max(amount, to) : Math.min(amount, to);
}
