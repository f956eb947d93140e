import { addMonths, type Day } from '#kernel';
import type { KpiAssessment, Mark } from '../assessment.js';
import { valuesOf } from '../formula/values-of.js';
import type { Kpi } from '../framework.js';
import type { MeasuredAmount, MeasuredUnits } from '../missing-data.js';
import type { Coverage, Readings } from '../reading.js';
import { certaintyOf, isWhollySilent, silentParts } from './certainty.js';
import type { KpiValue } from './kpi-value.js';
import { KpiValues, withUses } from './kpi-values.js';
import { measuredAmount } from './partly-measured.js';
import { outOfRange } from './checks/out-of-range.js';
import { unevenReports } from './checks/uneven-reports.js';

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
  const { value, numerator, denominator, units, expired } = found;
  const expiredOn = expired ? lastDayOf(kpi, readings) : null;
  const parts = units ? undefined : weakestParts(kpi, readings);
  const measured = measuredAmount(kpi, readings);
  const trailing = kpi.formula.readings.some(({ key }) => readings.get(key)?.trailing);
  return {
    id: kpi.id,
    value,
    numerator,
    denominator,
    unit: kpi.unit,
    coverage: units ? { reporting: units.measured, of: units.of } : weakestCoverage(kpi, readings),
    provenance: kpi.provenance,
    marks: [...marks, ...outOfRange(kpi, value), ...(measured ? unevenMarks(measured) : [])],
    ...silenceOf(kpi, found, readings),
    ...(measured && { measured }),
    ...(expiredOn !== null && { expiredOn }),
    ...(trailing && { trailing }),
    ...(units && { units }),
    ...(parts && { parts }),
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

function unevenMarks(measured: MeasuredAmount): Mark[] {
  const finding = unevenReports(measured);
  return finding ? [{ rule: 'uneven-reports', measure: measured.measure, ...finding }] : [];
}

/** Returns the day on which the first of the expired publications ceased to count. */
function lastDayOf({ validity }: Kpi, readings: Readings): Day | null {
  if (!validity) return null;
  const days = validity.indices.flatMap(({ published, publishedOn }) => {
    const day = readings.get(publishedOn.key);
    return day?.measured && !readings.get(published.key)?.measured
      ? addMonths(day.amount, validity.months)
      : [];
  });
  return days.length === 0 ? null : Math.min(...days);
}

function weakestParts({ formula }: Kpi, readings: Readings): MeasuredUnits | undefined {
  const parts = formula.readings.flatMap(({ key }) => readings.get(key)?.parts ?? []);
  return parts.sort((a, b) => a.measured / a.of - b.measured / b.of)[0];
}

/** A KPI has the coverage of its least covered reading. */
function weakestCoverage({ formula }: Kpi, readings: Readings): Coverage {
  const own = formula.readings.filter((reading) => reading.ofEach === undefined);
  const coverages = own.map(({ key }) => readings.get(key)?.coverage ?? UNREAD);
  return coverages.reduce(
    (weakest, next) => (shareOf(next) < shareOf(weakest) ? next : weakest),
    coverages[0] ?? UNREAD,
  );
}

const shareOf = ({ reporting, of }: Coverage): number => (of === 0 ? 0 : reporting / of);
