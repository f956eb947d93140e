import type { AnnouncedState, StageRef, TrackAssessment } from '../../assessment.js';
import type { LadderTrack } from '../../framework.js';
import { isLost, isMet } from '../criterion.js';
import { valueOf, type Measured } from '../measured.js';
import { nextStage, NOTHING_AHEAD, wayTo, type WayAhead } from '../next-stage.js';

type Rungs = Pick<LadderTrack, 'stages'>;

export function assessLadder(track: LadderTrack, measured: Measured): TrackAssessment {
  const level = climb(track, 0, measured);
  const { id, kind } = track;
  return { id, kind, stage: stageAt(track, level), score: null, ...wayAhead(track, level, measured) };
}

/**
 * An announced stage is kept until a KPI is worse than its exit threshold.
 *
 * A KPI that cannot be measured lowers nothing. While the announced stage depends on one, it does not rise
 * either.
 */
export function announceLadder(
  track: LadderTrack,
  previous: Pick<AnnouncedState, 'stage'> | null,
  measured: Measured,
): AnnouncedState {
  const kept = holdFrom(track, previous?.stage?.level ?? 0, measured);
  const frozen = isFrozen(track, kept, measured);
  const level = frozen ? kept : climb(track, kept, measured);
  return { stage: stageAt(track, level), frozen, ...wayAhead(track, level, measured) };
}

/** The highest level reached from a level that is kept: each further stage needs all its criteria. */
function climb({ stages }: Rungs, from: number, measured: Measured): number {
  let level = from;
  for (const stage of stages) {
    if (stage.level <= from) continue;
    if (!stage.criteria.every((criterion) => isMet(criterion, valueOf(criterion, measured)))) break;
    level = stage.level;
  }
  return level;
}

/** The highest level up to `level` at which no criterion of it or of the stages below is lost. */
function holdFrom({ stages }: Rungs, level: number, measured: Measured): number {
  let kept = 0;
  for (const stage of stages) {
    if (stage.level > level) break;
    if (stage.criteria.some((criterion) => isLost(criterion, valueOf(criterion, measured)))) break;
    kept = stage.level;
  }
  return kept;
}

function isFrozen({ stages }: Rungs, level: number, measured: Measured): boolean {
  return stages
    .filter((stage) => stage.level <= level)
    .some(({ criteria }) => criteria.some((criterion) => valueOf(criterion, measured) === null));
}

/** What is missing to the stage above `level`, by entry thresholds. */
function wayAhead({ stages }: Rungs, level: number, measured: Measured): WayAhead {
  const stage = stages.find((candidate) => candidate.level === level + 1);
  if (!stage) return NOTHING_AHEAD;
  const below = stages.filter((candidate) => candidate.level < stage.level);
  const { progress, unmet } = wayTo(stage, below, measured);
  return { progress, next: nextStage(stage, unmet) };
}

/** `null` for level 0, below the first stage. */
function stageAt({ stages }: Rungs, level: number): StageRef | null {
  const stage = stages.find((candidate) => candidate.level === level);
  return stage ? { level: stage.level, id: stage.id } : null;
}
