import type { Day } from '#kernel';
import type { Assessment, StageRef, TrackAssessment } from '../assessment.js';
import type { FrameworkDefinition, Stage, Track } from '../framework.js';
import type { Readings } from '../reading.js';
import { isMet } from './criterion.js';
import { assessKpi } from './kpi-value.js';
import type { Measured } from './next-stage.js';
import { valueOf, wayAhead } from './next-stage.js';

/** Where a body stands on that day, by entry thresholds alone. Pure: equal readings give equal assessments. */
export function assess(framework: FrameworkDefinition, readings: Readings, asOf: Day): Assessment {
  const measured = measure(framework, readings);
  return {
    framework: framework.id,
    edition: framework.edition.id,
    asOf,
    tracks: framework.tracks.map((track) => assessTrack(track, measured)),
    kpis: [...measured.kpis.values()],
  };
}

export function measure(framework: FrameworkDefinition, readings: Readings): Measured {
  return {
    framework,
    readings,
    kpis: new Map(framework.kpis.map((kpi) => [kpi.id, assessKpi(kpi, readings)])),
  };
}

function assessTrack(track: Track, measured: Measured): TrackAssessment {
  const level = climb(track, 0, measured);
  return {
    id: track.id,
    kind: track.kind,
    stage: stageAt(track, level),
    score: null,
    ...wayAhead(track, level, measured),
  };
}

/** The highest level that is held, starting from one that is: each further rung needs all its criteria. */
export function climb(track: Track, from: number, measured: Measured): number {
  let level = from;
  for (const stage of track.stages) {
    if (stage.level <= from) continue;
    if (!stage.criteria.every((criterion) => isMet(criterion, valueOf(criterion, measured)))) break;
    level = stage.level;
  }
  return level;
}

/** `null` for level 0: not even the first stage. */
export function stageAt(track: Track, level: number): StageRef | null {
  const stage: Stage | undefined = track.stages.find((candidate) => candidate.level === level);
  return stage ? { level: stage.level, id: stage.id } : null;
}
