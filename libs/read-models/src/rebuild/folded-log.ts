import type { LoggedEvent } from '#event-log/domain';
import type { Day, DayZone } from '#kernel';
import { counterDeltas, distinctCountDeltas } from '#maturity/domain';
import type { MeasuredDelta, MeasureIds } from '../domain/deltas/index.js';
import { distinctMonthsOf } from '../domain/history/distinct-months.js';
import { CompactTotals, SubjectIndex } from '../domain/rollups/index.js';
import type { DistinctCountMonths } from '../storage/distinct-counts-table.js';

const REMEMBERED = 10_000;

/**
 * What is added in no matter which order while the log is read: the org units' own totals, and what entities
 * had by month.
 */
export class FoldedLog {
  readonly own = new CompactTotals();
  /** By the numbers of `segments` instead of measures. */
  readonly bySegment = new CompactTotals();
  readonly segments = new SubjectIndex();
  /** By the numbers of `index` instead of measures. */
  readonly entities = new CompactTotals();
  readonly index = new SubjectIndex();
  /** By the number of an entity and measure instead of a day; its months instead of measures. */
  private readonly months = new CompactTotals();
  private readonly distinct = new Map<number, string>();
  private readonly byMonths = new Map<string, readonly MeasuredDelta[]>();

  constructor(
    private readonly measures: MeasureIds,
    private readonly zone: DayZone,
    /** Whether entities with at least one event are kept. */
    private readonly distincts: boolean,
  ) {}

  addAll(orgUnitId: number, deltas: readonly MeasuredDelta[]): void {
    for (const { day, measure, amount, count, subject } of deltas) {
      this.own.add(orgUnitId, day, measure, amount, count);
      if (subject === null) continue;
      if (this.measures.isBySegment(measure))
        this.bySegment.add(orgUnitId, day, this.segments.numberOf(measure, subject), amount, count);
      else this.entities.add(orgUnitId, day, this.index.numberOf(measure, subject), amount, count);
    }
  }

  addCounter(orgUnitId: number, event: LoggedEvent): void {
    const { measures, zone } = this;
    this.addAll(orgUnitId, measures.deltas(counterDeltas(event, zone)));
    this.addAll(orgUnitId, [measures.factOf(event, zone)]);
    if (!this.distincts) return;
    for (const { measure, subject, month } of distinctMonthsOf(event, zone)) {
      const id = measures.of(measure);
      this.distinct.set(id, measure);
      this.months.add(orgUnitId, this.index.numberOf(id, subject), month, 0, 1);
    }
  }

  /**
   * What entities had, by month. What that comes to is added to the org unit's own totals: take each org
   * unit's once.
   */
  takeDistinctCounts(orgUnitId: number): DistinctCountMonths[] {
    return this.months.daysOf(orgUnitId).map(([number, { measures: months }]) => {
      const { measure, subject } = this.index.at(number);
      const inOrder: Day[] = [...months].sort((one, other) => one - other);
      this.addAll(orgUnitId, this.ofMonths(this.distinct.get(measure) ?? '', inOrder));
      return { orgUnitId, measure, subject, months: inOrder };
    });
  }

  /** Many entities had one in the same months: what that comes to is worked out once. */
  private ofMonths(measure: string, months: readonly Day[]): readonly MeasuredDelta[] {
    const key = `${measure}/${months.join()}`;
    let known = this.byMonths.get(key);
    if (!known) {
      known = this.measures.deltas(distinctCountDeltas(measure, months));
      if (this.byMonths.size >= REMEMBERED) this.byMonths.clear();
      this.byMonths.set(key, known);
    }
    return known;
  }

  /** Of memory in use. */
  get bytes(): number {
    return this.own.bytes + this.bySegment.bytes + this.entities.bytes + this.months.bytes;
  }
}
