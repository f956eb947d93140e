import { Injectable } from '@nestjs/common';
import {
  assessOrgUnit,
  goalsOf,
  measuredGoalKpis,
  paceDays,
  readingsOfKpis,
  withArrivals,
  type PaceGoal,
} from '#assessments';
import { Database } from '#database';
import { addMonths, type Day } from '#kernel';
import type { Forecast, Framework, Point } from '#maturity/domain';
import { pointFor, type PointInTime, inSnapshot, ReadingsAt } from '#read-models';

/** The expected arrival of an org unit at one threshold, and what it is computed from. */
export interface GoalForecast extends PaceGoal {
  framework: Framework;
  forecast: Forecast;
  /** The points of the last year up to the day asked for. A day without a value has no point. */
  points: readonly Point[];
  /** The days that the pace was taken from: since the last break, or the whole year. */
  window: { from: Day; to: Day };
}

interface OrgUnitForecast {
  /** The log position up to which facts are counted. */
  position: number;
  goals: readonly GoalForecast[];
}

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
      const assessed = await assessOrgUnit(snapshot, this.readings, orgUnit, framework, at, options);
      const kpiReadings = readingsOfKpis(measuredGoalKpis(assessed.assessment, framework));
      const days = paceDays(at.asOf);
      const view = pointFor(framework, at);
      const ofPace = { ...options, silence: [] };
      const grid = await this.readings.read(snapshot, [orgUnit], kpiReadings, days, view, ofPace);
      const past = days.map((day) => ({ day, readings: grid.at(orgUnit, day) }));
      const { assessment, pace } = withArrivals(assessed.assessment, framework, past);
      const year = { from: addMonths(at.asOf, -12), to: at.asOf };
      const goals = goalsOf(assessment).filter((goal) => kpi === null || goal.kpi === kpi);
      return {
        position: await this.readings.position(snapshot, at),
        goals: goals.map((goal) => {
          const forecast = pace.forecast(goal);
          const window = forecast.window ?? year;
          return { ...goal, framework, forecast, points: pace.pointsOf(goal.kpi), window };
        }),
      };
    });
  }
}
