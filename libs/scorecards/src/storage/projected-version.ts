import type { Queryable, Tx } from '#database';

/** How the read models were written. */
export interface ProjectedVersion {
  /** Of the folding. */
  version: number;
  /**
   * Whether things with at least one are kept. They cost as much as all other measures together, so they are kept only
   * while a framework asks for them.
   */
  distincts: boolean;
}

/** `null` while there are no read models. */
export async function readVersion(q: Queryable): Promise<ProjectedVersion | null> {
  const { rows } = await q.query<ProjectedVersion>(
    'select version, distincts from scorecards.projected_version',
  );
  return rows[0] ?? null;
}

export async function writeVersion(tx: Tx, { version, distincts }: ProjectedVersion): Promise<void> {
  await tx.query(
    `insert into scorecards.projected_version as known (version, distincts, generation) values ($1, $2, 0)
     on conflict (only_row) do update
     set version = excluded.version, distincts = excluded.distincts, generation = known.generation + 1`,
    [version, distincts],
  );
}
