import type { KpiAssessment, Mark } from '../assessment.js';
import { valuesOf } from '../formula/values-of.js';
import type { Kpi } from '../framework.js';
import type { Coverage, Readings } from '../reading.js';
import type { KpiValue } from './kpi-value.js';
import { KpiValues, withUses } from './kpi-values.js';

const UNREAD: Coverage = { reporting: 0, of: 1 };

/** Assesses one KPI by itself, without marks. */
export function assessKpi(kpi: Kpi, readings: Readings): KpiAssessment {
  return kpiAssessment(kpi, new KpiValues(withUses(kpi), valuesOf(readings)).of(kpi.id), readings, []);
}

export function kpiAssessment(
  kpi: Kpi,
  { value, numerator, denominator }: KpiValue,
  readings: Readings,
  marks: readonly Mark[],
): KpiAssessment {
  return {
    id: kpi.id,
    value,
    numerator,
    denominator,
    unit: kpi.unit,
    coverage: weakestCoverage(kpi, readings),
    provenance: kpi.provenance,
    marks,
  };
}

/** A KPI has the coverage of its least covered reading. */
function weakestCoverage({ formula }: Kpi, readings: Readings): Coverage {
  const coverages = formula.readings.map(({ key }) => readings.get(key)?.coverage ?? UNREAD);
  return coverages.reduce(
    (weakest, next) => (shareOf(next) < shareOf(weakest) ? next : weakest),
    coverages[0] ?? UNREAD,
  );
}

const shareOf = ({ reporting, of }: Coverage): number => (of === 0 ? 0 : reporting / of);
