import type { KpiUnit } from '../framework.js';
import type { MeasureFormula } from '../formula/formula.js';
import type { UnitOfKpi } from '../formula/formula-unit.js';
import { DISTINCT_WINDOWS } from '../measures/distinct-measures.js';
import { measureCatalogue } from '../measures/measure-catalogue.js';
import { reportedId } from '../measures/reported-measures.js';
import { checkKpiUnit } from './check-kpi-unit.js';
import type { Report } from './framework-problem.js';
import { measuresOf, monthsOf } from './read-kpi-formulas.js';
import { indicesIn, type KpiDraft } from './read-kpi.js';

interface KpiContext {
  unitOfKpi: UnitOfKpi;
  /**
   * All measures that the KPI reads, also through the KPIs that it refers to; `null` when one of these is
   * broken.
   */
  measures: readonly MeasureFormula[] | null;
  report: Report;
}

/** Checks the meaning of a KPI whose formulas can be read. */
export function checkKpi(draft: KpiDraft, { unitOfKpi, measures, report }: KpiContext): void {
  const { kpi, path, formulas } = draft;
  checkKpiUnit(kpi.unit, formulas, path, unitOfKpi, report);
  checkWindow(draft, report);
  checkDriver(draft, measures, report);
  checkPolicy(kpi.unit, kpi.zeroDenominator, `${path}/zeroDenominator`, report);
  checkPolicy(kpi.unit, kpi.applicable?.otherwise, `${path}/applicable/otherwise`, report);
  checkLimits(draft, report);
}

/** Checks the shelf life, which only published indices have, and the range. */
function checkLimits({ kpi, path, formulas }: KpiDraft, report: Report): void {
  if (kpi.validFor && indicesIn(formulas).length === 0) {
    report(
      `${path}/validFor`,
      'shelf-life-unused',
      'None of its measures is of a published index: leave validFor out.',
    );
  }
  if (kpi.min !== undefined && kpi.max !== undefined && kpi.min >= kpi.max)
    report(`${path}/max`, 'range-reversed', `The lowest value is ${kpi.min}: the highest is above it.`);
}

/** Checks the window: it is required when a measure happens over time, and refused otherwise. */
function checkWindow({ kpi, path, formulas }: KpiDraft, report: Report): void {
  const measures = measuresOf(formulas).map(({ measure }) => measure);
  const distinct = measures.find(({ kind }) => kind === 'distinct');
  const windowed = measures.find((measure) => measure.windowed);
  if (windowed && kpi.window === undefined) {
    report(
      path,
      'window-missing',
      `${windowed.id} happens over time: say window: { months: 12 }${distinct ? '' : ' or window: to-date'}.`,
    );
    return;
  }
  if (!windowed && kpi.window !== undefined) {
    report(
      `${path}/window`,
      'window-unused',
      'None of its measures happens over time: leave the window out.',
    );
  }
  if (distinct && !DISTINCT_WINDOWS.some((months) => months === monthsOf(kpi))) {
    report(
      `${path}/window`,
      'distinct-window',
      `${distinct.id} is kept for the last ${DISTINCT_WINDOWS.join(', ')} whole months only: say window: { months: 12 }.`,
    );
  }
}

function checkDriver({ kpi, path }: KpiDraft, measures: KpiContext['measures'], report: Report): void {
  if (kpi.driver === undefined) return;
  const driver = measureCatalogue.get(kpi.driver);
  if (!driver) {
    report(`${path}/driver`, 'unknown-driver', `There is no measure ${kpi.driver}.`);
    return;
  }
  if (!measures) return;
  const moved = new Set([driver.id, ...driver.implies.map(({ measure }) => measure)]);
  if (!measures.some((each) => moversOf(each).some((id) => moved.has(id)))) {
    report(
      `${path}/driver`,
      'driver-without-effect',
      `More of ${kpi.driver} does not change this KPI: name a measure of its formulas, or leave the driver out.`,
    );
  }
}

/** Returns the measures whose growth changes a formula's measure. */
function moversOf({ measure, reading }: MeasureFormula): string[] {
  return reading.as === 'effective' ? [measure.id, reportedId(measure.id)] : [measure.id];
}

function checkPolicy(unit: KpiUnit, policy: string | undefined, path: string, report: Report): void {
  if (policy !== 'full' || unit === 'percent' || unit === 'ratio') return;
  report(
    path,
    'zero-denominator',
    `Only a percentage or a ratio can be full, not a KPI in ${unit}: choose not-measurable, zero or share-out.`,
  );
}
