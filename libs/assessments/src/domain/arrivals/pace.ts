import { formatDay, type Day } from '#kernel';
import {
  assessKpi,
  forecast,
  type Forecast,
  type Kpi,
  type Point,
  type Readings,
  type UnmetCriterion,
} from '#maturity/domain';

export interface ReadingsOfDay {
  day: Day;
  readings: Readings;
}

/** The pace of the KPIs of an org unit up to a day. */
export class Pace {
  private readonly points: ReadonlyMap<string, readonly Point[]>;

  constructor(
    readonly asOf: Day,
    kpis: readonly Kpi[],
    past: readonly ReadingsOfDay[],
  ) {
    this.points = new Map(kpis.map((kpi) => [kpi.id, kpiPoints(kpi, past)]));
  }

  /** Returns when the threshold is reached at this pace. */
  forecast({ kpi, threshold, direction }: Pick<UnmetCriterion, 'kpi' | 'threshold' | 'direction'>): Forecast {
    return forecast(this.points.get(kpi) ?? [], threshold, direction, this.asOf);
  }

  /** Returns the stage or gate with the expected arrival of each unmet criterion. */
  withArrivals<S extends { unmet: readonly UnmetCriterion[] }>(stage: S): S {
    const withArrival = (criterion: UnmetCriterion): UnmetCriterion => ({
      ...criterion,
      eta: arrivalOf(this.forecast(criterion)),
    });
    return { ...stage, unmet: stage.unmet.map(withArrival) };
  }
}

export function arrivalOf({ eta }: Forecast): string | null {
  return eta === null ? null : formatDay(eta);
}

/** Returns the values of the KPI. A day without a value has no point. */
export function kpiPoints(kpi: Kpi, past: readonly ReadingsOfDay[]): Point[] {
  return past.flatMap(({ day, readings }) => {
    const { value } = assessKpi(kpi, readings);
    return value === null ? [] : [{ day, value }];
  });
}
