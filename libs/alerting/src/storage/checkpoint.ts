import type { Queryable, Tx } from '#database';

/** A frozen process loses its transaction after this time, so that another can go on. */
const PATIENCE_MS = 10_000;

/**
 * Locks the checkpoint for this transaction and returns it: the journal position up to which alerts are
 * decided. Returns `null` when another process holds the lock and does the work.
 */
export async function takeCheckpoint(tx: Tx): Promise<number | null> {
  await tx.query(`set local idle_in_transaction_session_timeout = ${PATIENCE_MS}`);
  const { rows } = await tx.query<{ position: string }>(
    'select position from alerting.checkpoint for update skip locked',
  );
  return rows[0] ? Number(rows[0].position) : null;
}

/**
 * Moves the checkpoint if it is still where this transaction found it.
 *
 * @throws Error when it has moved
 */
export async function moveCheckpoint(tx: Tx, from: number, to: number): Promise<void> {
  const { rowCount } = await tx.query('update alerting.checkpoint set position = $2 where position = $1', [
    from,
    to,
  ]);
  if (rowCount !== 1) throw new Error(`The checkpoint of alerts has moved from ${from} under its lock.`);
}

export async function readCheckpoint(q: Queryable): Promise<number> {
  const { rows } = await q.query<{ position: string }>('select position from alerting.checkpoint');
  return Number(rows[0]?.position ?? 0);
}
