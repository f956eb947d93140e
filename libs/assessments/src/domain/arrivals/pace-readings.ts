import { monthOf, type Day } from '#kernel';
import type { Assessment, Framework, Kpi, Reading } from '#maturity/domain';
import { goalsOf } from './pace-goals.js';

const POINTS = 12;

/**
 * Returns the days that the pace of a year is computed from, ascending: the last days of the twelve months
 * before, and the day itself. Rollups of month ends are the fastest to read.
 */
export function paceDays(asOf: Day): Day[] {
  const days: Day[] = [asOf];
  for (let end = monthOf(asOf) - 1; days.length <= POINTS; end = monthOf(end) - 1) days.push(end);
  return days.reverse();
}

/** Returns the KPIs that have both a goal and a value. Other KPIs have no pace. */
export function measuredGoalKpis(assessment: Assessment, framework: Framework): Kpi[] {
  const measuredGoals = goalsOf(assessment).filter(({ value }) => value !== null);
  const kpiIds = new Set(measuredGoals.map(({ kpi }) => kpi));
  return framework.kpis.filter(({ id }) => kpiIds.has(id));
}

/**
 * Returns all readings of these frameworks, or of parts of them, without duplicates. The same reading has the
 * same key in every framework.
 */
export function readingsOf(frameworks: readonly Pick<Framework, 'readings'>[]): Reading[] {
  const readings = frameworks.flatMap(({ readings }) =>
    readings.map((reading) => [reading.key, reading] as const),
  );
  return [...new Map(readings).values()];
}

export function readingsOfKpis(kpis: readonly Kpi[]): Reading[] {
  const readings = kpis.flatMap(({ formula }) =>
    formula.readings.map((reading) => [reading.key, reading] as const),
  );
  return [...new Map(readings).values()];
}
