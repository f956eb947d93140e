import type { Day } from '#kernel';
import { addToAncestors, DayGrid, exactSum, sumRows, type Exact, type SumRow } from '../sums/index.js';
import type { Contributed } from './contributed.js';

/** Why a body has to be assessed again. */
export type Cause = 'fact' | 'backfill' | 'tree' | 'framework' | 'day' | 'rebuild';

export interface SubjectDelta {
  unitId: number;
  measure: number;
  subject: string;
  day: Day;
  amount: Exact;
  count: number;
}

/** Everything that one page of the log changes in the sums, gathered before any of it is written. */
export class PageDeltas {
  /** What the bodies themselves did. */
  readonly own = new DayGrid();
  private readonly below = new DayGrid();
  private readonly subjects = new Map<string, SubjectDelta>();
  private readonly causes = new Map<number, Set<Cause>>();

  add(unitId: number, { measure, day, amount, count, subject }: Contributed): void {
    this.own.add(unitId, day, measure, amount, count);
    if (subject !== null) this.addSubject({ unitId, measure, subject, day, amount, count });
  }

  addAll(unitId: number, contributed: readonly Contributed[]): void {
    for (const item of contributed) this.add(unitId, item);
  }

  touch(unitId: number, cause: Cause): void {
    const known = this.causes.get(unitId);
    if (known) known.add(cause);
    else this.causes.set(unitId, new Set([cause]));
  }

  /** For reorganisations: what comes to, or leaves, the part of a body that lies below it. */
  get moved(): DayGrid {
    return this.below;
  }

  /** In the order of the table's key, the bodies above included. Call it once, at the end. */
  sums(ancestorsOf: (unitId: number) => readonly number[]): SumRow[] {
    addToAncestors(this.own, this.below, ancestorsOf);
    return sumRows(this.own, this.below);
  }

  subjectDeltas(): SubjectDelta[] {
    return [...this.subjects.values()].filter(({ amount, count }) => amount !== 0 || count !== 0);
  }

  marks(): { unitId: number; cause: Cause }[] {
    return [...this.causes].flatMap(([unitId, causes]) => [...causes].map((cause) => ({ unitId, cause })));
  }

  private addSubject(delta: SubjectDelta): void {
    const key = `${delta.unitId}/${delta.measure}/${delta.day}/${delta.subject}`;
    const known = this.subjects.get(key);
    if (!known) {
      this.subjects.set(key, { ...delta });
      return;
    }
    known.amount = exactSum(known.amount, delta.amount);
    known.count += delta.count;
  }
}
