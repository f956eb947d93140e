import { type Queryable, type Tx, numberArray } from '#database';

/** By the position of a chain's original: whose contributions are in the sums. Nothing for chains never seen. */
export async function readAmended(
  q: Queryable,
  chains: readonly number[],
): Promise<Map<number, number | null>> {
  const { rows } = await q.query<{ chain: string; in_force: string | null }>(
    'select chain, in_force from scorecards.amended where chain = any($1::bigint[])',
    [numberArray(chains)],
  );
  return new Map(rows.map((row) => [Number(row.chain), row.in_force === null ? null : Number(row.in_force)]));
}

export async function writeAmended(tx: Tx, inForce: ReadonlyMap<number, number | null>): Promise<void> {
  if (inForce.size === 0) return;
  await tx.query(
    `insert into scorecards.amended (chain, in_force) select * from unnest($1::bigint[], $2::bigint[])
     on conflict (chain) do update set in_force = excluded.in_force`,
    [numberArray([...inForce.keys()]), [...inForce.values()]],
  );
}
