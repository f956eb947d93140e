import type { KpiAssessment, Mark } from '../assessment.js';
import { valuesOf } from '../formula/values-of.js';
import type { Kpi } from '../framework.js';
import type { Coverage, Readings } from '../reading.js';
import { certaintyOf, isWhollySilent, silentParts } from './certainty.js';
import type { KpiValue } from './kpi-value.js';
import { KpiValues, withUses } from './kpi-values.js';

const UNREAD: Coverage = { reporting: 0, of: 1 };

/** Assesses one KPI by itself, without marks. */
export function assessKpi(kpi: Kpi, readings: Readings): KpiAssessment {
  return kpiAssessment(kpi, new KpiValues(withUses(kpi), valuesOf(readings)).of(kpi.id), readings, []);
}

export function kpiAssessment(
  kpi: Kpi,
  found: KpiValue,
  readings: Readings,
  marks: readonly Mark[],
): KpiAssessment {
  const { value, numerator, denominator } = found;
  return {
    id: kpi.id,
    value,
    numerator,
    denominator,
    unit: kpi.unit,
    coverage: weakestCoverage(kpi, readings),
    provenance: kpi.provenance,
    marks,
    ...silenceOf(kpi, found, readings),
  };
}

function silenceOf(
  kpi: Kpi,
  value: KpiValue,
  readings: Readings,
): Pick<KpiAssessment, 'silent' | 'unknownSince'> {
  const parts = silentParts(kpi, readings);
  const [most] = [...parts].sort((one, other) => other.units - one.units);
  if (!most) return {};
  const certainty = certaintyOf(kpi, value, readings);
  const { low, high } = certainty.kind === 'between' ? certainty : { low: null, high: null };
  const silent = {
    units: most.units,
    of: most.of,
    since: Math.min(...parts.map(({ since }) => since)),
    low,
    high,
  };
  if (!isWhollySilent(kpi, readings)) return { silent };
  return { silent, unknownSince: Math.max(...parts.map(({ heard }) => heard)) };
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
