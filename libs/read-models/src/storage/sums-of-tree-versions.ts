import { type Queryable, numberArray } from '#database';
import type { Day } from '#kernel';
import {
  coverOf,
  Intervals,
  type TreeVersion,
  type GatheredSums,
  type Gathering,
  type Slice,
} from '../domain/readings/index.js';
import { FIRST_DAY, rowRangesBetween, type RowRange } from '../domain/rollups/index.js';
import type { UnitTree } from '../domain/unit-tree.js';
import { readSubjectSums } from './sums-over-intervals.js';
import { CELLS_OF_ROWS, MEASURE_SUMS, rowsInRange, SEGMENT_SUMS, type SumsTable } from './sums-table.js';

/** Adds what is stored of these measures to the sums being gathered, for the bodies that counted in each version. */
export async function gatherStored(
  q: Queryable,
  tree: UnitTree,
  gathered: GatheredSums,
  gathering: Gathering,
  measures: readonly number[],
): Promise<void> {
  const versions = gathering.membership.versions.map((version) => ({
    version,
    slices: slicesOf(tree, version),
  }));
  const running = measures.filter((measure) => gathered.runs(measure));
  const standing = measures.filter((measure) => !gathered.runs(measure));
  const isBySegment = (measure: number): boolean =>
    gathering.bySubject.has(measure) && gathering.bySegment(measure);
  for (const [ids, stretchesOf] of [
    [running, (version: TreeVersion) => runningStretches(version, gathering)],
    [standing, (version: TreeVersion) => standingStretches(version, gathering)],
  ] as const) {
    const groups = versions.map(({ version, slices }) => ({ slices, stretches: stretchesOf(version) }));
    await gatherGroups(q, gathered, groups, ids, WHOLE);
    await gatherGroups(q, gathered, groups, ids.filter(isBySegment), BY_SEGMENT);
  }
  const things = measures.filter((measure) => gathering.bySubject.has(measure) && !isBySegment(measure));
  await gatherThings(q, gathered, gathering, things);
}

/** Days whose sum is added at all of these places. */
interface Stretch {
  first: Day;
  last: Day;
  places: readonly number[];
}

interface Group {
  slices: readonly (Slice & { body: number })[];
  stretches: readonly Stretch[];
}

function slicesOf(tree: UnitTree, { members }: TreeVersion): Group['slices'] {
  return [...members].flatMap(([body, below]) => coverOf(tree, below).map((slice) => ({ ...slice, body })));
}

/** What happened in each interval, as far as the version reaches. */
function runningStretches(version: TreeVersion, { intervals }: Gathering): Stretch[] {
  return intervals.ends.flatMap((end, place) => {
    const first = Math.max(version.first, place === 0 ? FIRST_DAY : (intervals.ends[place - 1] ?? end) + 1);
    const last = Math.min(version.last, end);
    return first > last ? [] : [{ first, last, places: [place] }];
  });
}

/** Everything up to each day of the version that is asked about: what lies between two of them counts for all later ones. */
function standingStretches(version: TreeVersion, { intervals, days }: Gathering): Stretch[] {
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
  gathered: GatheredSums,
  groups: readonly Group[],
  measures: readonly number[],
  sql: string,
): Promise<void> {
  const slices = groups.flatMap(({ slices }, group) => slices.map((slice) => ({ ...slice, group })));
  const stretches = groups.flatMap(({ stretches }, group) =>
    stretches.map((stretch) => ({ ...stretch, group })),
  );
  const ranges: (RowRange & { group: number; stretch: number })[] = stretches.flatMap(
    ({ group, first, last }, stretch) =>
      rowRangesBetween(first, last).map((range) => ({ ...range, group, stretch })),
  );
  if (measures.length === 0 || slices.length === 0 || ranges.length === 0) return;
  const { rows } = await q.query<SliceRow>(sql, [
    numberArray(slices.map(({ group }) => group)),
    numberArray(slices.map(({ body }) => body)),
    numberArray(slices.map(({ unitId }) => unitId)),
    slices.map(({ whole }) => whole),
    numberArray(ranges.map(({ group }) => group)),
    numberArray(ranges.map(({ stretch }) => stretch)),
    numberArray(ranges.map(({ grain }) => grain)),
    numberArray(ranges.map(({ first }) => first)),
    numberArray(ranges.map(({ last }) => last)),
    numberArray(measures),
  ]);
  for (const { body, stretch, measure, segment, amount, count } of rows) {
    const places = stretches[stretch]?.places ?? [];
    if (segment === null) gathered.addTotal(body, measure, places, Number(amount), Number(count));
    else gathered.addSegment(body, { measure, subject: segment }, places, Number(amount), Number(count));
  }
}

interface SliceRow {
  body: number;
  stretch: number;
  measure: number;
  segment: string | null;
  amount: string;
  count: string;
}

const cellsOf = (table: SumsTable): string => `
  select slice.body, range.stretch, ${CELLS_OF_ROWS}
  from unnest($1::int[], $2::int[], $3::int[], $4::boolean[]) as slice ("group", body, org_unit_id, whole)
  join unnest($5::int[], $6::int[], $7::smallint[], $8::int[], $9::int[])
    as range ("group", stretch, grain, first, last) using ("group")
  ${rowsInRange(table, 'slice.org_unit_id', 'and (slice.whole or scope = 0)')}`;

const WHOLE = `
  select body, stretch, id as measure, null as segment, sum(amount) as amount, sum(count) as count
  from (${cellsOf(MEASURE_SUMS)}) cell
  where id = any($10::smallint[])
  group by 1, 2, 3`;

const BY_SEGMENT = `
  with wanted as materialized (
    select id, measure_id, name from read_models.segments where measure_id = any($10::smallint[])
  )
  select body, stretch, wanted.measure_id as measure, wanted.name as segment, amount, count
  from (
    select body, stretch, id, sum(amount) as amount, sum(count) as count
    from (${cellsOf(SEGMENT_SUMS)}) cell
    where id in (select id from wanted)
    group by 1, 2, 3
  ) summed
  join wanted using (id)`;

/** Things are read once for each stretch in which neither the days asked about nor the tree make a difference. */
async function gatherThings(
  q: Queryable,
  gathered: GatheredSums,
  { membership, intervals, bySubject }: Gathering,
  measures: readonly number[],
): Promise<void> {
  const last = intervals.ends.at(-1);
  if (measures.length === 0 || last === undefined) return;
  const changes = membership.versions.map((version) => version.last).filter((day) => day < last);
  const stretches = new Intervals([...intervals.ends, ...changes]);
  const things = measures.flatMap((measure) => [...(bySubject.get(measure) ?? [])]);
  for (const entry of await readSubjectSums(q, membership.everyone(), measures, stretches, things)) {
    const { unitId, measure, subject, parts } = entry;
    for (const { place, amount, count } of parts) {
      const day = stretches.ends[place] ?? last;
      gathered.addToSubject(unitId, { measure, subject, day, amount, count });
    }
  }
}
