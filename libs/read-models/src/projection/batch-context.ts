import type { Queryable } from '#database';
import { vocabulary, type EventKind, type LoggedEvent } from '#event-log/domain';
import type { DayZone } from '#kernel';
import type { MeasureIds, BatchDeltas } from '../domain/deltas/index.js';
import type { DistinctCountChanges } from './distinct-counts.js';
import type { LogUntil } from './log-until.js';

/** What the parts of a projection share while they work out one batch. */
export interface BatchContext {
  /** Only ever read from. */
  q: Queryable;
  zone: DayZone;
  log: LogUntil;
  measures: MeasureIds;
  /** The id of every org unit that an event of the log, as known at the batch's end, can name. */
  orgUnitId: (code: string) => number;
  deltas: BatchDeltas;
  distinct: DistinctCountChanges;
}

/** @throws RangeError for a type that this version does not know: it must not pass as if it meant nothing. */
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

export function causeOf({ backfill }: LoggedEvent): 'fact' | 'backfill' {
  return backfill ? 'backfill' : 'fact';
}
