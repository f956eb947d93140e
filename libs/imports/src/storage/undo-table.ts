import type { Queryable } from '#database';
import type { Bilingual } from '#kernel';
import type { UndoCounts } from './import-record.js';

export const undoLists = ['taken-back', 'kept', 'refused'] as const;

/**
 * What an undo did with an event: took it back, kept it because it or what stands on it was touched since, or
 * was refused.
 */
export type UndoList = (typeof undoLists)[number];

export interface UndoneEvent {
  list: UndoList;
  /** The position of the event of the import. */
  position: number;
  detail: {
    type: string;
    subject: string | null;
    orgUnit: string | null;
    /** Of a kept event: the position of what touched it, by whom and when (epoch milliseconds). */
    touched?: { position: number; by: string | null; at: number };
    /** Of an event that is kept only because a later event about the same entity stands on it. */
    neededBy?: { position: number; type: string };
    /** Of a refused event: why it could not be taken back. */
    refused?: { code: string; detail: Bilingual };
  };
}

/** How many events of each list are kept for people to look at. */
const MAX_KEPT_EVENTS = 20_000;

export async function insertUndone(q: Queryable, id: number, events: readonly UndoneEvent[]): Promise<void> {
  if (events.length === 0) return;
  await q.query(
    `insert into imports.undone_events (import, list, position, detail)
     select $1, list, position, detail
     from unnest($2::text[], $3::bigint[], $4::jsonb[]) as e (list, position, detail)
     on conflict do nothing`,
    [
      id,
      events.map(({ list }) => list),
      events.map(({ position }) => position),
      events.map(({ detail }) => JSON.stringify(detail)),
    ],
  );
}

export function roomFor(counts: UndoCounts, list: UndoList): boolean {
  const count = { 'taken-back': counts.takenBack, kept: counts.kept, refused: counts.refused }[list];
  return count < MAX_KEPT_EVENTS;
}

export async function listUndone(
  q: Queryable,
  id: number,
  { list, after, limit }: { list: UndoList; after: number; limit: number },
): Promise<UndoneEvent[]> {
  const { rows } = await q.query<UndoneEvent>(
    `select list, position::float8, detail from imports.undone_events
     where import = $1 and list = $2 and position > $3 order by position limit $4`,
    [id, list, after, limit],
  );
  return rows;
}

/** Forgets the lists of an undo that begins anew after its process died. */
export async function deleteUndone(q: Queryable, id: number): Promise<void> {
  await q.query('delete from imports.undone_events where import = $1', [id]);
}
