import type { KpiAssessment } from '../assessment.js';
import type { FormulaValues } from '../formula/compiled-formula.js';
import { valuesOf } from '../formula/values-of.js';
import type { Kpi } from '../framework.js';
import type { Coverage, Readings } from '../reading.js';

export interface KpiValue {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

const UNREAD: Coverage = { reporting: 0, of: 1 };

export function assessKpi(kpi: Kpi, readings: Readings): KpiAssessment {
  const { value, numerator, denominator } = kpiValue(kpi, valuesOf(readings));
  const coverage = weakestCoverage(kpi, readings);
  return {
    id: kpi.id,
    value,
    numerator,
    denominator,
    unit: kpi.unit,
    coverage,
    provenance: kpi.provenance,
    marks: [],
  };
}

/** The exact value: rounding is for display. One division comes last, so that a share that equals a threshold compares equal. */
export function kpiValue(kpi: Kpi, values: FormulaValues): KpiValue {
  const numerator = kpi.formula.numerator(values);
  if (!kpi.formula.denominator) return { value: numerator, numerator, denominator: null };
  const denominator = kpi.formula.denominator(values);
  return { value: quotient(kpi, numerator, denominator), numerator, denominator };
}

function quotient(kpi: Kpi, numerator: number | null, denominator: number | null): number | null {
  if (numerator === null || denominator === null) return null;
  const whole = kpi.unit === 'percent' ? 100 : 1;
  if (denominator !== 0) return (whole * numerator) / denominator;
  switch (kpi.zeroDenominator) {
    case 'zero':
      return 0;
    case 'full':
      return whole;
    case 'not-measurable':
    case 'share-out':
      return null;
    default:
      return kpi.zeroDenominator satisfies never;
  }
}

/** A KPI is covered as well as the least covered of its readings. */
function weakestCoverage({ formula }: Kpi, readings: Readings): Coverage {
  const coverages = formula.readings.map(({ key }) => readings.get(key)?.coverage ?? UNREAD);
  return coverages.reduce(
    (weakest, next) => (shareOf(next) < shareOf(weakest) ? next : weakest),
    coverages[0] ?? UNREAD,
  );
}

const shareOf = ({ reporting, of }: Coverage): number => (of === 0 ? 0 : reporting / of);
