import type { WorkingCalendar } from '#calendar/domain';
import type { Queryable } from '#database';
import { RETRACTED, vocabulary, type EventKind, type LoggedEvent } from '#event-log/domain';
import type { DayZone } from '#kernel';
import type { MarkCause, MarkReason, MeasureIds, BatchDeltas } from '../domain/deltas/index.js';
import type { DistinctCountChanges } from './distinct-counts.js';
import type { LogUntil } from './log-until.js';

/** What the steps of a projection share while they compute the effect of one batch. */
export interface BatchContext {
  /** For reading only. */
  q: Queryable;
  zone: DayZone;
  calendar: WorkingCalendar;
  log: LogUntil;
  measures: MeasureIds;
  /** Returns the id of any org unit that an event of the log up to the batch's end names. */
  orgUnitId: (code: string) => number;
  deltas: BatchDeltas;
  distinct: DistinctCountChanges;
}

/**
 * Returns how an event counts.
 * @throws RangeError for a type that this version does not know, so that such an event is not silently
 * ignored.
 */
export function kindOf({ type, position }: LoggedEvent): EventKind {
  return kindOfType(type, position);
}

export function kindOfType(type: string, position: number): EventKind {
  const kind = vocabulary.get(type)?.kind;
  if (!kind)
    throw new RangeError(
      `Position ${position} holds a ${type}, which this version of the projection does not know.`,
    );
  return kind;
}

/** Returns why an org unit has to be assessed again because of this event of the batch. */
export function reasonOf(event: LoggedEvent, zone: DayZone): MarkReason {
  const { backfill, run, position } = event;
  return { cause: causeOf(event, zone), backfill, run, first: position, last: position };
}

/** Returns why an org unit has to be assessed again because this event of the batch changed the tree. */
export function reasonOfTree({ backfill, run, position }: LoggedEvent): MarkReason {
  return { cause: 'merger', backfill, run, first: position, last: position };
}

function causeOf({ type, amends, backfill, time, recordedAt }: LoggedEvent, zone: DayZone): MarkCause {
  if (amends !== null) return type === RETRACTED ? 'retracted' : 'corrected';
  if (backfill) return 'backfill';
  return time < recordedAt && zone.dayOf(time) < zone.dayOf(recordedAt) ? 'late' : 'new';
}
