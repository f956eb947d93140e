import {
  verdictByPace,
  type Assessment,
  type Framework,
  type TargetState,
  type TrackAssessment,
} from '#maturity/domain';
import { measuredGoalKpis } from './pace-readings.js';
import { arrivalOf, Pace, type ReadingsOfDay } from './pace.js';

/** An assessment with expected arrivals, and the pace that they follow from. */
export interface Arrivals {
  assessment: Assessment;
  pace: Pace;
}

/**
 * Adds the day on which each unmet criterion and target will be met at the present pace, and the verdicts on
 * targets that follow from it.
 */
export function withArrivals(
  assessment: Assessment,
  framework: Framework,
  past: readonly ReadingsOfDay[],
): Arrivals {
  const pace = new Pace(assessment.asOf, measuredGoalKpis(assessment, framework), past);
  const tracks = assessment.tracks.map((track) => trackWithArrivals(track, pace));
  return { assessment: { ...assessment, tracks }, pace };
}

function trackWithArrivals(track: TrackAssessment, pace: Pace): TrackAssessment {
  const { next, gates, targets } = track;
  return {
    ...track,
    next: next && pace.withArrivals(next),
    ...(gates && { gates: gates.map((gate) => pace.withArrivals(gate)) }),
    ...(targets && { targets: targets.map((target) => targetWithArrival(target, pace)) }),
  };
}

function targetWithArrival(state: TargetState, pace: Pace): TargetState {
  const forecast = pace.forecast(state);
  return { ...state, verdict: state.verdict ?? verdictByPace(state, forecast), eta: arrivalOf(forecast) };
}
