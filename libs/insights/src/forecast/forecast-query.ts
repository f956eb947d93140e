import { Injectable } from '@nestjs/common';
import { paceDays, readingsOfKpis, goalsOf, type PaceGoal, kpiPoints, assessOrgUnit } from '#assessments';
import { Database, type Queryable } from '#database';
import { addMonths, type Day } from '#kernel';
import { forecast, type Forecast, type Framework, type Kpi, type Point } from '#maturity/domain';
import { pointFor, type PointInTime, inSnapshot, ReadingsAt } from '#read-models';

/** The expected arrival of an org unit at one threshold, and what it is computed from. */
export interface GoalForecast extends PaceGoal {
  framework: Framework;
  forecast: Forecast;
  /** The points of the last year up to the day asked for. A day without a value has no point. */
  points: readonly Point[];
  window: { from: Day; to: Day };
}

interface OrgUnitForecast {
  /** The log position up to which facts are counted. */
  position: number;
  goals: readonly GoalForecast[];
}

/**
 * KPIs with a window of at least this many months change so slowly that weekly points add nothing to monthly
 * ones.
 */
const MIN_LONG_WINDOW_MONTHS = 12;
const WEEKS = 52;

/** Answers when an org unit reaches the thresholds that it has not reached yet. */
@Injectable()
export class ForecastQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingsAt,
  ) {}

  /** Returns the forecasts of all KPIs, or of `kpi` only. */
  of(orgUnit: string, framework: Framework, at: PointInTime, kpi: string | null): Promise<OrgUnitForecast> {
    return inSnapshot(this.database, async (snapshot) => {
      const options = { coverage: false };
      const { assessment } = await assessOrgUnit(snapshot, this.readings, orgUnit, framework, at, options);
      const goals = goalsOf(assessment).filter((goal) => kpi === null || goal.kpi === kpi);
      const kpiIds = new Set(goals.map((goal) => goal.kpi));
      const kpis = framework.kpis.filter(({ id }) => kpiIds.has(id));
      const points = await this.points(snapshot, orgUnit, framework, kpis, at);
      return {
        position: await this.readings.position(snapshot, at),
        goals: goals.map((goal) => forecastOf(goal, framework, points.get(goal.kpi) ?? [], at.asOf)),
      };
    });
  }

  private async points(
    q: Queryable,
    orgUnit: string,
    framework: Framework,
    kpis: readonly Kpi[],
    at: PointInTime,
  ): Promise<Map<string, Point[]>> {
    const hasLongWindow = ({ windowMonths }: Kpi): boolean =>
      windowMonths !== null && windowMonths >= MIN_LONG_WINDOW_MONTHS;
    const pointsByKpi = new Map<string, Point[]>();
    for (const [days, chosen] of [
      [paceDays(at.asOf), kpis.filter(hasLongWindow)],
      [weeksUpTo(at.asOf), kpis.filter((kpi) => !hasLongWindow(kpi))],
    ] as const) {
      const view = pointFor(framework, at);
      const options = { coverage: false };
      const grid = await this.readings.read(q, [orgUnit], readingsOfKpis(chosen), days, view, options);
      const read = days.map((day) => ({ day, readings: grid.at(orgUnit, day) }));
      for (const kpi of chosen) pointsByKpi.set(kpi.id, kpiPoints(kpi, read));
    }
    return pointsByKpi;
  }
}

function forecastOf(goal: PaceGoal, framework: Framework, points: readonly Point[], asOf: Day): GoalForecast {
  const { threshold, direction } = goal;
  return {
    ...goal,
    framework,
    points,
    forecast: forecast(points, threshold, direction, asOf),
    window: { from: addMonths(asOf, -12), to: asOf },
  };
}

function weeksUpTo(asOf: Day): Day[] {
  return Array.from({ length: WEEKS + 1 }, (_, index) => asOf - 7 * (WEEKS - index));
}
