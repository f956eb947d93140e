import { monthOf, type Day } from '#kernel';
import type { Assessment, Framework, Kpi, Reading } from '#maturity/domain';
import { goalsOf } from './pace-goals.js';

const POINTS = 12;

/** The ends of the twelve months before, and the day itself: whole months are what sums are quickest at. */
export function paceDays(asOf: Day): Day[] {
  const days: Day[] = [asOf];
  for (let end = monthOf(asOf) - 1; days.length <= POINTS; end = monthOf(end) - 1) days.push(end);
  return days.reverse();
}

/** The KPIs whose pace tells when something will be reached: those that are measured at all. */
export function measuredGoalKpis(assessment: Assessment, framework: Framework): Kpi[] {
  const measuredGoals = goalsOf(assessment).filter(({ value }) => value !== null);
  const kpiIds = new Set(measuredGoals.map(({ kpi }) => kpi));
  return framework.kpis.filter(({ id }) => kpiIds.has(id));
}

/** All readings of these frameworks, without repeats: equal readings of two frameworks have equal keys. */
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
