import type { Day } from '#kernel';
import { ADJUSTED, exactSum, negate, OWN, RollUp, SubjectIndex, type Exact } from '../rollups/index.js';
import { FactsBySender, type SourceChanges } from '../silence/index.js';
import { GatheredMarks, type DirtyMark, type MarkReason } from './dirty-mark.js';
import type { MeasuredDelta } from './measured-delta.js';
import type { MeasureIds } from './measure-ids.js';

export interface SubjectDelta {
  orgUnitId: number;
  measure: number;
  subject: string;
  day: Day;
  /** Whether it is the entity's own total, or an adjustment for a merger. */
  scope: typeof OWN | typeof ADJUSTED;
  amount: Exact;
  count: number;
}

/** A delta of an adjustment for a merger, at the successor. */
interface AdjustmentDelta {
  orgUnitId: number;
  delta: MeasuredDelta;
}

/** Everything that one batch of the log changes in the totals, gathered before any of it is written. */
export class BatchDeltas {
  readonly measures = new RollUp();
  /** Totals by segment. The number that `segments` gives a segment takes the place of the measure's id. */
  readonly bySegment = new RollUp();
  readonly segments = new SubjectIndex();
  /** By how much the number of facts of each source changes. */
  readonly facts = new FactsBySender();
  /** What that changes of the sources and their silences. */
  sources: SourceChanges = { months: [], gone: [], sources: [], counted: [] };
  /** What changes at the successors; `measures` and `bySegment` hold it for those above them too. */
  readonly adjustments: AdjustmentDelta[] = [];
  private readonly entities = new Map<string, SubjectDelta>();
  private readonly gathered = new GatheredMarks();

  constructor(private readonly ids: Pick<MeasureIds, 'isBySegment' | 'isFacts' | 'isOwn'>) {}

  add(orgUnitId: number, { measure, day, amount, count, subject }: MeasuredDelta): void {
    this.measures.own.add(orgUnitId, day, measure, amount, count);
    if (subject === null) return;
    if (this.ids.isFacts(measure)) this.facts.add(orgUnitId, subject, day, Number(amount));
    else if (this.ids.isBySegment(measure))
      this.bySegment.own.add(orgUnitId, day, this.segments.numberOf(measure, subject), amount, count);
    else this.addEntity({ orgUnitId, measure, subject, day, scope: OWN, amount, count });
  }

  addAll(orgUnitId: number, deltas: readonly MeasuredDelta[]): void {
    for (const item of deltas) this.add(orgUnitId, item);
  }

  /**
   * Adds to the adjustments of a successor, and of the org units above it.
   * @param sign −1 takes them away
   */
  adjust(
    orgUnitId: number,
    above: readonly number[],
    deltas: readonly MeasuredDelta[],
    sign: 1 | -1 = 1,
  ): void {
    for (const item of deltas) {
      const { measure, day, subject } = item;
      const amount = sign === 1 ? item.amount : negate(item.amount);
      const count = sign * item.count;
      this.adjustments.push({ orgUnitId, delta: { ...item, amount, count } });
      for (const each of [orgUnitId, ...above]) {
        this.measures.adjusted.add(each, day, measure, amount, count);
        if (subject !== null && this.ids.isBySegment(measure)) {
          const segment = this.segments.numberOf(measure, subject);
          this.bySegment.adjusted.add(each, day, segment, amount, count);
        }
      }
      if (subject !== null && !this.ids.isBySegment(measure) && !this.ids.isOwn(measure))
        this.addEntity({ orgUnitId, measure, subject, day, scope: ADJUSTED, amount, count });
    }
  }

  touch(orgUnitId: number, reason: MarkReason): void {
    this.gathered.add(orgUnitId, reason);
  }

  /** Returns the deltas of single entities, without those that add up to nothing. */
  subjectDeltas(): SubjectDelta[] {
    return [...this.entities.values()].filter(({ amount, count }) => amount !== 0 || count !== 0);
  }

  marks(): DirtyMark[] {
    return this.gathered.all();
  }

  private addEntity(delta: SubjectDelta): void {
    const { orgUnitId, measure, day, scope, subject } = delta;
    const key = `${orgUnitId}/${measure}/${day}/${scope}/${subject}`;
    const known = this.entities.get(key);
    if (!known) {
      this.entities.set(key, { ...delta });
      return;
    }
    known.amount = exactSum(known.amount, delta.amount);
    known.count += delta.count;
  }
}
