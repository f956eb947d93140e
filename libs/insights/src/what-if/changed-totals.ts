import type { Day } from '#kernel';
import { decimalsOf, isBySegment, measureCatalogue, overriddenId } from '#maturity/domain';
import type { EffectOfBatch, MeasuredDelta, MeasureIds } from '#read-models';
import { FACTS } from '#read-models';
import type { FigureChange } from './preview.js';

/** By how much one own total of an org unit changes on a day. */
export interface ChangedTotals {
  orgUnitId: number;
  orgUnit: string;
  measure: string;
  day: Day;
  amount: number;
}

/** Returns the own totals that change, without the number of facts itself. */
export function changedTotals({
  deltas,
  measures,
  tree,
}: Awaited<ReturnType<EffectOfBatch['of']>>): ChangedTotals[] {
  const changed: ChangedTotals[] = [];
  for (const [orgUnitId, days] of deltas.measures.own.entries()) {
    const orgUnit = tree.get(orgUnitId)?.code;
    if (orgUnit === undefined) continue;
    for (const [day, totals] of days)
      totals.measures.forEach((id, index) => {
        const measure = measures.nameOf(id);
        const amount = Number(totals.amounts[index] ?? 0);
        if (measure === undefined || measure === FACTS) return;
        if (amount === 0 && (totals.counts[index] ?? 0) === 0) return;
        changed.push({ orgUnitId, orgUnit, measure, day, amount });
      });
  }
  return changed;
}

const OVERRIDDEN = overriddenId('');

/** Adds the changes up by org unit and measure, as of a day. Leaves out segments and what is kept beside. */
export function figuresOf(changed: readonly ChangedTotals[], asOf: Day): FigureChange[] {
  const sums = new Map<string, FigureChange>();
  for (const { orgUnit, measure, day, amount } of changed) {
    const definition = measureCatalogue.get(measure);
    if (day > asOf || !definition || isBySegment(measure) || measure.endsWith(OVERRIDDEN)) continue;
    if (definition.subjectUnit === 'amount') continue;
    const key = `${orgUnit}\n${measure}`;
    const known = sums.get(key)?.amount ?? 0;
    sums.set(key, { orgUnit, measure, amount: known + amount });
  }
  return [...sums.values()]
    .filter(({ amount }) => amount !== 0)
    .map((figure) => ({ ...figure, amount: figure.amount / 10 ** decimalsOf(figure.measure) }));
}

/** Returns what these deltas of an entity add to each measure by a day, in natural units. */
export function amountsOf(
  deltas: readonly MeasuredDelta[],
  measures: MeasureIds,
  asOf: Day,
): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const { measure: id, day, amount } of deltas) {
    const measure = measures.nameOf(id);
    if (measure === undefined || measure === FACTS || day > asOf || isBySegment(measure)) continue;
    amounts.set(measure, (amounts.get(measure) ?? 0) + Number(amount));
  }
  return new Map([...amounts].map(([measure, amount]) => [measure, amount / 10 ** decimalsOf(measure)]));
}
