import type { Queryable } from '#database';
import type { LoggedEvent } from '#event-log/domain';
import { addMonths, groupedBy, type Day, type DayZone } from '#kernel';
import { distinctCountDeltas } from '#maturity/domain';
import { difference, type MeasuredDelta, type MeasureIds, type BatchDeltas } from '../domain/deltas/index.js';
import {
  distinctEventTypes,
  distinctMonthsOf,
  distinctMonthText,
  sameMonths,
} from '../domain/history/distinct-months.js';
import {
  distinctCountKey,
  readChangedMonths,
  type DistinctCountChange,
  type DistinctCountMonths,
} from '../storage/distinct-counts-table.js';
import type { LogUntil } from './log-until.js';

interface PendingDistinctCount extends DistinctCountChange {
  orgUnit: string;
  /** The name of the measure in formulas. */
  name: string;
}

/** Gathers the months of distinct counts that a batch's counters may change. */
export class DistinctCountChanges {
  private readonly pendingCounts = new Map<string, PendingDistinctCount>();

  /** @param kept false: no framework asks for distinct counts, so nothing is gathered */
  constructor(private readonly kept: boolean) {}

  /**
   * @param sign −1 for an event that no longer counts; the log then shows whether the month has another one
   */
  add(
    { zone, measures }: { zone: DayZone; measures: MeasureIds },
    orgUnitId: number,
    event: LoggedEvent,
    sign: 1 | -1,
  ): void {
    if (!this.kept) return;
    for (const { orgUnit, measure: name, subject, month } of distinctMonthsOf(event, zone)) {
      const measure = measures.of(name);
      const key = `${orgUnitId}/${measure}/${month}/${subject}`;
      const known = this.pendingCounts.get(key);
      if (known) known.doubtful ||= sign === -1;
      else
        this.pendingCounts.set(key, {
          orgUnitId,
          orgUnit,
          measure,
          name,
          subject,
          month,
          doubtful: sign === -1,
        });
    }
  }

  all(): PendingDistinctCount[] {
    return [...this.pendingCounts.values()];
  }
}

/** The parts of a batch's context that distinct counts need. */
interface Context {
  q: Queryable;
  zone: DayZone;
  log: LogUntil;
  measures: MeasureIds;
  deltas: BatchDeltas;
}

/** Adds to the deltas what gained and lost months change. Returns all months of the entities that changed. */
export async function settleDistinctCounts(
  context: Context,
  distinct: DistinctCountChanges,
): Promise<DistinctCountMonths[]> {
  const pendingCounts = distinct.all();
  if (pendingCounts.length === 0) return [];
  const known = await readChangedMonths(context.q, pendingCounts);
  if (known.size === 0) return [];
  const contested = pendingCounts.filter((pending) => known.has(distinctCountKey(pending)));
  const left = await monthsLeft(context, contested.filter(({ doubtful }) => doubtful)); // prettier-ignore
  const changed: DistinctCountMonths[] = [];
  const changesOf = rememberedChanges(context.measures);
  for (const [key, ofEntity] of groupedBy(contested, distinctCountKey)) {
    const [first] = ofEntity;
    const before = known.get(key) ?? [];
    const months = monthsAfter(before, ofEntity, left);
    if (!first || sameMonths(before, months)) continue;
    const { orgUnitId, measure, subject, name } = first;
    context.deltas.addAll(orgUnitId, changesOf(name, before, months));
    changed.push({ orgUnitId, measure, subject, months });
  }
  return changed;
}

/**
 * Returns a function that computes each change once: most entities of a batch have events in the same months.
 */
function rememberedChanges(
  measures: MeasureIds,
): (name: string, before: readonly Day[], after: readonly Day[]) => MeasuredDelta[] {
  const known = new Map<string, MeasuredDelta[]>();
  const deltas = (name: string, months: readonly Day[]): MeasuredDelta[] =>
    measures.deltas(distinctCountDeltas(name, months));
  return (name, before, after) => {
    const key = `${name}/${before.join()}/${after.join()}`;
    let changes = known.get(key);
    if (!changes) known.set(key, (changes = difference(deltas(name, before), deltas(name, after))));
    return changes;
  };
}

function monthsAfter(
  before: readonly Day[],
  pendingCounts: readonly PendingDistinctCount[],
  left: ReadonlySet<string>,
): Day[] {
  const months = new Set(before);
  for (const pending of pendingCounts) {
    const { doubtful, month, name: measure } = pending;
    if (!doubtful || left.has(distinctMonthText({ ...pending, measure }))) months.add(month);
    else months.delete(month);
  }
  return [...months].sort((one, other) => one - other);
}

/** Returns those of the doubtful months for which the log still has an effective event. */
async function monthsLeft(
  { zone, log }: Context,
  doubtful: readonly PendingDistinctCount[],
): Promise<Set<string>> {
  const ranges = doubtful.map(({ orgUnit, subject, month }) => ({
    orgUnit,
    subject,
    since: zone.startOf(month),
    before: zone.startOf(addMonths(month, 1)),
  }));
  const events = await log.effectiveCounters(ranges, distinctEventTypes);
  return new Set(events.flatMap((event) => distinctMonthsOf(event, zone)).map(distinctMonthText));
}
