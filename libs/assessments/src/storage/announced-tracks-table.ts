import { type Tx, integerArray, textArray, numberArray } from '#database';
import { formatDay, parseDay, type Day } from '#kernel';
import type { TrackAssessment } from '#maturity/domain';
import type { AnnouncedResult } from '../domain/announcing/index.js';
import type { RunScope } from '../domain/causes.js';
import type { SettlingTrack } from '../domain/settling/index.js';
import { settlingOf, storedSettling, type StoredSettling } from './stored-settling.js';

/** Identifies a track of a framework for one org unit. */
export interface TrackKey {
  orgUnitId: number;
  framework: string;
  track: string;
}

/** The latest result of a track, computed by entry thresholds alone. Pages show it at once. */
export interface LatestResult {
  edition: string;
  assessment: TrackAssessment;
  /** The log position up to which facts were counted. */
  logPosition: number;
  /** The day that was assessed. */
  day: Day;
}

/** A track of an org unit: its latest result, what has been announced of it, and what waits. */
export interface AnnouncedTrack extends TrackKey, SettlingTrack {
  latest: Omit<LatestResult, 'assessment'>;
  /** `null`: nothing yet; the first result is still settling, or no KPI has a value yet. */
  announced: AnnouncedResult | null;
}

/** A track with a new latest result. */
export interface AssessedTrack extends TrackKey, SettlingTrack {
  latest: LatestResult;
}

/** A track with a new announced result. */
export interface NewlyAnnounced extends TrackKey {
  announced: AnnouncedResult;
}

interface TrackRow {
  org_unit_id: number;
  framework: string;
  track: string;
  edition: string;
  log_position: string;
  day: string;
  announced: AnnouncedResult | null;
  settling: StoredSettling | null;
  own_runs: string[];
  other_runs: string[];
}

const KEY = 'org_unit_id, framework, track';
const LATEST = 'edition, assessment, log_position, day';

/**
 * Returns the tracks of these org units on all frameworks, and locks the rows until the transaction ends.
 * Rows are always locked in the same order, so that two assessors do not deadlock.
 */
export async function lockAnnounced(tx: Tx, orgUnitIds: readonly number[]): Promise<AnnouncedTrack[]> {
  const { rows } = await tx.query<TrackRow>(
    `select ${KEY}, edition, log_position, day, announced, settling, own_runs, other_runs
     from assessments.announced_tracks
     where org_unit_id = any($1::int[]) order by ${KEY} for update`,
    [numberArray(orgUnitIds)],
  );
  return rows.map(announcedTrack);
}

/**
 * Inserts tracks with their first results and returns the keys of the inserted ones. A row that another
 * assessor has inserted meanwhile stays as it is.
 */
export async function insertTracks(tx: Tx, tracks: readonly AssessedTrack[]): Promise<Set<string>> {
  if (tracks.length === 0) return new Set();
  const { rows } = await tx.query<Pick<TrackRow, 'org_unit_id' | 'framework' | 'track'>>(
    `insert into assessments.announced_tracks (${KEY}, ${LATEST}, ${SETTLING})
     select ${KEY}, ${LATEST}, ${SETTLING_OF_ROW} from ${ROWS} order by ${KEY}
     on conflict do nothing returning ${KEY}`,
    columnsOf(tracks),
  );
  return new Set(
    rows.map((row) => trackKey({ orgUnitId: row.org_unit_id, framework: row.framework, track: row.track })),
  );
}

export async function updateTracks(tx: Tx, tracks: readonly AssessedTrack[]): Promise<void> {
  if (tracks.length === 0) return;
  await tx.query(
    `update assessments.announced_tracks t
     set (${LATEST}, ${SETTLING}) =
       (row.edition, row.assessment, row.log_position, row.day, ${SETTLING_OF_ROW})
     from ${ROWS} where ${SAME_KEY}`,
    columnsOf(tracks),
  );
}

/** Writes what is announced now. The tracks must be in the table. */
export async function writeAnnounced(tx: Tx, tracks: readonly NewlyAnnounced[]): Promise<void> {
  if (tracks.length === 0) return;
  await tx.query(
    `update assessments.announced_tracks t set announced = row.announced
     from unnest($1::int[], $2::text[], $3::text[], $4::json[]) as row (${KEY}, announced) where ${SAME_KEY}`,
    [...keysOf(tracks), json(tracks.map(({ announced }) => announced))],
  );
}

export async function deleteTracks(tx: Tx, keys: readonly TrackKey[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.query(
    `delete from assessments.announced_tracks t using unnest($1::int[], $2::text[], $3::text[]) as row (${KEY})
     where ${SAME_KEY}`,
    keysOf(keys),
  );
}

export function trackKey({ orgUnitId, framework, track }: TrackKey): string {
  return `${orgUnitId}/${framework}/${track}`;
}

const SAME_KEY = 't.org_unit_id = row.org_unit_id and t.framework = row.framework and t.track = row.track';
const SETTLING = 'settling, differs_since, due_at, own_runs, other_runs';
const ROWS = `unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::json[], $6::bigint[], $7::date[],
    $8::json[], $9::text[], $10::text[]) as row (${KEY}, ${LATEST}, settling, own_runs, other_runs)`;
const instant = (name: string): string =>
  `case when row.settling ->> 'candidate' is not null then to_timestamp((row.settling ->> '${name}')::float8 / 1000) end`;
const SETTLING_OF_ROW = `nullif(row.settling::text, 'null')::json, ${instant('since')}, ${instant('dueAt')},
    row.own_runs::bigint[], row.other_runs::bigint[]`;

function columnsOf(tracks: readonly AssessedTrack[]): unknown[] {
  const latest = tracks.map((track) => track.latest);
  return [
    ...keysOf(tracks),
    texts(latest.map(({ edition }) => edition)),
    json(latest.map(({ assessment }) => assessment)),
    integerArray(8, latest.map(({ logPosition }) => logPosition)), // prettier-ignore
    latest.map(({ day }) => formatDay(day)),
    json(tracks.map(storedSettling)),
    texts(tracks.map(({ runs }) => runsOf(runs, 'own'))),
    texts(tracks.map(({ runs }) => runsOf(runs, 'other'))),
  ];
}

function keysOf(keys: readonly TrackKey[]): Buffer[] {
  return [
    integerArray(4, keys.map(({ orgUnitId }) => orgUnitId)), // prettier-ignore
    texts(keys.map(({ framework }) => framework)),
    texts(keys.map(({ track }) => track)),
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

function runsOf(runs: SettlingTrack['runs'], wanted: RunScope): string {
  return numberArray([...runs].filter(([, scope]) => scope === wanted).map(([run]) => run));
}

function announcedTrack(row: TrackRow): AnnouncedTrack {
  const { org_unit_id: orgUnitId, framework, track, edition, announced, settling } = row;
  const runs = new Map([
    ...row.other_runs.map((run) => [Number(run), 'other'] as const),
    ...row.own_runs.map((run) => [Number(run), 'own'] as const),
  ]);
  return {
    ...{ orgUnitId, framework, track, announced },
    latest: { edition, logPosition: Number(row.log_position), day: parseDay(row.day) ?? 0 },
    ...settlingOf(settling, runs),
  };
}
