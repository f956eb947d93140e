import type { Queryable } from '#database';
import type { Day } from '#kernel';
import {
  coverOf,
  Intervals,
  type Era,
  type GatheredSums,
  type Gathering,
  type Slice,
} from '../domain/reading/index.js';
import { FIRST_DAY, segmentsBetween, type Segment } from '../domain/sums/index.js';
import type { UnitTree } from '../domain/unit-tree.js';
import { dateOf, numberArray } from './sql-values.js';
import { readSubjectSums } from './sums-over-intervals.js';

export interface StoredMeasures {
  all: readonly number[];
  perSubject: readonly number[];
}

/** Adds what is stored to the sums being gathered, for the bodies that counted in each era. */
export async function gatherStored(
  q: Queryable,
  tree: UnitTree,
  gathered: GatheredSums,
  gathering: Gathering,
  measures: StoredMeasures,
): Promise<void> {
  const eras = gathering.membership.eras.map((era) => ({ era, slices: slicesOf(tree, era) }));
  const running = measures.all.filter((measure) => gathered.runs(measure));
  const standing = measures.all.filter((measure) => !gathered.runs(measure));
  for (const [ids, stretchesOf] of [
    [running, (era: Era) => runningStretches(era, gathering)],
    [standing, (era: Era) => standingStretches(era, gathering)],
  ] as const) {
    const groups = eras.map(({ era, slices }) => ({ slices, stretches: stretchesOf(era) }));
    await gatherGroups(q, gathered, groups, ids);
  }
  await gatherSubjects(q, gathered, gathering, measures.perSubject);
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

function slicesOf(tree: UnitTree, { members }: Era): Group['slices'] {
  return [...members].flatMap(([body, below]) => coverOf(tree, below).map((slice) => ({ ...slice, body })));
}

/** What happened in each interval, as far as the era reaches. */
function runningStretches(era: Era, { intervals }: Gathering): Stretch[] {
  return intervals.ends.flatMap((end, place) => {
    const first = Math.max(era.first, place === 0 ? FIRST_DAY : (intervals.ends[place - 1] ?? end) + 1);
    const last = Math.min(era.last, end);
    return first > last ? [] : [{ first, last, places: [place] }];
  });
}

/** Everything up to each day of the era that is asked about: what lies between two of them counts for all later ones. */
function standingStretches(era: Era, { intervals, days }: Gathering): Stretch[] {
  const asked = new Intervals(days.filter((day) => era.first <= day && day <= era.last)).ends;
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
): Promise<void> {
  const slices = groups.flatMap(({ slices }, group) => slices.map((slice) => ({ ...slice, group })));
  const stretches = groups.flatMap(({ stretches }, group) =>
    stretches.map((stretch) => ({ ...stretch, group })),
  );
  const segments: (Segment & { group: number; stretch: number })[] = stretches.flatMap(
    ({ group, first, last }, stretch) =>
      segmentsBetween(first, last).map((segment) => ({ ...segment, group, stretch })),
  );
  if (measures.length === 0 || slices.length === 0 || segments.length === 0) return;
  const { rows } = await q.query<SliceRow>(SLICES, [
    numberArray(slices.map(({ group }) => group)),
    numberArray(slices.map(({ body }) => body)),
    numberArray(slices.map(({ unitId }) => unitId)),
    slices.map(({ whole }) => whole),
    numberArray(segments.map(({ group }) => group)),
    numberArray(segments.map(({ stretch }) => stretch)),
    numberArray(segments.map(({ span }) => span)),
    numberArray(segments.map(({ first }) => first)),
    numberArray(segments.map(({ last }) => last)),
    numberArray(measures),
  ]);
  for (const { body, stretch, measure, amount, count } of rows)
    gathered.addTotal(body, measure, stretches[stretch]?.places ?? [], Number(amount), Number(count));
}

interface SliceRow {
  body: number;
  stretch: number;
  measure: number;
  amount: string;
  count: string;
}

const SLICES = `
  select slice.body, segment.stretch, cell.measure, sum(cell.amount) as amount, sum(cell.count) as count
  from unnest($1::int[], $2::int[], $3::int[], $4::boolean[]) as slice ("group", body, unit_id, whole)
  join unnest($5::int[], $6::int[], $7::smallint[], $8::int[], $9::int[])
    as segment ("group", stretch, span, first, last) using ("group")
  cross join lateral (
    select measures, amounts, counts from scorecards.sums
    where unit_id = slice.unit_id and span = segment.span and (slice.whole or part = 0)
      and start between ${dateOf('segment.first')} and ${dateOf('segment.last')}
    offset 0
  ) s
  cross join unnest(s.measures, s.amounts, s.counts) as cell (measure, amount, count)
  where cell.measure = any($10::smallint[])
  group by 1, 2, 3`;

/** Subjects are read once for each stretch in which neither the days asked about nor the tree make a difference. */
async function gatherSubjects(
  q: Queryable,
  gathered: GatheredSums,
  { membership, intervals }: Gathering,
  measures: readonly number[],
): Promise<void> {
  const last = intervals.ends.at(-1);
  if (measures.length === 0 || last === undefined) return;
  const changes = membership.eras.map((era) => era.last).filter((day) => day < last);
  const stretches = new Intervals([...intervals.ends, ...changes]);
  for (const entry of await readSubjectSums(q, membership.everyone(), measures, stretches)) {
    const { unitId, measure, subject, parts } = entry;
    for (const { place, amount, count } of parts) {
      const day = stretches.ends[place] ?? last;
      gathered.addToSubject(unitId, { measure, subject, day, amount, count });
    }
  }
}
