import type { Queryable } from '#database';
import { formatDay, type Day } from '#kernel';
import type { StageRef } from '#maturity/domain';
import { stageKinds } from '../domain/journal-kinds.js';

/** The kinds are part of the statement, not a parameter: only then does Postgres use the partial index. */
const SETTING_STAGES = stageKinds.map((kind) => `'${kind}'`).join(', ');

export interface AnnouncedStage {
  orgUnit: string;
  framework: string;
  track: string;
  stage: StageRef | null;
}

export interface TrackName {
  orgUnit: string;
  framework: string;
  track: string;
}

/**
 * Returns the stages that the journal announced for a day of the past, with the entries written by `knownAt`
 * (epoch milliseconds). A track that had not been announced by then is missing.
 */
export async function announcedStagesOn(
  q: Queryable,
  tracks: readonly TrackName[],
  day: Day,
  knownAt: number | null = null,
): Promise<AnnouncedStage[]> {
  if (tracks.length === 0) return [];
  const { rows } = await q.query<{
    org_unit: string;
    framework: string;
    track: string;
    stage: StageRef | null;
  }>(
    `select track_name.*, entry.data -> 'to' as stage
     from unnest($1::text[], $2::text[], $3::text[]) as track_name (org_unit, framework, track)
     cross join lateral (
       select data from assessments.journal j
       where j.org_unit = track_name.org_unit and j.framework = track_name.framework and j.track = track_name.track
         and j.kind in (${SETTING_STAGES}) and j.day <= $4::date
         and ($5::timestamptz is null or j.at <= $5)
       order by j.position desc limit 1
     ) entry`,
    [
      tracks.map(({ orgUnit }) => orgUnit),
      tracks.map(({ framework }) => framework),
      tracks.map(({ track }) => track),
      formatDay(day),
      knownAt === null ? null : new Date(knownAt).toISOString(),
    ],
  );
  return rows.map(({ org_unit, ...row }) => ({ orgUnit: org_unit, ...row }));
}
