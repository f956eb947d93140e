import { type Queryable, type Tx, numberArray } from '#database';

/**
 * Returns which version's deltas are in the totals, by the position of the chain's original. New chains have
 * no entry.
 */
export async function readEffectiveVersions(
  q: Queryable,
  chains: readonly number[],
): Promise<Map<number, number | null>> {
  const { rows } = await q.query<{ chain: string; effective: string | null }>(
    'select chain, effective from read_models.effective_versions where chain = any($1::bigint[])',
    [numberArray(chains)],
  );
  return new Map(
    rows.map((row) => [Number(row.chain), row.effective === null ? null : Number(row.effective)]),
  );
}

export async function writeEffectiveVersions(
  tx: Tx,
  effective: ReadonlyMap<number, number | null>,
): Promise<void> {
  if (effective.size === 0) return;
  await tx.query(
    `insert into read_models.effective_versions (chain, effective) select * from unnest($1::bigint[], $2::bigint[])
     on conflict (chain) do update set effective = excluded.effective`,
    [numberArray([...effective.keys()]), [...effective.values()]],
  );
}
