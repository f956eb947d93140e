import { type Queryable, numberArray } from '#database';
import type { Day } from '#kernel';
import {
  rollupsOf,
  Intervals,
  type TreeVersion,
  type GatheredTotals,
  type Gathering,
  type RollupPart,
} from '../domain/readings/index.js';
import { ADJUSTED, FIRST_DAY, OWN, rowRangesBetween, type RowRange } from '../domain/rollups/index.js';
import type { OrgUnitTree } from '../domain/org-unit-tree.js';
import { readEntityTotals } from './totals-over-intervals.js';
import {
  TOTALS_OF_ROWS,
  MEASURE_ROLLUPS,
  rowsInRange,
  SEGMENT_ROLLUPS,
  type RollupsTable,
} from './rollups-table.js';

/**
 * Adds the stored totals of these measures to `gathered`, for the org units that counted in each tree
 * version.
 * @param adjusted true: with the adjustments for mergers, which apply to the tree of the rollups only
 */
export async function gatherStored(
  q: Queryable,
  tree: OrgUnitTree,
  gathered: GatheredTotals,
  gathering: Gathering,
  measures: readonly number[],
  adjusted: boolean,
): Promise<void> {
  const [ofMeasures, ofSegments] = adjusted ? [WHOLE, BY_SEGMENT] : [WHOLE_UNADJUSTED, SEGMENTS_UNADJUSTED];
  const versions = gathering.membership.versions.map((version) => ({
    version,
    rollupParts: rollupPartsOf(tree, version),
  }));
  const running = measures.filter((measure) => gathered.runs(measure));
  const stocks = measures.filter((measure) => !gathered.runs(measure));
  const isBySegment = (measure: number): boolean =>
    gathering.bySubject.has(measure) && gathering.bySegment(measure);
  for (const [ids, intervalsOf] of [
    [running, (version: TreeVersion) => flowIntervals(version, gathering)],
    [stocks, (version: TreeVersion) => stockIntervals(version, gathering)],
  ] as const) {
    const groups = versions.map(({ version, rollupParts }) => ({
      rollupParts,
      dayIntervals: intervalsOf(version),
    }));
    await gatherGroups(q, gathered, groups, ids, ofMeasures);
    await gatherGroups(q, gathered, groups, ids.filter(isBySegment), ofSegments);
  }
  const entities = measures.filter((measure) => gathering.bySubject.has(measure) && !isBySegment(measure));
  await gatherEntities(q, gathered, gathering, entities, adjusted);
}

/** Days whose total is added at all of these places. */
interface DayInterval {
  first: Day;
  last: Day;
  places: readonly number[];
}

interface Group {
  rollupParts: readonly (RollupPart & { orgUnit: number })[];
  dayIntervals: readonly DayInterval[];
}

function rollupPartsOf(tree: OrgUnitTree, { members }: TreeVersion): Group['rollupParts'] {
  return [...members].flatMap(([orgUnit, below]) =>
    rollupsOf(tree, below).map((rollupPart) => ({ ...rollupPart, orgUnit })),
  );
}

/** Returns the part of each interval that lies in the tree version, for flows. */
function flowIntervals(version: TreeVersion, { intervals }: Gathering): DayInterval[] {
  return intervals.ends.flatMap((end, place) => {
    const first = Math.max(version.first, place === 0 ? FIRST_DAY : (intervals.ends[place - 1] ?? end) + 1);
    const last = Math.min(version.last, end);
    return first > last ? [] : [{ first, last, places: [place] }];
  });
}

/**
 * Returns the days up to each day asked about in the tree version, for stocks. What lies between two of these
 * days counts for all later ones.
 */
function stockIntervals(version: TreeVersion, { intervals, days }: Gathering): DayInterval[] {
  const asked = new Intervals(days.filter((day) => version.first <= day && day <= version.last)).ends;
  const places = asked.map((day) => intervals.placeOf(day));
  return asked.map((last, index) => ({
    first: index === 0 ? FIRST_DAY : (asked[index - 1] ?? last) + 1,
    last,
    places: places.slice(index),
  }));
}

async function gatherGroups(
  q: Queryable,
  gathered: GatheredTotals,
  groups: readonly Group[],
  measures: readonly number[],
  sql: string,
): Promise<void> {
  const rollupParts = groups.flatMap(({ rollupParts }, group) =>
    rollupParts.map((rollupPart) => ({ ...rollupPart, group })),
  );
  const dayIntervals = groups.flatMap(({ dayIntervals }, group) =>
    dayIntervals.map((interval) => ({ ...interval, group })),
  );
  const ranges: (RowRange & { group: number; interval: number })[] = dayIntervals.flatMap(
    ({ group, first, last }, interval) =>
      rowRangesBetween(first, last).map((range) => ({ ...range, group, interval })),
  );
  if (measures.length === 0 || rollupParts.length === 0 || ranges.length === 0) return;
  const { rows } = await q.query<RollupRangeRow>(sql, [
    numberArray(rollupParts.map(({ group }) => group)),
    numberArray(rollupParts.map(({ orgUnit }) => orgUnit)),
    numberArray(rollupParts.map(({ orgUnitId }) => orgUnitId)),
    rollupParts.map(({ withSubtree: whole }) => whole),
    numberArray(ranges.map(({ group }) => group)),
    numberArray(ranges.map(({ interval }) => interval)),
    numberArray(ranges.map(({ grain }) => grain)),
    numberArray(ranges.map(({ first }) => first)),
    numberArray(ranges.map(({ last }) => last)),
    numberArray(measures),
  ]);
  for (const { orgUnit, interval, measure, segment, amount, count } of rows) {
    const places = dayIntervals[interval]?.places ?? [];
    if (segment === null) gathered.addTotal(orgUnit, measure, places, Number(amount), Number(count));
    else gathered.addSegment(orgUnit, { measure, subject: segment }, places, Number(amount), Number(count));
  }
}

interface RollupRangeRow {
  orgUnit: number;
  interval: number;
  measure: number;
  segment: string | null;
  amount: string;
  count: string;
}

const totalsOf = (table: RollupsTable, condition: string): string => `
  select slice."orgUnit", range."interval", ${TOTALS_OF_ROWS}
  from unnest($1::int[], $2::int[], $3::int[], $4::boolean[]) as slice ("group", "orgUnit", org_unit_id, whole)
  join unnest($5::int[], $6::int[], $7::smallint[], $8::int[], $9::int[])
    as range ("group", "interval", grain, first, last) using ("group")
  ${rowsInRange(table, 'slice.org_unit_id', condition)}`;

const ADJUSTED_TOO = 'and (slice.whole or scope = 0)';
const UNADJUSTED = `${ADJUSTED_TOO} and scope <> ${ADJUSTED}`;

const measuresWhere = (condition: string): string => `
  select "orgUnit", "interval", id as measure, null as segment, sum(amount) as amount, sum(count) as count
  from (${totalsOf(MEASURE_ROLLUPS, condition)}) cell
  where id = any($10::smallint[])
  group by 1, 2, 3`;

const segmentsWhere = (condition: string): string => `
  with wanted as materialized (
    select id, measure_id, name from read_models.segments where measure_id = any($10::smallint[])
  )
  select "orgUnit", "interval", wanted.measure_id as measure, wanted.name as segment, amount, count
  from (
    select "orgUnit", "interval", id, sum(amount) as amount, sum(count) as count
    from (${totalsOf(SEGMENT_ROLLUPS, condition)}) cell
    where id in (select id from wanted)
    group by 1, 2, 3
  ) summed
  join wanted using (id)`;

const [WHOLE, WHOLE_UNADJUSTED] = [ADJUSTED_TOO, UNADJUSTED].map(measuresWhere) as [string, string];
const [BY_SEGMENT, SEGMENTS_UNADJUSTED] = [ADJUSTED_TOO, UNADJUSTED].map(segmentsWhere) as [string, string];

/**
 * Reads entity totals once for each interval that holds neither a day asked about nor a change of the tree.
 */
async function gatherEntities(
  q: Queryable,
  gathered: GatheredTotals,
  { membership, intervals, bySubject }: Gathering,
  measures: readonly number[],
  adjusted: boolean,
): Promise<void> {
  const last = intervals.ends.at(-1);
  if (measures.length === 0 || last === undefined) return;
  const changes = membership.versions.map((version) => version.last).filter((day) => day < last);
  const dayIntervals = new Intervals([...intervals.ends, ...changes]);
  const entities = measures.flatMap((measure) => [...(bySubject.get(measure) ?? [])]);
  const scopes = adjusted ? ([OWN, ADJUSTED] as const) : ([OWN] as const);
  const asked = { measures, subjects: entities, scopes };
  for (const entry of await readEntityTotals(q, membership.allMembers(), dayIntervals, asked)) {
    const { orgUnitId, measure, subject, parts } = entry;
    for (const { place, amount, count } of parts) {
      const day = dayIntervals.ends[place] ?? last;
      gathered.addToSubject(orgUnitId, { measure, subject, day, amount, count });
    }
  }
}
