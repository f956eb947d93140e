import {
  targetVerdict,
  type Assessment,
  type Framework,
  type Kpi,
  type TargetState,
  type TrackAssessment,
} from '#maturity/domain';
import { arrivalOf, Pace, type ReadingsOfDay } from './pace.js';

/**
 * Returns the assessment with the day on which each unmet criterion and target will be met at the pace of the
 * last year, and with the verdicts on targets that follow from it.
 */
export function withArrivals(
  assessment: Assessment,
  framework: Framework,
  kpis: readonly Kpi[],
  past: readonly ReadingsOfDay[],
): Assessment {
  const pace = new Pace(assessment.asOf, kpis, past);
  return {
    ...assessment,
    tracks: assessment.tracks.map((track) => trackWithArrivals(track, framework, pace)),
  };
}

function trackWithArrivals(track: TrackAssessment, framework: Framework, pace: Pace): TrackAssessment {
  const { id, next, gates, targets } = track;
  return {
    ...track,
    next: next && pace.withArrivals(next),
    ...(gates && { gates: gates.map((gate) => pace.withArrivals(gate)) }),
    ...(targets && { targets: targets.map((target) => targetWithArrivals(id, target, framework, pace)) }),
  };
}

function targetWithArrivals(
  track: string,
  state: TargetState,
  framework: Framework,
  pace: Pace,
): TargetState {
  const definition = framework.tracks.find(({ id }) => id === track);
  const targets = definition?.kind === 'targets' ? definition.targets : [];
  const target = targets.find(({ id }) => id === state.id);
  if (!target || state.verdict !== null) return state;
  const forecast = pace.forecast(state);
  const now = { value: state.value, asOf: pace.asOf, validTo: framework.edition.validTo };
  return { ...state, verdict: targetVerdict(target, { ...now, forecast }), eta: arrivalOf(forecast) };
}
