import type { MeasuredAmount } from '../missing-data.js';
import type { CompiledFormula, FormulaValues } from '../formula/compiled-formula.js';
import { valuesOf } from '../formula/values-of.js';
import type { Kpi, OrgUnitLevel } from '../framework.js';
import type { Readings, ReadValue } from '../reading.js';

/**
 * Returns how much of its numerator or denominator a KPI is computed from, where figures were left out
 * because other flows of the ratio were not reported: of the one that covers less. A KPI that refers to
 * others covers as much as the least covered of them.
 */
export function measuredAmount(kpi: Kpi, readings: Readings): MeasuredAmount | null {
  if (!isPartlyMeasured(kpi, readings)) return null;
  const [kept, whole] = [valuesOf(readings), valuesOf(withLeftOut(readings))];
  const parts = [...kpi.formula.uses, kpi].flatMap((each) => partsOf(each, kept, whole));
  return parts.reduce<MeasuredAmount | null>(
    (least, part) => (least === null || shareOf(part) < shareOf(least) ? part : least),
    null,
  );
}

/** Returns whether something was left out of a reading that the KPI rests on. */
export function isPartlyMeasured({ formula }: Pick<Kpi, 'formula'>, readings: Readings): boolean {
  return formula.readings.some(({ key }) => leavesOut(readings.get(key)));
}

const leavesOut = (value: ReadValue | undefined): boolean =>
  value !== undefined && (value.leftOut !== undefined || (value.each ?? []).some(leavesOut));

/** Returns the denominator and the numerator, the denominator first. */
function partsOf({ formula, aggregate }: Kpi, kept: FormulaValues, whole: FormulaValues): MeasuredAmount[] {
  const { denominator, numerator, reads } = formula;
  return [
    { formula: denominator, read: reads.denominator },
    { formula: numerator, read: reads.numerator },
  ].flatMap((part) => {
    const flow = part.read.find(({ together }) => together !== undefined);
    if (!part.formula || !flow) return [];
    const amount = amountOf(part.formula, kept, aggregate?.level);
    const of = amountOf(part.formula, whole, aggregate?.level);
    return of > amount ? [{ amount, of, measure: flow.measure }] : [];
  });
}

/**
 * Returns what a formula yields, or what it yields together for the org units below of which each is read.
 */
function amountOf(formula: CompiledFormula, values: FormulaValues, level: OrgUnitLevel | undefined): number {
  const each = level === undefined ? [] : values.each(level);
  const amounts = (each.length > 0 ? each : [values]).map((of) => formula(of) ?? 0);
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

const shareOf = ({ amount, of }: MeasuredAmount): number => amount / of;

/** Returns the readings as if nothing were left out. */
function withLeftOut(readings: Readings): Readings {
  return new Map([...readings].map(([key, value]) => [key, wholeOf(value)]));
}

function wholeOf(value: ReadValue): ReadValue {
  const { leftOut, each } = value;
  return {
    ...value,
    ...(leftOut && { amount: value.amount + leftOut.amount, measured: true }),
    ...(each && { each: each.map(wholeOf) }),
  };
}
