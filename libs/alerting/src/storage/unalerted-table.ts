import type { Queryable, Tx } from '#database';
import type { Unalerted } from '../domain/index.js';

/** Stores why entries changed no alert. The rules of their time decided it, so it is not found out later. */
export async function insertUnalerted(tx: Tx, entries: readonly Unalerted[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(
    `insert into alerting.unalerted_entries (position, reason)
     select * from unnest($1::bigint[], $2::text[])`,
    [entries.map(({ position }) => position), entries.map(({ reason }) => reason)],
  );
}

/** Returns why an entry changed no alert; `null` where nothing was stored. */
export async function readUnalerted(q: Queryable, position: number): Promise<Unalerted['reason'] | null> {
  const { rows } = await q.query<Pick<Unalerted, 'reason'>>(
    'select reason from alerting.unalerted_entries where position = $1',
    [position],
  );
  return rows[0]?.reason ?? null;
}
