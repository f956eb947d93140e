import type { Queryable, Tx } from '#database';

/** Which version of the folding wrote the read models; `null` while there are none. */
export async function readVersion(q: Queryable): Promise<number | null> {
  const { rows } = await q.query<{ version: number }>('select version from scorecards.projected_version');
  return rows[0]?.version ?? null;
}

export async function writeVersion(tx: Tx, version: number): Promise<void> {
  await tx.query(
    `insert into scorecards.projected_version as known (version, generation) values ($1, 0)
     on conflict (only_row) do update set version = excluded.version, generation = known.generation + 1`,
    [version],
  );
}
