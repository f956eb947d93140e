import { formatDay, type Day } from '#kernel';
import {
  assessKpi,
  forecast,
  targetVerdict,
  type Assessment,
  type Forecast,
  type Framework,
  type Kpi,
  type Point,
  type Readings,
  type TargetState,
  type TrackAssessment,
  type UnmetCriterion,
} from '#maturity/domain';

export interface ReadingsOfDay {
  day: Day;
  readings: Readings;
}

/** The assessment with the day that each unmet criterion and target will be met at the pace of the last year, and what that says of targets. */
export function withArrivals(
  assessment: Assessment,
  framework: Framework,
  kpis: readonly Kpi[],
  past: readonly ReadingsOfDay[],
): Assessment {
  const arrivals = new Arrivals(assessment.asOf, framework, kpis, past);
  return { ...assessment, tracks: assessment.tracks.map((track) => arrivals.onTrack(track)) };
}

class Arrivals {
  private readonly points: ReadonlyMap<string, readonly Point[]>;

  constructor(
    private readonly asOf: Day,
    private readonly framework: Framework,
    kpis: readonly Kpi[],
    past: readonly ReadingsOfDay[],
  ) {
    this.points = new Map(kpis.map((kpi) => [kpi.id, pointsOf(kpi, past)]));
  }

  onTrack(track: TrackAssessment): TrackAssessment {
    const { id, next, gates, targets } = track;
    return {
      ...track,
      next: next && { ...next, unmet: this.arriving(next.unmet) },
      ...(gates && { gates: gates.map((gate) => ({ ...gate, unmet: this.arriving(gate.unmet) })) }),
      ...(targets && { targets: targets.map((target) => this.onTarget(id, target)) }),
    };
  }

  private arriving(unmet: readonly UnmetCriterion[]): UnmetCriterion[] {
    return unmet.map((criterion) => ({ ...criterion, eta: etaOf(this.paceOf(criterion)) }));
  }

  private onTarget(track: string, state: TargetState): TargetState {
    const definition = this.framework.tracks.find(({ id }) => id === track);
    const targets = definition?.kind === 'targets' ? definition.targets : [];
    const target = targets.find(({ id }) => id === state.id);
    if (!target || state.verdict !== null) return state;
    const pace = this.paceOf(state);
    const now = { value: state.value, asOf: this.asOf, validTo: this.framework.edition.validTo };
    return { ...state, verdict: targetVerdict(target, { ...now, forecast: pace }), eta: etaOf(pace) };
  }

  private paceOf({
    kpi,
    threshold,
    direction,
  }: Pick<UnmetCriterion, 'kpi' | 'threshold' | 'direction'>): Forecast {
    return forecast(this.points.get(kpi) ?? [], threshold, direction, this.asOf);
  }
}

function etaOf({ eta }: Forecast): string | null {
  return eta === null ? null : formatDay(eta);
}

/** The KPI's values on those of the days on which it is measured. */
export function pointsOf(kpi: Kpi, past: readonly ReadingsOfDay[]): Point[] {
  return past.flatMap(({ day, readings }) => {
    const { value } = assessKpi(kpi, readings);
    return value === null ? [] : [{ day, value }];
  });
}
