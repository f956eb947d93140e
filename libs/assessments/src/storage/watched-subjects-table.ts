import { type Queryable, type Tx, numberArray, textArray } from '#database';
import { formatDay, type Day } from '#kernel';
import type { SettlingMoment, SettlingTrack } from '../domain/settling/index.js';
import type { AnnouncedEvent, AnnouncedMilestone } from '../domain/watching/index.js';
import { settlingOf, storedSettling, type StoredSettling } from './stored-settling.js';

/** Identifies a milestone by its subject, or a recorded event by the position of its original. */
export interface WatchedKey {
  kind: 'milestone' | 'recorded';
  orgUnit: string;
  subject: string;
}

/** A milestone or event: what has been announced of it, and what waits. */
export interface WatchedSubject extends WatchedKey, SettlingTrack {
  /** `null`: nothing. */
  announced: AnnouncedMilestone | AnnouncedEvent | null;
  /** The next day on which it moves without a fact. */
  nextDay: Day | null;
}

interface WatchedRow {
  kind: WatchedKey['kind'];
  org_unit: string;
  subject: string;
  announced: WatchedSubject['announced'];
  settling: StoredSettling | null;
  runs: string[];
}

/** A watched subject as it was stored. Its next day is computed anew. */
export type StoredSubject = Omit<WatchedSubject, 'nextDay'>;

const KEY = 'kind, org_unit, subject';

export function watchedKey({ kind, orgUnit, subject }: WatchedKey): string {
  return JSON.stringify([kind, orgUnit, subject]);
}

/** Returns the stored ones among these subjects. */
export async function readWatched(q: Queryable, keys: readonly WatchedKey[]): Promise<StoredSubject[]> {
  if (keys.length === 0) return [];
  const { rows } = await q.query<WatchedRow>(
    `select ${KEY}, announced, settling, runs from assessments.watched_subjects
     where (${KEY}) in (select * from ${KEYS})`,
    keysOf(keys),
  );
  return rows.map(storedSubject);
}

/** Returns the subjects that have settled and that no open run holds. */
export async function readSettled(
  q: Queryable,
  { now, openRuns }: Pick<SettlingMoment, 'now' | 'openRuns'>,
  limit: number,
): Promise<WatchedKey[]> {
  const { rows } = await q.query<WatchedRow>(
    `select ${KEY} from assessments.watched_subjects
     where due_at <= $1 and not runs && $2::bigint[] order by due_at limit $3`,
    [new Date(now).toISOString(), numberArray([...openRuns]), limit],
  );
  return rows.map(keyOf);
}

/** Returns the subjects that move without a fact on this day or before. */
export async function readDueOn(q: Queryable, day: Day, limit: number): Promise<WatchedKey[]> {
  const { rows } = await q.query<WatchedRow>(
    `select ${KEY} from assessments.watched_subjects where next_day <= $1::date order by next_day limit $2`,
    [formatDay(day), limit],
  );
  return rows.map(keyOf);
}

/** Makes all milestones move on `day` when the calendar is another one than when they were looked at last. */
export async function followCalendar(tx: Tx, hash: string, day: Day): Promise<void> {
  const { rowCount: isKnown } = await tx.query('select from assessments.watched_calendar where hash = $1', [
    hash,
  ]);
  if (isKnown) return;
  await tx.query(
    `insert into assessments.watched_calendar (hash) values ($1)
     on conflict (only_row) do update set hash = excluded.hash`,
    [hash],
  );
  await tx.query(`update assessments.watched_subjects set next_day = $1::date where kind = 'milestone'`, [
    formatDay(day),
  ]);
}

/** Writes subjects. One of which nothing was announced, and nothing waits, has no row. */
export async function writeWatched(tx: Tx, subjects: readonly WatchedSubject[]): Promise<void> {
  const isKept = ({ announced, settling }: WatchedSubject): boolean =>
    announced !== null || settling !== null;
  const [kept, gone] = [subjects.filter(isKept), subjects.filter((subject) => !isKept(subject))];
  if (gone.length > 0)
    await tx.query(
      `delete from assessments.watched_subjects where (${KEY}) in (select * from ${KEYS})`,
      keysOf(gone),
    );
  if (kept.length === 0) return;
  await tx.query(
    `insert into assessments.watched_subjects (${KEY}, announced, settling, due_at, runs, next_day)
     select ${KEY}, nullif(announced::text, 'null')::json, nullif(settling::text, 'null')::json,
       to_timestamp((settling ->> 'dueAt')::float8 / 1000), runs::bigint[], next_day
     from unnest($1::text[], $2::text[], $3::text[], $4::json[], $5::json[], $6::text[], $7::date[])
       as row (${KEY}, announced, settling, runs, next_day)
     on conflict (${KEY}) do update
     set announced = excluded.announced, settling = excluded.settling, due_at = excluded.due_at,
       runs = excluded.runs, next_day = excluded.next_day`,
    [
      ...keysOf(kept),
      json(kept.map(({ announced }) => announced)),
      json(kept.map(storedSettling)),
      texts(kept.map(({ runs }) => numberArray([...runs.keys()]))),
      kept.map(({ nextDay }) => (nextDay === null ? null : formatDay(nextDay))),
    ],
  );
}

const KEYS = `unnest($1::text[], $2::text[], $3::text[])`;

function keysOf(keys: readonly WatchedKey[]): Buffer[] {
  return [
    texts(keys.map(({ kind }) => kind)),
    texts(keys.map(({ orgUnit }) => orgUnit)),
    texts(keys.map(({ subject }) => subject)),
  ];
}

function texts(values: readonly string[]): Buffer {
  return textArray('text', values);
}

function json(values: readonly (object | null)[]): Buffer {
  return textArray(
    'json',
    values.map((value) => JSON.stringify(value)),
  );
}

function keyOf({ kind, org_unit: orgUnit, subject }: WatchedRow): WatchedKey {
  return { kind, orgUnit, subject };
}

function storedSubject(row: WatchedRow): StoredSubject {
  const runs = new Map(row.runs.map((run) => [Number(run), 'own' as const]));
  return { ...keyOf(row), announced: row.announced, ...settlingOf(row.settling, runs) };
}
