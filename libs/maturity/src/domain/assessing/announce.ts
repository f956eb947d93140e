import type { AnnouncedState } from '../assessment.js';
import type { FrameworkDefinition, Track } from '../framework.js';
import type { Readings } from '../reading.js';
import { climb, measure, stageAt } from './assess.js';
import { isLost } from './criterion.js';
import type { Measured } from './next-stage.js';
import { valueOf, wayAhead } from './next-stage.js';

/**
 * What is told to people. A stage once announced is held until a KPI is worse than its exit threshold, so that a value that
 * swings around the entry threshold raises no alarm each time. A KPI that cannot be measured lowers nothing, and as long as
 * the announced stage rests on one, nothing rises either. `previous` is `null` for a first assessment: the stage is then
 * what entry thresholds say.
 */
export function announce(
  framework: FrameworkDefinition,
  track: Track,
  previous: Pick<AnnouncedState, 'stage'> | null,
  readings: Readings,
): AnnouncedState {
  const measured = measure(framework, readings);
  const held = holdFrom(track, previous?.stage?.level ?? 0, measured);
  const frozen = isFrozen(track, held, measured);
  const level = frozen ? held : climb(track, held, measured);
  return { stage: stageAt(track, level), frozen, ...wayAhead(track, level, measured) };
}

/** The highest level up to `level` below which no criterion is lost. */
function holdFrom(track: Track, level: number, measured: Measured): number {
  let held = 0;
  for (const stage of track.stages) {
    if (stage.level > level) break;
    if (stage.criteria.some((criterion) => isLost(criterion, valueOf(criterion, measured)))) break;
    held = stage.level;
  }
  return held;
}

function isFrozen(track: Track, level: number, measured: Measured): boolean {
  return track.stages
    .filter((stage) => stage.level <= level)
    .some(({ criteria }) => criteria.some((criterion) => valueOf(criterion, measured) === null));
}
