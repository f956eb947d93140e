import type { Tx } from '#database';
import { returnDirty } from '#read-models';
import type { AssessmentEntry } from '../domain/announcing/index.js';
import { marksOf, type Causes } from '../domain/causes.js';
import { deleteAnnounced, insertAnnounced, trackKey, updateAnnounced } from '../storage/announced-table.js';
import type { OrgUnitConclusion, ConcludedTrack } from './assess-tracks.js';

/** A defect is tried again after so many seconds. */
const RETRY_AFTER = 60;

/** Writes what stands from now on and returns what the journal has to say about it. */
export async function writeConclusions(
  tx: Tx,
  conclusions: ReadonlyMap<number, OrgUnitConclusion>,
  causes: Causes,
): Promise<AssessmentEntry[]> {
  const all = [...conclusions.values()];
  const newTracks = all.flatMap(({ inserted }) => inserted.map(({ track }) => track));
  const changedTracks = all.flatMap(({ updated }) => updated.map(({ track }) => track));
  const goneTracks = all.flatMap(({ withdrawn }) => withdrawn.map(({ place }) => place));
  const firsts = await insertAnnounced(tx, newTracks);
  await updateAnnounced(tx, changedTracks);
  await deleteAnnounced(tx, goneTracks);

  const wasFirst = ({ track }: ConcludedTrack): boolean => firsts.has(trackKey(track));
  const orgUnitIds = [...conclusions.keys()];
  const forestalled = orgUnitIds.filter((id) => !conclusions.get(id)?.inserted.every(wasFirst));
  const failed = orgUnitIds.filter((id) => conclusions.get(id)?.failed);
  // Somebody else announced the org unit first, by another snapshot: look again on top of that.
  await returnDirty(tx, marksOf(forestalled, causes), 0);
  await returnDirty(tx, marksOf(failed, causes), RETRY_AFTER);
  return all.flatMap(({ inserted, updated, withdrawn }) =>
    [...inserted.filter(wasFirst), ...updated, ...withdrawn].flatMap(({ entries }) => entries),
  );
}
