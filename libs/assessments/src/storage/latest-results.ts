import { type Queryable, numberArray } from '#database';
import { formatDay, type Day } from '#kernel';
import type { StageRef, TrackAssessment } from '#maturity/domain';
import { IN_DOUBT } from '../domain/settling/index.js';

/** The latest result of a track, as an overview shows it. */
export interface LatestTrackResult {
  orgUnitId: number;
  track: string;
  edition: string;
  assessment: TrackAssessment;
  /** The announced stage, and the day as of which it was announced; `null` before the first announcement. */
  announced: { stage: StageRef | null; day: Day } | null;
}

/** Returns the latest results of these org units on one framework. */
export async function readLatestResults(
  q: Queryable,
  orgUnitIds: readonly number[],
  framework: string,
): Promise<LatestTrackResult[]> {
  const { rows } = await q.query<{
    org_unit_id: number;
    track: string;
    edition: string;
    assessment: TrackAssessment;
    stage: StageRef | null;
    announced_on: Day | null;
  }>(
    `select org_unit_id, track, edition, assessment,
       announced -> 'state' -> 'stage' as stage, (announced ->> 'day')::int as announced_on
     from assessments.announced_tracks where org_unit_id = any($1::int[]) and framework = $2`,
    [numberArray(orgUnitIds), framework],
  );
  return rows.map(({ org_unit_id, stage, announced_on, ...row }) => ({
    ...row,
    orgUnitId: org_unit_id,
    announced: announced_on === null ? null : { stage, day: announced_on },
  }));
}

/** How a track settles, for people. Instants are in epoch milliseconds. */
export interface SettlingResult {
  framework: string;
  track: string;
  /** When the result first differed from the announced one. */
  since: number;
  /** When it is announced unless it changes; `null` while a run is awaited. */
  dueAt: number | null;
}

/** Returns the tracks of an org unit whose latest result, assessed by that day, is not announced yet. */
export async function readSettling(
  q: Queryable,
  orgUnit: string,
  day: Day,
  openRuns: readonly number[],
): Promise<SettlingResult[]> {
  const { rows } = await q.query<{
    framework: string;
    track: string;
    since: number;
    due_at: number;
    waits: boolean;
  }>(
    `select framework, track, (settling ->> 'since')::float8 as since, (settling ->> 'dueAt')::float8 as due_at,
       own_runs && $2::bigint[] or other_runs && $2::bigint[] as waits
     from assessments.announced_tracks join read_models.org_units u on u.id = org_unit_id
     where u.code = $1 and settling ->> 'candidate' <> $4 and day <= $3::date`,
    [orgUnit, numberArray(openRuns), formatDay(day), IN_DOUBT],
  );
  return rows.map(({ due_at, waits, ...row }) => ({ ...row, dueAt: waits ? null : due_at }));
}
