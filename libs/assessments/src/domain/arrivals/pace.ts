import { formatDay, type Day } from '#kernel';
import {
  assessKpi,
  forecastAt,
  paceUpTo,
  type Forecast,
  type Kpi,
  type PaceUpTo,
  type Point,
  type Readings,
  type UnmetCriterion,
} from '#maturity/domain';

export interface ReadingsOfDay {
  day: Day;
  readings: Readings;
}

/** A threshold of a KPI. */
export type PaceThreshold = Pick<UnmetCriterion, 'kpi' | 'threshold' | 'direction'>;

/**
 * The pace of the KPIs of an org unit up to a day. Every answer that names a day of arrival takes it from
 * here, with the points of `paceDays`, so that all of them name the same day.
 */
export class Pace {
  private readonly points: ReadonlyMap<string, readonly Point[]>;
  /** Of each KPI, once a threshold of it is asked about. */
  private readonly paces = new Map<string, PaceUpTo>();

  constructor(
    readonly asOf: Day,
    kpis: readonly Kpi[],
    past: readonly ReadingsOfDay[],
  ) {
    this.points = new Map(kpis.map((kpi) => [kpi.id, kpiPoints(kpi, past)]));
  }

  /** The values that the pace of a KPI is taken from. A day without a value has no point. */
  pointsOf(kpi: string): readonly Point[] {
    return this.points.get(kpi) ?? [];
  }

  /** Returns when the threshold is reached at this pace. */
  forecast({ kpi, threshold, direction }: PaceThreshold): Forecast {
    const pace = this.paces.get(kpi) ?? paceUpTo(this.pointsOf(kpi), this.asOf);
    this.paces.set(kpi, pace);
    return forecastAt(pace, threshold, direction);
  }

  /** Returns the stage or gate with the expected arrival of each unmet criterion. */
  withArrivals<S extends { unmet: readonly UnmetCriterion[] }>(stage: S): S {
    const withArrival = (criterion: UnmetCriterion): UnmetCriterion => ({
      ...criterion,
      // The pace of a share says nothing of how many items it is taken from.
      eta: criterion.tooFew ? null : arrivalOf(this.forecast(criterion)),
    });
    return { ...stage, unmet: stage.unmet.map(withArrival) };
  }
}

export function arrivalOf({ eta }: Forecast): string | null {
  return eta === null ? null : formatDay(eta);
}

function kpiPoints(kpi: Kpi, past: readonly ReadingsOfDay[]): Point[] {
  return past.flatMap(({ day, readings }) => {
    const { value } = assessKpi(kpi, readings);
    return value === null ? [] : [{ day, value }];
  });
}
