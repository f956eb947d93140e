import type { Tx } from '#database';
import { writeAdjustments } from '../storage/adjustments-table.js';
import { writeEffectiveVersions } from '../storage/effective-versions-table.js';
import type { StoredDictionary } from '../storage/dictionary.js';
import { writeDistinctCounts } from '../storage/distinct-counts-table.js';
import { addToEntityTotals } from '../storage/entity-totals-table.js';
import { addToRollups, MEASURE_ROLLUPS, SEGMENT_ROLLUPS } from '../storage/rollups-table.js';
import { RememberedRows } from '../storage/remembered-rows.js';
import { writeEntities } from '../storage/entities-table.js';
import { writeReportedMonths } from '../storage/reported-flows-table.js';
import { writeSources } from '../storage/sources-table.js';
import { writeFailedEvents } from '../storage/failed-events-table.js';
import type { MeasureIds } from '../domain/deltas/index.js';
import { ReportableFlows } from '../domain/reports/index.js';
import { MONTH, OWN, type RollupRow } from '../domain/rollups/index.js';
import type { BatchEffect } from './effect-of-batch.js';

/**
 * Writes everything except the tree and the marks.
 * @param remembered must be valid at the position before the batch
 */
export async function writeEffect(
  tx: Tx,
  dictionary: StoredDictionary,
  effect: BatchEffect,
  remembered = new RememberedRows(),
): Promise<void> {
  const { deltas, tree, effective, entities, distinctCounts, adjustments } = effect;
  await writeEffectiveVersions(tx, effective);
  await writeEntities(tx, entities.changed);
  await writeFailedEvents(tx, entities.tried, entities.failed);
  await writeDistinctCounts(tx, distinctCounts);
  await writeAdjustments(tx, adjustments);
  const ancestorsOf = (orgUnitId: number): readonly number[] => tree.ancestors(orgUnitId);
  await addToMeasures(tx, await dictionary.measures(), deltas.measures.rows(ancestorsOf), remembered);
  deltas.bySegment.rename(await dictionary.segmentIds(deltas.segments));
  await addToRollups(tx, SEGMENT_ROLLUPS, deltas.bySegment.rows(ancestorsOf), remembered.segments);
  await addToEntityTotals(tx, deltas.subjectDeltas());
  await writeSources(tx, deltas.sources);
}

/** Adds to the rollups, and keeps which flows were reported in the months whose totals change. */
async function addToMeasures(
  tx: Tx,
  measures: MeasureIds,
  rows: readonly RollupRow[],
  remembered: RememberedRows,
): Promise<void> {
  const reportable = ReportableFlows.among(measures);
  const months = rows.filter(({ grain, scope }) => grain === MONTH && scope === OWN);
  const reportsBefore = new Set(months.filter(({ totals }) => reportable.isReportedIn(totals)));
  await addToRollups(tx, MEASURE_ROLLUPS, rows, remembered.measures);
  // The rows hold the stored totals now. A month whose last report was retracted has none any more.
  const changed = months.filter((row) => reportsBefore.has(row) || reportable.isReportedIn(row.totals));
  await writeReportedMonths(
    tx,
    changed.map((row) => ({ orgUnitId: row.orgUnitId, month: row.start, flows: reportable.ofRow(row) })),
  );
}
