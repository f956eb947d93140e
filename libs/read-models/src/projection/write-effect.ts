import type { Tx } from '#database';
import { writeAmended } from '../storage/amended-table.js';
import type { StoredDictionary } from '../storage/dictionary.js';
import { writePresences } from '../storage/presences-table.js';
import { addToSubjectSums } from '../storage/subject-sums-table.js';
import { addToSums, MEASURE_SUMS, SEGMENT_SUMS } from '../storage/sums-table.js';
import { writeTimelines } from '../storage/timelines-table.js';
import { writeUnfolded } from '../storage/unfolded-table.js';
import type { BatchEffect } from './effect-of-batch.js';

/** Writes everything but the tree and the marks. */
export async function writeEffect(tx: Tx, dictionary: StoredDictionary, effect: BatchEffect): Promise<void> {
  const { deltas, tree, amended, timelines, presences } = effect;
  await writeAmended(tx, amended);
  await writeTimelines(tx, timelines.changed);
  await writeUnfolded(tx, timelines.tried, timelines.failed);
  await writePresences(tx, presences);
  const ancestorsOf = (unitId: number): readonly number[] => tree.ancestors(unitId);
  await addToSums(tx, MEASURE_SUMS, deltas.measures.rows(ancestorsOf));
  const idOf = await dictionary.segmentIds(deltas.segments);
  const bySegment = deltas.bySegment.rows(ancestorsOf);
  await addToSums(tx, SEGMENT_SUMS, bySegment.map((row) => ({ ...row, cells: row.cells.renamed(idOf) }))); // prettier-ignore
  await addToSubjectSums(tx, deltas.subjectDeltas());
}
