import type { Day } from '#kernel';
import type { Assessment, TrackAssessment } from '../assessment.js';
import type { FrameworkDefinition, Track } from '../framework.js';
import type { Readings } from '../reading.js';
import { kpiAssessment } from './assess-kpi.js';
import { partsAboveWholes } from './checks/part-above-whole.js';
import { measure, type Measured } from './measured.js';
import { NO_PEERS, type PeerStatistics } from './peers/peer-figures.js';
import { assessChecklist } from './tracks/checklist.js';
import { assessGates } from './tracks/gates.js';
import { assessIndex } from './tracks/index-track.js';
import { assessLadder } from './tracks/ladder.js';
import { assessTargets } from './tracks/targets.js';

/**
 * Where a body stands on that day, by entry thresholds alone. Pure: equal readings give equal assessments. Without the figures of its
 * peers, what is measured against them is not measurable.
 */
export function assess(
  framework: FrameworkDefinition,
  readings: Readings,
  asOf: Day,
  peers: PeerStatistics = NO_PEERS,
): Assessment {
  const measured = measure(framework, readings, peers);
  const marks = partsAboveWholes(framework, readings);
  return {
    framework: framework.id,
    edition: framework.edition.id,
    asOf,
    tracks: framework.tracks.map((track) => assessTrack(track, asOf, measured)),
    kpis: framework.kpis.map((kpi) =>
      kpiAssessment(kpi, measured.values.of(kpi.id), readings, marks.get(kpi.id) ?? []),
    ),
  };
}

export function assessTrack(track: Track, asOf: Day, measured: Measured): TrackAssessment {
  switch (track.kind) {
    case 'ladder':
      return assessLadder(track, measured);
    case 'independent':
      return assessGates(track, measured);
    case 'index':
      return assessIndex(track, measured);
    case 'checklist':
      return assessChecklist(track, measured);
    case 'targets':
      return assessTargets(track, asOf, measured);
    default:
      return track satisfies never;
  }
}
