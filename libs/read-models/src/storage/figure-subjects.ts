import type { Queryable } from '#database';

/** A subject of a measure per subject, for example `index/un-egdi` of `indices.value`. */
export interface FigureSubject {
  measure: string;
  subject: string;
}

/** Returns the subjects for which these org units themselves have amounts of these measures, as known now. */
export async function readOwnSubjects(
  q: Queryable,
  orgUnits: readonly string[],
  measures: readonly string[],
): Promise<FigureSubject[]> {
  const { rows } = await q.query<FigureSubject>(
    `select distinct m.name as measure, t.subject
     from read_models.measures m
     join read_models.entity_totals t on t.measure_id = m.id
       and t.org_unit_id = any(select id from read_models.org_units where code = any($1::text[]))
     where m.name = any($2::text[])`,
    [orgUnits, measures],
  );
  return rows;
}

/** Returns segments that a measure was ever kept by, at most `limit`. They may have no amount any more. */
export async function readSegmentNames(q: Queryable, measure: string, limit: number): Promise<string[]> {
  const { rows } = await q.query<{ name: string }>(
    `select s.name from read_models.segments s join read_models.measures m on m.id = s.measure_id
     where m.name = $1 order by s.name limit $2`,
    [measure, limit],
  );
  return rows.map(({ name }) => name);
}
