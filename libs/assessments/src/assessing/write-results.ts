import type { Tx } from '#database';
import { returnDirty } from '#read-models';
import type { AssessmentEntry } from '../domain/announcing/index.js';
import { dirtyMarksOf, type CausesByOrgUnit } from '../domain/causes.js';
import {
  deleteTracks,
  insertTracks,
  trackKey,
  updateTracks,
  writeAnnounced,
} from '../storage/announced-tracks-table.js';
import type { OrgUnitResults, TrackOutcome } from './assess-tracks.js';
import type { Concluded } from './conclude-results.js';

/** The delay in seconds before an org unit is assessed again when one of its frameworks threw an error. */
const RETRY_AFTER_SECONDS = 60;

/**
 * Writes the latest results, what is announced of them and what still settles. Returns the entries for the
 * journal.
 */
export async function writeResults(
  tx: Tx,
  results: ReadonlyMap<number, OrgUnitResults>,
  concluded: readonly Concluded[],
  causes: CausesByOrgUnit,
): Promise<AssessmentEntry[]> {
  const all = [...results.values()];
  const assessed = all.flatMap((each) => each.assessed);
  const first = assessed.filter(({ isNew }) => isNew);
  const removed = all.flatMap((each) => each.removed);
  const insertedKeys = await insertTracks(tx, first.map(({ track }) => track)); // prettier-ignore
  await updateTracks(tx, assessed.filter(({ isNew }) => !isNew).map(({ track }) => track)); // prettier-ignore
  await deleteTracks(tx, removed.map(({ key }) => key)); // prettier-ignore

  const isOvertaken = ({ isNew, track }: TrackOutcome): boolean =>
    isNew && !insertedKeys.has(trackKey(track));
  const overtakenKeys = new Set(first.filter(isOvertaken).map(({ track }) => trackKey(track)));
  const announced = concluded.filter(({ key }) => !overtakenKeys.has(trackKey(key)));
  await writeAnnounced(tx, announced.map(({ key, announced }) => ({ ...key, announced }))); // prettier-ignore

  const orgUnitIds = [...results.keys()];
  const overtaken = orgUnitIds.filter((id) => results.get(id)?.assessed.some(isOvertaken));
  const failed = orgUnitIds.filter((id) => results.get(id)?.failed);
  // Another assessor wrote the first result of these org units by another snapshot. Assess them again.
  await returnDirty(tx, dirtyMarksOf(overtaken, causes), 0);
  await returnDirty(tx, dirtyMarksOf(failed, causes), RETRY_AFTER_SECONDS);
  return [...announced, ...removed].flatMap(({ entries }) => entries);
}
