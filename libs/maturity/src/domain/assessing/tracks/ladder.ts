import type { AnnouncedState, StageRef, TrackAssessment } from '../../assessment.js';
import type { Criterion, LadderTrack } from '../../framework.js';
import { isLost, isMet } from '../criterion.js';
import { isUnclear, restsOnMissingData, valueOf, type Measured } from '../measured.js';
import { nextStage, NOTHING_AHEAD, wayTo, type WayAhead } from '../next-stage.js';

type Rungs = Pick<LadderTrack, 'stages'>;

export function assessLadder(track: LadderTrack, measured: Measured): TrackAssessment {
  const level = climb(track, 0, (criterion) => isMet(criterion, valueOf(criterion, measured)));
  const { id, kind } = track;
  return { id, kind, stage: stageAt(track, level), score: null, ...wayAhead(track, level, measured) };
}

/**
 * An announced stage is kept until a KPI is worse than its exit threshold.
 *
 * A KPI that cannot be measured or decided lowers nothing. While the announced stage depends on one, it does
 * not rise either, nor to a stage that asks for one. A first assessment takes the values as last known.
 */
export function announceLadder(
  track: LadderTrack,
  previous: Pick<AnnouncedState, 'stage'> | null,
  measured: Measured,
): AnnouncedState {
  const kept = holdFrom(track, previous?.stage?.level ?? 0, measured);
  const isReached = (criterion: Criterion): boolean =>
    isMet(criterion, valueOf(criterion, measured)) && (previous === null || !isUnclear(criterion, measured));
  const isFrozen = upTo(track, kept).some((criterion) => isUnclear(criterion, measured));
  const level = isFrozen ? kept : climb(track, kept, isReached);
  const frozen = upTo(track, level).some((criterion) => restsOnMissingData(criterion, measured));
  return { stage: stageAt(track, level), frozen, ...wayAhead(track, level, measured) };
}

/** The highest level reached from a level that is kept: each further stage needs all its criteria. */
function climb({ stages }: Rungs, from: number, isReached: (criterion: Criterion) => boolean): number {
  let level = from;
  for (const stage of stages) {
    if (stage.level <= from) continue;
    if (!stage.criteria.every(isReached)) break;
    level = stage.level;
  }
  return level;
}

/** The highest level up to `level` at which no criterion of it or of the stages below is lost. */
function holdFrom({ stages }: Rungs, level: number, measured: Measured): number {
  let kept = 0;
  for (const stage of stages) {
    if (stage.level > level) break;
    const isLeft = (criterion: Criterion): boolean =>
      !isUnclear(criterion, measured) && isLost(criterion, valueOf(criterion, measured));
    if (stage.criteria.some(isLeft)) break;
    kept = stage.level;
  }
  return kept;
}

/** Returns the criteria of the stages up to `level`. */
function upTo({ stages }: Rungs, level: number): Criterion[] {
  return stages.filter((stage) => stage.level <= level).flatMap(({ criteria }) => criteria);
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
