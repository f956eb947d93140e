import { CopyRows } from '#database';
import type { GeneratedEvent } from './placed-events.js';

export function newRows(): CopyRows {
  return new CopyRows();
}

/** The columns of `event_log.events` that `eventRow` writes; the others keep their defaults. */
export const EVENT_COLUMNS =
  'position, source, id, type, subject, org_unit, occurred_at, recorded_at, backfill, amends, chain, is_entity, canonical, hash';

/** Writes the columns of `EVENT_COLUMNS` in their order. */
export function eventRow(rows: CopyRows, position: number, recordedAt: number, event: GeneratedEvent): void {
  rows.row(14);
  rows.integer(8, position);
  rows.text(event.source);
  rows.text(event.id);
  rows.text(event.type);
  rows.text(event.subject);
  if (event.orgUnit === null) rows.null();
  else rows.text(event.orgUnit);
  rows.timestamptz(event.occurred);
  rows.timestamptz(recordedAt);
  rows.boolean(false);
  for (const amended of [event.amends, event.amends]) {
    if (amended === null) rows.null();
    else rows.integer(8, amended);
  }
  rows.boolean(event.isEntity);
  rows.text(event.canonical);
  rows.bytea(event.hash);
}

/** Writes the columns of `event_log.batches` in their order. */
export function batchRow(
  rows: CopyRows,
  { first, last, recordedAt, hash }: { first: number; last: number; recordedAt: number; hash: Buffer },
): void {
  rows.row(4);
  rows.integer(8, last);
  rows.integer(8, first);
  rows.timestamptz(recordedAt);
  rows.bytea(hash);
}

/** Returns the values of the log's head. */
export function endOf(end: {
  position: number;
  recordedAt: number;
  link: Buffer;
  treePosition: number;
}): unknown[] {
  return [end.position, new Date(end.recordedAt).toISOString(), end.link, end.treePosition];
}
