import type { Queryable, Tx } from '#database';

/** The name of the projection that fills the read models, and of its checkpoint. */
export const MEASURES = 'measures';

/**
 * The version of what events and entities add, and of how the read models store it. Increase it when either
 * changes: read models of an older version are rebuilt before any further event is projected.
 * - 7: numbers that merged org units observed of what they share.
 * - 6: the months that a report covers, and the flows that were reported in each.
 * - 5: days with facts by source, silences, names of entities, observed stocks, own figures, dossiers by
 *   segment, entities of merged org units counted once, publications of indices and those before.
 * - 4: rolled-up segments, and distributions of amounts over entities.
 * - 2: distinct counts, segments, means, reports that override what was counted.
 */
export const MEASURES_VERSION = 7;

/** How the read models were written. */
export interface ProjectedVersion {
  /** The version of the projection. */
  version: number;
  /**
   * Whether distinct counts are kept. They cost as much as all other measures together, so they are kept only
   * while a framework asks for them.
   */
  keepsDistinctCounts: boolean;
  /** The hash of the calendar by which milestones were folded. */
  calendar: string;
}

/** Returns `null` while there are no read models. */
export async function readVersion(q: Queryable): Promise<ProjectedVersion | null> {
  const { rows } = await q.query<ProjectedVersion>(
    'select version, keeps_distinct_counts as "keepsDistinctCounts", calendar from read_models.projection_version',
  );
  return rows[0] ?? null;
}

/** Returns the number that changes whenever a rebuild or another calendar changes the read models. */
export async function readGeneration(q: Queryable): Promise<number> {
  const { rows } = await q.query<{ generation: number }>(
    'select generation from read_models.projection_version',
  );
  return rows[0]?.generation ?? 0;
}

export async function writeVersion(
  tx: Tx,
  { version, keepsDistinctCounts, calendar }: ProjectedVersion,
): Promise<void> {
  await tx.query(
    `insert into read_models.projection_version as known (version, keeps_distinct_counts, calendar, generation)
     values ($1, $2, $3, 0)
     on conflict (only_row) do update
     set version = excluded.version, keeps_distinct_counts = excluded.keeps_distinct_counts,
       calendar = excluded.calendar, generation = known.generation + 1`,
    [version, keepsDistinctCounts, calendar],
  );
}

/** Makes the next start of the projector rebuild the read models, for example in another time zone. */
export async function demandRebuild(q: Queryable): Promise<void> {
  await q.query('update read_models.projection_version set version = 0');
}
