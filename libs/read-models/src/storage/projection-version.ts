import type { Queryable, Tx } from '#database';

/** The projection that everything else here is computed from; also the name of its checkpoint. */
export const MEASURES = 'measures';

/**
 * Of what events and entities contribute, and of how read models hold it. Count it up when either changes:
 * read models of an older version are rebuilt before anything more is projected. 4: segments added up over
 * everything below, and how amounts of entities are spread. 2: entities with at least one event, segments,
 * means, reports that override what was counted.
 */
export const MEASURES_VERSION = 4;

/** How the read models were written. */
interface ProjectedVersion {
  /** Of the folding. */
  version: number;
  /**
   * Whether entities with at least one event are kept. They cost as much as all other measures together, so
   * they are kept only while a framework asks for them.
   */
  distincts: boolean;
}

/** `null` while there are no read models. */
export async function readVersion(q: Queryable): Promise<ProjectedVersion | null> {
  const { rows } = await q.query<ProjectedVersion>(
    'select version, distincts from read_models.projection_version',
  );
  return rows[0] ?? null;
}

export async function writeVersion(tx: Tx, { version, distincts }: ProjectedVersion): Promise<void> {
  await tx.query(
    `insert into read_models.projection_version as known (version, distincts, generation) values ($1, $2, 0)
     on conflict (only_row) do update
     set version = excluded.version, distincts = excluded.distincts, generation = known.generation + 1`,
    [version, distincts],
  );
}
