import { type Queryable, numberArray } from '#database';
import type { SubjectOfMeasure } from '../domain/rollups/index.js';

/** A segment of a measure, or an amount that entities have of it, with the id that totals use. */
interface StoredSegment extends SubjectOfMeasure {
  id: number;
}

/** Returns the ids of these segments. Gives ids to those that have none. */
export async function ensureSegments(
  q: Queryable,
  segments: readonly SubjectOfMeasure[],
): Promise<StoredSegment[]> {
  const named = [numberArray(segments.map(({ measure }) => measure)), segments.map(({ subject }) => subject)];
  await q.query(
    `insert into read_models.segments (measure_id, name)
     select distinct measure_id, name from ${NAMED} where not exists (
       select from read_models.segments known where known.measure_id = named.measure_id and known.name = named.name
     ) on conflict do nothing`,
    named,
  );
  return segmentsOf(
    await q.query<SegmentRow>(
      `select s.id, s.measure_id, s.name from ${NAMED} join read_models.segments s using (measure_id, name)`,
      named,
    ),
  );
}

export async function readSegments(q: Queryable, ids: readonly number[]): Promise<StoredSegment[]> {
  return segmentsOf(
    await q.query<SegmentRow>(
      'select id, measure_id, name from read_models.segments where id = any($1::int[])',
      [numberArray(ids)],
    ),
  );
}

interface SegmentRow {
  id: number;
  measure_id: number;
  name: string;
}

const NAMED = 'unnest($1::smallint[], $2::text[]) as named (measure_id, name)';

const segmentsOf = ({ rows }: { rows: SegmentRow[] }): StoredSegment[] =>
  rows.map(({ id, measure_id: measure, name: subject }) => ({ id, measure, subject }));
