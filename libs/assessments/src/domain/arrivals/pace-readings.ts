import { monthOf, type Day } from '#kernel';
import type { Assessment, Framework, Kpi, Reading } from '#maturity/domain';
import { goalsOf } from './pace-goals.js';

const POINTS = 12;

/**
 * The days from which the pace of a year is computed, ascending: the ends of the twelve months before, and
 * the day itself. Ends of months are the days that rollups are read for fastest.
 */
export function paceDays(asOf: Day): Day[] {
  const days: Day[] = [asOf];
  for (let end = monthOf(asOf) - 1; days.length <= POINTS; end = monthOf(end) - 1) days.push(end);
  return days.reverse();
}

/** Returns the KPIs that have a goal and a value. Only they have a pace. */
export function measuredGoalKpis(assessment: Assessment, framework: Framework): Kpi[] {
  const measuredGoals = goalsOf(assessment).filter(({ value }) => value !== null);
  const kpiIds = new Set(measuredGoals.map(({ kpi }) => kpi));
  return framework.kpis.filter(({ id }) => kpiIds.has(id));
}

/**
 * Returns all readings of these frameworks without duplicates. Two frameworks with the same reading have the
 * same key for it.
 */
export function readingsOf(frameworks: readonly Framework[]): Reading[] {
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
