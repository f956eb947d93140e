import { type Queryable, daysOf } from '#database';
import { formatDay, type Day } from '#kernel';
import { OWN } from '../domain/rollups/index.js';
import { NEXT } from './next-tables.js';
import { MEASURE_ROLLUPS, SEGMENT_ROLLUPS, type RollupsTable } from './rollups-table.js';

/**
 * A total of the live read models that differs from the rebuilt one. Amounts are in the scale of the measure;
 * `null`: no total.
 */
export interface Difference {
  orgUnit: string;
  measure: string;
  /** Own totals, totals of everything below the org unit, or totals of one subject. */
  of: 'own' | 'below' | { subject: string };
  /** `2025-07-01`, `2025-07` or `ever`. */
  grain: string;
  live: string | null;
  rebuilt: string | null;
}

export interface Differences {
  /** The number of differing totals of org units (by day, month and all time) and of subjects. */
  count: number;
  /** The first of the differences. */
  first: Difference[];
  /** The org units that have any difference. */
  orgUnitIds: number[];
}

/**
 * Compares the live totals with those being built. Takes apart only rows whose arrays differ; nearly all are
 * equal.
 */
export async function findDifferences(q: Queryable, limit: number): Promise<Differences> {
  await q.query(`create temporary table differing on commit drop as
    ${OF_ROLLUPS} union all ${OF_SEGMENTS} union all ${OF_SUBJECTS}`);
  const counted = await q.query<{ n: string; units: number[] | null }>(
    'select count(*) as n, array_agg(distinct org_unit_id) as units from differing',
  );
  const { rows } = await q.query<DifferenceRow>(
    `select u.code, m.name, d.scope, d.subject, d.grain, ${daysOf('d.start')} as start, d.live, d.rebuilt
     from differing d join read_models.org_units u on u.id = d.org_unit_id join read_models.measures m on m.id = d.measure_id
     order by d.grain desc, d.scope, u.code, m.name, d.start, d.subject limit $1`,
    [limit],
  );
  const { n = '0', units = null } = counted.rows[0] ?? {};
  return { count: Number(n), first: rows.map(differenceOf), orgUnitIds: units ?? [] };
}

interface DifferenceRow {
  code: string;
  name: string;
  scope: number;
  subject: string | null;
  grain: number;
  start: Day;
  live: string | null;
  rebuilt: string | null;
}

function differenceOf({
  code,
  name,
  scope,
  subject,
  grain,
  start,
  live,
  rebuilt,
}: DifferenceRow): Difference {
  const day = formatDay(start);
  return {
    orgUnit: code,
    measure: name,
    of: subject === null ? (scope === OWN ? 'own' : 'below') : { subject },
    grain: grain === 2 ? 'ever' : grain === 1 ? day.slice(0, 7) : day,
    live,
    rebuilt,
  };
}

/** SQL for an amount with the number of its deltas, which tells a measured zero from no data. */
const said = (from: string): string => `${from}.amount || ' of ' || ${from}.count`;

/** SQL for the totals in which the live and the new version of a table differ. */
const differing = ({ name, ids }: RollupsTable): string => `
  read_models.${name} live full join ${NEXT}.${name} next using (org_unit_id, grain, start, scope)
  cross join lateral (
    select id, ${said('l')} as live, ${said('r')} as rebuilt
    from unnest(live.${ids}, live.amounts, live.counts) as l (id, amount, count)
    full join unnest(next.${ids}, next.amounts, next.counts) as r (id, amount, count) using (id)
    where (l.amount, l.count) is distinct from (r.amount, r.count)
  ) cell`;

const isDifferent = ({ ids }: RollupsTable): string =>
  `(live.${ids}, live.amounts, live.counts) is distinct from (next.${ids}, next.amounts, next.counts)`;

const OF_ROLLUPS = `
  select org_unit_id, cell.id as measure_id, null::text as subject, scope, grain, start, cell.live, cell.rebuilt
  from ${differing(MEASURE_ROLLUPS)}
  where ${isDifferent(MEASURE_ROLLUPS)}`;

const OF_SEGMENTS = `
  select org_unit_id, segment.measure_id, segment.name, scope, grain, start, cell.live, cell.rebuilt
  from ${differing(SEGMENT_ROLLUPS)}
  join read_models.segments segment on segment.id = cell.id
  where ${isDifferent(SEGMENT_ROLLUPS)}`;

const OF_SUBJECTS = `
  select org_unit_id, measure_id, subject, scope, 0, day, ${said('l')}, ${said('r')}
  from read_models.entity_totals l full join ${NEXT}.entity_totals r using (org_unit_id, measure_id, subject, day, scope)
  where (l.amount, l.count) is distinct from (r.amount, r.count)`;
