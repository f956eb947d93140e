import type { Queryable, Tx } from '#database';

/** Stores the first secret of a subscription. It is sealed already. */
export async function insertSecret(q: Queryable, subscriptionId: string, sealed: string): Promise<void> {
  await q.query('insert into delivery.secrets (subscription_id, sealed) values ($1, $2)', [
    subscriptionId,
    sealed,
  ]);
}

/**
 * Makes a new secret the current one. The old one signs too until the overlap ends. Returns when that is, in
 * epoch milliseconds. Secrets that have ended are deleted.
 */
export async function replaceSecret(
  tx: Tx,
  subscriptionId: string,
  sealed: string,
  overlapMs: number,
): Promise<number> {
  await deleteEndedSecrets(tx);
  const { rows } = await tx.query<{ ends_at: Date }>(
    `update delivery.secrets set ends_at = clock_timestamp() + $2::float8 * interval '1 millisecond'
      where subscription_id = $1 and ends_at is null returning ends_at`,
    [subscriptionId, overlapMs],
  );
  await insertSecret(tx, subscriptionId, sealed);
  return rows[0]?.ends_at.getTime() ?? 0;
}

/** Counts the secrets that sign messages of a subscription. */
export async function countSecrets(q: Queryable, subscriptionId: string): Promise<number> {
  const { rows } = await q.query<{ count: number }>(
    `select count(*)::int as count from delivery.secrets
      where subscription_id = $1 and (ends_at is null or ends_at > clock_timestamp())`,
    [subscriptionId],
  );
  return rows[0]?.count ?? 0;
}

export async function deleteEndedSecrets(q: Queryable): Promise<void> {
  await q.query('delete from delivery.secrets where ends_at <= clock_timestamp()');
}

export async function deleteSecrets(q: Queryable, subscriptionId: string): Promise<void> {
  await q.query('delete from delivery.secrets where subscription_id = $1', [subscriptionId]);
}
