import type { Tx } from '#database';
import { writeAmended } from '../storage/amended-table.js';
import { writePresences } from '../storage/presences-table.js';
import { addToSubjectSums } from '../storage/subject-sums-table.js';
import { addToSums } from '../storage/sums-table.js';
import { writeTimelines } from '../storage/timelines-table.js';
import { writeUnfolded } from '../storage/unfolded-table.js';
import type { PageEffect } from './page-effect.js';

/** Writes everything but the tree and the marks. */
export async function writeEffect(tx: Tx, effect: PageEffect): Promise<void> {
  const { deltas, tree, amended, timelines, presences } = effect;
  await writeAmended(tx, amended);
  await writeTimelines(tx, timelines.changed);
  await writeUnfolded(tx, timelines.tried, timelines.failed);
  await writePresences(tx, presences);
  await addToSums(
    tx,
    deltas.sums((unitId) => tree.ancestors(unitId)),
  );
  await addToSubjectSums(tx, deltas.subjectDeltas());
}
