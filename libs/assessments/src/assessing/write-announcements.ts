import type { Tx } from '#database';
import { returnDirty } from '#read-models';
import type { AssessmentEntry } from '../domain/announcing/index.js';
import { dirtyMarksOf, type CausesByOrgUnit } from '../domain/causes.js';
import {
  deleteAnnounced,
  insertAnnounced,
  trackKey,
  updateAnnounced,
} from '../storage/announced-tracks-table.js';
import type { OrgUnitAnnouncements, TrackAnnouncement } from './assess-tracks.js';

/** The delay in seconds before an org unit is assessed again when one of its frameworks threw an error. */
const RETRY_AFTER_SECONDS = 60;

/** Writes the announced results and returns the entries for the journal. */
export async function writeAnnouncements(
  tx: Tx,
  announcements: ReadonlyMap<number, OrgUnitAnnouncements>,
  causes: CausesByOrgUnit,
): Promise<AssessmentEntry[]> {
  const all = [...announcements.values()];
  const newTracks = all.flatMap(({ inserted }) => inserted.map(({ track }) => track));
  const changedTracks = all.flatMap(({ updated }) => updated.map(({ track }) => track));
  const withdrawnKeys = all.flatMap(({ withdrawn }) => withdrawn.map(({ key }) => key));
  const insertedKeys = await insertAnnounced(tx, newTracks);
  await updateAnnounced(tx, changedTracks);
  await deleteAnnounced(tx, withdrawnKeys);

  const wasInserted = ({ track }: TrackAnnouncement): boolean => insertedKeys.has(trackKey(track));
  const orgUnitIds = [...announcements.keys()];
  const overtaken = orgUnitIds.filter((id) => !announcements.get(id)?.inserted.every(wasInserted));
  const failed = orgUnitIds.filter((id) => announcements.get(id)?.failed);
  // Another assessor announced the first result of these org units by another snapshot. Assess them again.
  await returnDirty(tx, dirtyMarksOf(overtaken, causes), 0);
  await returnDirty(tx, dirtyMarksOf(failed, causes), RETRY_AFTER_SECONDS);
  return all.flatMap(({ inserted, updated, withdrawn }) =>
    [...inserted.filter(wasInserted), ...updated, ...withdrawn].flatMap(({ entries }) => entries),
  );
}
