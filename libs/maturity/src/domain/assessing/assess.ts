import type { Day } from '#kernel';
import type { Assessment } from '../assessment.js';
import type { FrameworkDefinition } from '../framework.js';
import type { Readings } from '../reading.js';
import { kindOf } from '../track-kinds/track-kinds.js';
import { kpiAssessment } from './assess-kpi.js';
import { partsAboveWholes } from './checks/part-above-whole.js';
import { measure, measuredFrom, type Measured } from './measured.js';
import { NO_PEERS, type PeerStatistics } from './peers/peer-figures.js';
import { valuesAfter } from './work/values-after.js';
import type { WorkDone } from './work/work.js';

/**
 * Assesses a framework for one org unit on one day, by entry thresholds alone.
 *
 * Pure: equal readings give equal assessments. Without peer statistics, KPIs that are measured against peers
 * are not measurable.
 */
export function assess(
  framework: FrameworkDefinition,
  readings: Readings,
  asOf: Day,
  peers: PeerStatistics = NO_PEERS,
): Assessment {
  return assessmentOf(measure(framework, readings, peers), readings, asOf);
}

/** The same after all of the given work, without the work that is then still missing. */
export function assessAfter(
  works: readonly WorkDone[],
  framework: FrameworkDefinition,
  readings: Readings,
  asOf: Day,
  peers: PeerStatistics = NO_PEERS,
): Assessment {
  const values = valuesAfter(works, framework, readings);
  if (!values) return assess(framework, readings, asOf, peers);
  return assessmentOf(measuredFrom(framework, values, peers), readings, asOf);
}

function assessmentOf(measured: Measured, readings: Readings, asOf: Day): Assessment {
  const { framework } = measured;
  const marks = partsAboveWholes(framework, readings);
  return {
    framework: framework.id,
    edition: framework.edition.id,
    asOf,
    tracks: framework.tracks.map((track) => kindOf(track).assess(track, measured, asOf)),
    kpis: framework.kpis.map((kpi) =>
      kpiAssessment(kpi, measured.values.of(kpi.id), readings, marks.get(kpi.id) ?? []),
    ),
  };
}
