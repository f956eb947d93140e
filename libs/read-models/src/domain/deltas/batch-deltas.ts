import type { Day } from '#kernel';
import { exactSum, RollUp, SubjectIndex, type Exact } from '../rollups/index.js';
import type { Contributed } from './contributed.js';
import type { MeasureIds } from './measure-ids.js';

/** Why a body has to be assessed again. */
export type Cause = 'fact' | 'backfill' | 'tree' | 'framework' | 'day' | 'rebuild';

export interface DirtyMark {
  unitId: number;
  cause: Cause;
}

export interface SubjectDelta {
  unitId: number;
  measure: number;
  subject: string;
  day: Day;
  amount: Exact;
  count: number;
}

/** Everything that one batch of the log changes in the sums, gathered before any of it is written. */
export class BatchDeltas {
  readonly measures = new RollUp();
  /** By the numbers of `segments` instead of measures. */
  readonly bySegment = new RollUp();
  readonly segments = new SubjectIndex();
  private readonly things = new Map<string, SubjectDelta>();
  private readonly causes = new Map<number, Set<Cause>>();

  constructor(private readonly ids: Pick<MeasureIds, 'isBySegment'>) {}

  add(unitId: number, { measure, day, amount, count, subject }: Contributed): void {
    this.measures.own.add(unitId, day, measure, amount, count);
    if (subject === null) return;
    if (this.ids.isBySegment(measure))
      this.bySegment.own.add(unitId, day, this.segments.numberOf(measure, subject), amount, count);
    else this.addThing({ unitId, measure, subject, day, amount, count });
  }

  addAll(unitId: number, contributed: readonly Contributed[]): void {
    for (const item of contributed) this.add(unitId, item);
  }

  touch(unitId: number, cause: Cause): void {
    const known = this.causes.get(unitId);
    if (known) known.add(cause);
    else this.causes.set(unitId, new Set([cause]));
  }

  /** Of things one by one. */
  subjectDeltas(): SubjectDelta[] {
    return [...this.things.values()].filter(({ amount, count }) => amount !== 0 || count !== 0);
  }

  marks(): DirtyMark[] {
    return [...this.causes].flatMap(([unitId, causes]) => [...causes].map((cause) => ({ unitId, cause })));
  }

  private addThing(delta: SubjectDelta): void {
    const key = `${delta.unitId}/${delta.measure}/${delta.day}/${delta.subject}`;
    const known = this.things.get(key);
    if (!known) {
      this.things.set(key, { ...delta });
      return;
    }
    known.amount = exactSum(known.amount, delta.amount);
    known.count += delta.count;
  }
}
