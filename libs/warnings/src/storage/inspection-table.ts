import type { Queryable, Tx } from '#database';
import { positionBeforeNewest, positionsOutsideRuns } from '#event-log';

/** How long a process may take for what it has claimed before another may take over. */
const LEASE = `interval '2 minutes'`;
/** How many positions are searched at once: events of runs may lie between. */
const WINDOW = 20_000;
/** How far back events that wait are looked for. */
const MAX_BACKLOG_POSITIONS = 200_000;
/** How many events may wait. Of more, the oldest are not inspected: a feed repeats its kinds of warnings. */
export const MAX_WAITING_INSPECTIONS = 5000;

/** What is inspected next. */
export interface Claim {
  positions: readonly number[];
  /** False when the end of the log is reached. */
  more: boolean;
}

/**
 * Claims events for an inspection before their answer. Returns the positions of those that no other process
 * inspects or has inspected.
 */
export async function claimEvents(q: Queryable, positions: readonly number[]): Promise<Set<number>> {
  const { rows } = await q.query<{ position: string }>(
    `with reached as materialized (select position from warnings.inspection for share)
     insert into warnings.claimed_events (position, leased_until)
     select p, clock_timestamp() + ${LEASE} from reached, unnest($1::bigint[]) as p
     where p > reached.position order by p
     on conflict do nothing returning position`,
    [positions],
  );
  return new Set(rows.map(({ position }) => Number(position)));
}

/** Records that events are inspected, in the transaction that counts their warnings. */
export async function finishClaim(tx: Tx, positions: readonly number[]): Promise<void> {
  await tx.query(
    'update warnings.claimed_events set leased_until = null where position = any($1::bigint[])',
    [positions],
  );
}

/**
 * Claims the next events that belong to no run, at most `limit`: first those whose process has died, then
 * those after the position that all processes together have reached.
 */
export async function claimNext(tx: Tx, head: number, limit: number): Promise<Claim> {
  const { rows } = await tx.query<{ position: string }>(
    'select position from warnings.inspection for update',
  );
  const reached = Number(rows[0]?.position ?? 0);
  const abandoned = await claimAbandoned(tx, limit);
  if (abandoned.length > 0) return { positions: abandoned, more: true };
  const from = await withoutBacklog(tx, reached, head);
  const upTo = Math.min(head, from + WINDOW);
  const found = await positionsOutsideRuns(tx, { after: from, upTo, limit });
  const to = found.length === limit ? (found.at(-1) ?? upTo) : upTo;
  // In order: it claims as `claimEvents` does, which holds back those that lie before the new position.
  const claimed = found.length === 0 ? new Set<number>() : await claimEvents(tx, found);
  await tx.query('update warnings.inspection set position = $1', [to]);
  await tx.query('delete from warnings.claimed_events where leased_until is null and position <= $1', [to]);
  return { positions: found.filter((position) => claimed.has(position)), more: to < head };
}

async function claimAbandoned(tx: Tx, limit: number): Promise<number[]> {
  const { rows } = await tx.query<{ position: string }>(
    `update warnings.claimed_events set leased_until = clock_timestamp() + ${LEASE}
     where position in (
       select position from warnings.claimed_events where leased_until < clock_timestamp() order by position limit $1
     ) returning position`,
    [limit],
  );
  return rows.map(({ position }) => Number(position)).sort((one, other) => one - other);
}

/** Returns the position after which at most `MAX_WAITING_INSPECTIONS` wait. */
async function withoutBacklog(tx: Tx, reached: number, head: number): Promise<number> {
  if (head - reached <= MAX_WAITING_INSPECTIONS) return reached;
  const after = Math.max(reached, head - MAX_BACKLOG_POSITIONS);
  return (await positionBeforeNewest(tx, { after, upTo: head, limit: MAX_WAITING_INSPECTIONS })) ?? after;
}
