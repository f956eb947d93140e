import type { FormulaValues, CompiledFormula } from '../formula/compiled-formula.js';
import { valuesOf } from '../formula/values-of.js';
import type { Criterion, Kpi } from '../framework.js';
import type { Reading, Readings, SilentPart } from '../reading.js';
import { isLost, isMet } from './criterion.js';
import { wholeOf, type KpiValue } from './kpi-value.js';
import { isPartlyMeasured } from './partly-measured.js';

/** How much a value can be trusted while org units are silent, or reported a part of a ratio only. */
export type Certainty =
  | { kind: 'known' }
  /** Everything that the value rests on is silent, so the value is that of the last day with facts. */
  | { kind: 'unknown' }
  /** A part is silent, with this share. The value now lies between these, both included. */
  | { kind: 'between'; low: number; high: number; share: number }
  /**
   * A part is silent that is too large to say anything about the value now, or figures are left out because
   * other flows of the ratio were not reported.
   */
  | { kind: 'open' };

const KNOWN: Certainty = { kind: 'known' };

/**
 * The largest share that silent org units may have in a mean, a median, a z-score or an index which is still
 * trusted.
 */
const MAX_SILENT_SHARE = 0.05;

/** Returns the silent parts of the readings that a KPI rests on. */
export function silentParts({ formula }: Pick<Kpi, 'formula'>, readings: Readings): SilentPart[] {
  return formula.readings.flatMap(({ key }) => readings.get(key)?.silent ?? []);
}

export function certaintyOf(kpi: Kpi, value: KpiValue, readings: Readings): Certainty {
  if (value.value === null) return KNOWN;
  if (isPartlyMeasured(kpi, readings)) return { kind: 'open' };
  const parts = silentParts(kpi, readings);
  if (parts.length === 0) return KNOWN;
  if (isWhollySilent(kpi, readings)) return { kind: 'unknown' };
  const share = Math.max(...parts.map((part) => part.share));
  if (isSumOrShare(kpi)) return boundsOf(kpi, value, readings, share);
  return share > MAX_SILENT_SHARE ? { kind: 'open' } : KNOWN;
}

/** Returns whether a score that the KPI is a part of cannot be trusted. */
export function leavesScoreOpen(certainty: Certainty): boolean {
  return certainty.kind === 'open' || (certainty.kind === 'between' && certainty.share > MAX_SILENT_SHARE);
}

/** Returns whether all org units with data for any of the readings are silent. */
export function isWhollySilent({ formula }: Kpi, readings: Readings): boolean {
  const measured = formula.readings
    .flatMap(({ key }) => readings.get(key) ?? [])
    .filter((each) => each.measured);
  return (
    measured.length > 0 && measured.every(({ silent }) => silent !== undefined && silent.units >= silent.of)
  );
}

/** Returns whether the value is a sum, or a quotient of sums. */
function isSumOrShare({ formula }: Kpi): boolean {
  const isSum = ({ as }: Reading): boolean => as !== 'mean' && as !== 'subjects';
  return formula.linear && formula.uses.length === 0 && formula.readings.every(isSum);
}

/**
 * The silent part of a share lies between none and all of its denominator as it was last known. The silent
 * part of another sum lies between none and twice what it last was.
 */
function boundsOf(
  kpi: Kpi,
  { numerator, denominator, value }: KpiValue,
  readings: Readings,
  share: number,
): Certainty {
  const isSilent = kpi.formula.reads.numerator.some(({ key }) => readings.get(key)?.silent !== undefined);
  const part = partOf(kpi.formula.numerator, readings);
  if (!isSilent || part === null || numerator === null || value === null) return KNOWN;
  const whole = kpi.formula.denominator && partOf(kpi.formula.denominator, readings);
  const isShare = (kpi.unit === 'percent' || kpi.unit === 'ratio') && whole !== null && whole >= part;
  const [low, high] = [numerator - part, numerator - part + (isShare ? whole : 2 * part)];
  const valueAt = (amount: number): number =>
    denominator === null || denominator === 0 ? amount : (wholeOf(kpi) * amount) / denominator;
  const ends = [valueAt(low), valueAt(high)];
  return { kind: 'between', low: Math.min(...ends, value), high: Math.max(...ends, value), share };
}

/** Returns what the silent org units add to a linear formula. */
function partOf(formula: CompiledFormula, readings: Readings): number | null {
  const values = valuesOf(readings);
  const without: FormulaValues = {
    ...values,
    sum(key) {
      const amount = values.sum(key);
      return amount === null ? null : amount - (readings.get(key)?.silent?.amount ?? 0);
    },
  };
  const [all, heard] = [formula(values), formula(without)];
  return all === null || heard === null ? null : all - heard;
}

/** Returns whether silence leaves open on which side of a threshold the value lies. */
export function isUndecided(criterion: Criterion, certainty: Certainty): boolean {
  if (certainty.kind !== 'between') return certainty.kind === 'open';
  const { low, high } = certainty;
  return (
    isMet(criterion, low) !== isMet(criterion, high) || isLost(criterion, low) !== isLost(criterion, high)
  );
}
