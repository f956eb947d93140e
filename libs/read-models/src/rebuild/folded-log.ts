import type { LoggedEvent } from '#event-log/domain';
import type { Day, DayZone } from '#kernel';
import { counterDeltas, distinctCountDeltas } from '#maturity/domain';
import type { MeasuredDelta, MeasureIds } from '../domain/deltas/index.js';
import { distinctMonthsOf } from '../domain/history/distinct-months.js';
import { CompactTotals, SubjectIndex } from '../domain/rollups/index.js';
import { FactsBySource, senderOf, showsLife } from '../domain/silence/index.js';
import type { DistinctCountMonths } from '../storage/distinct-counts-table.js';

const REMEMBERED = 10_000;

/**
 * Gathers what the log adds up to: own totals of org units, and the months of distinct counts. Events may
 * come in any order.
 */
export class FoldedLog {
  readonly own = new CompactTotals();
  /** Totals by segment. The number that `segments` gives a segment takes the place of the measure's id. */
  readonly bySegment = new CompactTotals();
  readonly segments = new SubjectIndex();
  /**
   * Totals of single entities. The number that `index` gives a measure and entity takes the place of the
   * measure's id.
   */
  readonly entities = new CompactTotals();
  readonly index = new SubjectIndex();
  /**
   * The number of facts by sender. The number that `senders` gives a sender takes the place of the measure's
   * id.
   */
  private readonly facts = new CompactTotals();
  private readonly senders = new SubjectIndex();
  /**
   * The months of distinct counts. The number of a measure and entity takes the place of the day, and the
   * month that of the measure's id.
   */
  private readonly months = new CompactTotals();
  private readonly distinct = new Map<number, string>();
  private readonly byMonths = new Map<string, readonly MeasuredDelta[]>();

  constructor(
    private readonly measures: MeasureIds,
    private readonly zone: DayZone,
    /** Whether distinct counts are kept. */
    private readonly keepsDistinctCounts: boolean,
  ) {}

  addAll(orgUnitId: number, deltas: readonly MeasuredDelta[]): void {
    for (const { day, measure, amount, count, subject } of deltas) {
      this.own.add(orgUnitId, day, measure, amount, count);
      if (subject === null) continue;
      if (this.measures.isFacts(measure))
        this.facts.add(orgUnitId, day, this.senders.numberOf(measure, subject), amount, count);
      else if (this.measures.isBySegment(measure))
        this.bySegment.add(orgUnitId, day, this.segments.numberOf(measure, subject), amount, count);
      else this.entities.add(orgUnitId, day, this.index.numberOf(measure, subject), amount, count);
    }
  }

  addCounter(orgUnitId: number, event: LoggedEvent): void {
    const { measures, zone } = this;
    this.addAll(orgUnitId, measures.deltas(counterDeltas(event, zone)));
    this.addAll(orgUnitId, [measures.factOf(event, zone)]);
    if (!this.keepsDistinctCounts) return;
    for (const { measure, subject, month } of distinctMonthsOf(event, zone)) {
      const id = measures.of(measure);
      this.distinct.set(id, measure);
      this.months.add(orgUnitId, this.index.numberOf(id, subject), month, 0, 1);
    }
  }

  /** Returns the org units with facts. */
  orgUnitsWithFacts(): number[] {
    return this.facts.units();
  }

  /** Returns the facts about an org unit by source. */
  factsOf(orgUnitId: number): FactsBySource {
    const found = new FactsBySource();
    for (const [day, { measures, amounts }] of this.facts.daysOf(orgUnitId))
      for (const [index, number] of measures.entries()) {
        const { noun, source } = senderOf(this.senders.at(number).subject);
        if (showsLife(noun)) found.add({ orgUnitId, source }, noun, day, Number(amounts[index]));
      }
    return found;
  }

  /**
   * Returns the months of an org unit's entities and adds the resulting distinct counts to its own totals.
   * Call it once for each org unit.
   */
  takeDistinctCounts(orgUnitId: number): DistinctCountMonths[] {
    return this.months.daysOf(orgUnitId).map(([number, { measures: months }]) => {
      const { measure, subject } = this.index.at(number);
      const inOrder: Day[] = [...months].sort((one, other) => one - other);
      this.addAll(orgUnitId, this.ofMonths(this.distinct.get(measure) ?? '', inOrder));
      return { orgUnitId, measure, subject, months: inOrder };
    });
  }

  /** Computes the deltas of a list of months once, because many entities have the same months. */
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

  /** Memory in use. */
  get bytes(): number {
    return this.own.bytes + this.bySegment.bytes + this.entities.bytes + this.months.bytes + this.facts.bytes;
  }
}
