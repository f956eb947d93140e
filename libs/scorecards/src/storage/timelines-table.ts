import type { Queryable, Tx } from '#database';
import type { Contributed } from '../domain/projecting/index.js';
import { integerArray, textArray } from './binary-arrays.js';

/** A thing of a body. */
export interface TimelineId {
  unitId: number;
  subject: string;
}

export interface FoldedTimeline extends TimelineId {
  contributed: readonly Contributed[];
}

type Tuple = [measure: number, day: number, amount: number, count: number, subject?: string];

/** What the things amounted to when they were last folded, by `timelineKey`; nothing for those never seen. */
export async function readTimelines(
  q: Queryable,
  ids: readonly TimelineId[],
): Promise<Map<string, Contributed[]>> {
  const { rows } = await q.query<{ unit_id: number; subject: string; contributions: Tuple[] }>(
    `select key.unit_id, key.subject, t.contributions
     from unnest($1::int[], $2::text[]) as key (unit_id, subject)
     cross join lateral (
       select contributions from scorecards.timelines t
       where t.unit_id = key.unit_id and t.subject = key.subject limit 1
     ) t`,
    keysOf(ids),
  );
  return new Map(
    rows.map(({ unit_id, subject, contributions }) => [
      timelineKey({ unitId: unit_id, subject }),
      contributions.map(fromTuple),
    ]),
  );
}

/** Replaces what is known of the things; one that no longer contributes is forgotten. */
export async function writeTimelines(tx: Tx, timelines: readonly FoldedTimeline[]): Promise<void> {
  const kept = timelines.filter(({ contributed }) => contributed.length > 0);
  const gone = timelines.filter(({ contributed }) => contributed.length === 0);
  if (kept.length > 0) await upsert(tx, kept);
  if (gone.length > 0) await remove(tx, gone);
}

export function timelineKey({ unitId, subject }: TimelineId): string {
  return `${unitId}/${subject}`;
}

async function upsert(tx: Tx, timelines: readonly FoldedTimeline[]): Promise<void> {
  await tx.query(
    `insert into scorecards.timelines (unit_id, subject, contributions)
     select * from unnest($1::int[], $2::text[], $3::json[])
     on conflict (unit_id, subject) do update set contributions = excluded.contributions`,
    [
      ...keysOf(timelines),
      textArray(
        'json',
        timelines.map(({ contributed }) => JSON.stringify(contributed.map(toTuple))),
      ),
    ],
  );
}

async function remove(tx: Tx, ids: readonly TimelineId[]): Promise<void> {
  await tx.query(
    `delete from scorecards.timelines t using unnest($1::int[], $2::text[]) as key (unit_id, subject)
     where t.unit_id = key.unit_id and t.subject = key.subject`,
    keysOf(ids),
  );
}

function keysOf(ids: readonly TimelineId[]): Buffer[] {
  return [
    integerArray(
      4,
      ids.map(({ unitId }) => unitId),
    ),
    textArray(
      'text',
      ids.map(({ subject }) => subject),
    ),
  ];
}

/** One thing contributes amounts that a number holds exactly; only sums over many may not. */
function toTuple({ measure, day, amount, count, subject }: Contributed): Tuple {
  const tuple: Tuple = [measure, day, Number(amount), count];
  if (subject !== null) tuple.push(subject);
  return tuple;
}

function fromTuple([measure, day, amount, count, subject = null]: [
  number,
  number,
  number,
  number,
  (string | null)?,
]): Contributed {
  return { measure, day, amount, count, subject };
}
