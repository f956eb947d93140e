import { type Queryable, type Tx, integerArray, textArray, numberArray } from '#database';
import { formatDay, parseDay, type Day } from '#kernel';
import type { StageRef, TrackAssessment } from '#maturity/domain';
import type { AnnouncedResult } from '../domain/announcing/index.js';

/** Identifies a track of a framework for one org unit. */
export interface TrackKey {
  orgUnitId: number;
  framework: string;
  track: string;
}

export interface AnnouncedTrack extends TrackKey {
  announced: AnnouncedResult;
}

interface AnnouncedRow {
  org_unit_id: number;
  framework: string;
  track: string;
  edition: string;
  state: AnnouncedResult['state'];
  assessment: AnnouncedResult['assessment'];
  marks: AnnouncedResult['progress'];
  log_position: string;
  day: string;
}

const COLUMNS = 'org_unit_id, framework, track, edition, state, assessment, marks, log_position, day';

/** The latest result of a track, as an overview shows it. */
export interface LatestTrackResult {
  orgUnitId: number;
  track: string;
  edition: string;
  /** The announced stage. */
  stage: StageRef | null;
  assessment: TrackAssessment;
  day: Day;
}

/** Returns the latest results of these org units on one framework. */
export async function readLatestResults(
  q: Queryable,
  orgUnitIds: readonly number[],
  framework: string,
): Promise<LatestTrackResult[]> {
  const { rows } = await q.query<
    Pick<AnnouncedRow, 'org_unit_id' | 'track' | 'edition' | 'assessment' | 'day'> & {
      stage: StageRef | null;
    }
  >(
    `select org_unit_id, track, edition, state -> 'stage' as stage, assessment, day
     from assessments.announced_tracks where org_unit_id = any($1::int[]) and framework = $2`,
    [numberArray(orgUnitIds), framework],
  );
  return rows.map(({ org_unit_id, day, ...row }) => ({
    ...row,
    orgUnitId: org_unit_id,
    day: parseDay(day) ?? 0,
  }));
}

/**
 * Returns the announced tracks of these org units on all frameworks, and locks the rows until the transaction
 * ends. Rows are always locked in the same order, so that two assessors do not deadlock.
 */
export async function lockAnnounced(tx: Tx, orgUnitIds: readonly number[]): Promise<AnnouncedTrack[]> {
  const { rows } = await tx.query<AnnouncedRow>(
    `select ${COLUMNS} from assessments.announced_tracks
     where org_unit_id = any($1::int[]) order by org_unit_id, framework, track for update`,
    [numberArray(orgUnitIds)],
  );
  return rows.map(announcedTrack);
}

/**
 * Inserts the first results of tracks and returns the keys of the inserted ones. A row that another assessor
 * has inserted meanwhile stays as it is.
 */
export async function insertAnnounced(tx: Tx, tracks: readonly AnnouncedTrack[]): Promise<Set<string>> {
  if (tracks.length === 0) return new Set();
  const { rows } = await tx.query<Pick<AnnouncedRow, 'org_unit_id' | 'framework' | 'track'>>(
    `insert into assessments.announced_tracks (${COLUMNS}) select * from ${ROWS} order by org_unit_id, framework, track
     on conflict do nothing returning org_unit_id, framework, track`,
    columnsOf(tracks),
  );
  return new Set(
    rows.map((row) => trackKey({ orgUnitId: row.org_unit_id, framework: row.framework, track: row.track })),
  );
}

export async function updateAnnounced(tx: Tx, tracks: readonly AnnouncedTrack[]): Promise<void> {
  if (tracks.length === 0) return;
  await tx.query(
    `update assessments.announced_tracks a
     set edition = row.edition, state = row.state, assessment = row.assessment, marks = row.marks,
       log_position = row.log_position, day = row.day
     from ${ROWS} where a.org_unit_id = row.org_unit_id and a.framework = row.framework and a.track = row.track`,
    columnsOf(tracks),
  );
}

export async function deleteAnnounced(tx: Tx, keys: readonly TrackKey[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.query(
    `delete from assessments.announced_tracks a using unnest($1::int[], $2::text[], $3::text[]) as row (org_unit_id, framework, track)
     where a.org_unit_id = row.org_unit_id and a.framework = row.framework and a.track = row.track`,
    keysOf(keys),
  );
}

export function trackKey({ orgUnitId, framework, track }: TrackKey): string {
  return `${orgUnitId}/${framework}/${track}`;
}

const ROWS = `unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::json[], $6::json[], $7::json[], $8::bigint[], $9::date[])
  as row (${COLUMNS})`;

function columnsOf(tracks: readonly AnnouncedTrack[]): unknown[] {
  const announcedTracks = tracks.map(({ announced }) => announced);
  const json = (part: (announced: AnnouncedResult) => object): Buffer =>
    textArray(
      'json',
      announcedTracks.map((announced) => JSON.stringify(part(announced))),
    );
  return [
    ...keysOf(tracks),
    textArray(
      'text',
      announcedTracks.map(({ edition }) => edition),
    ),
    json(({ state }) => state),
    json(({ assessment }) => assessment),
    json(({ progress }) => progress),
    integerArray(
      8,
      announcedTracks.map(({ logPosition }) => logPosition),
    ),
    announcedTracks.map(({ day }) => formatDay(day)),
  ];
}

function keysOf(keys: readonly TrackKey[]): Buffer[] {
  return [
    integerArray(
      4,
      keys.map(({ orgUnitId }) => orgUnitId),
    ),
    textArray(
      'text',
      keys.map(({ framework }) => framework),
    ),
    textArray(
      'text',
      keys.map(({ track }) => track),
    ),
  ];
}

function announcedTrack(row: AnnouncedRow): AnnouncedTrack {
  const { org_unit_id: orgUnitId, framework, track, edition, state, assessment } = row;
  const announced = {
    ...{ edition, state, assessment },
    progress: row.marks,
    logPosition: Number(row.log_position),
    day: parseDay(row.day) ?? 0,
  };
  return { orgUnitId, framework, track, announced };
}
