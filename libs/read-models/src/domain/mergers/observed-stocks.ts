import type { Day } from '#kernel';
import type { MeasuredDelta, MeasureIds } from '../deltas/index.js';

/** A stock of which an org unit observed a number: since when, and by which measure it overrides counts. */
export interface ObservedStock {
  since: Day;
  overridden: number;
}

/** By the id of the stock. */
export type ObservedStocks = ReadonlyMap<number, ObservedStock>;

export const NONE_OBSERVED: ObservedStocks = new Map();

/**
 * Returns the stocks that an org unit observed, each since its first observation.
 * @param deltas of the entity that is the org unit itself
 */
export function observedStocksOf(measures: MeasureIds, deltas: readonly MeasuredDelta[]): ObservedStocks {
  const found = new Map<number, ObservedStock>();
  for (const { measure, day } of deltas) {
    const companions = measures.observedBy(measure);
    if (!companions) continue;
    const { stock, overridden } = companions;
    found.set(stock, { overridden, since: Math.min(day, found.get(stock)?.since ?? day) });
  }
  return found;
}

export function sameObserved(one: ObservedStocks, other: ObservedStocks): boolean {
  return one.size === other.size && [...one].every(([stock, { since }]) => other.get(stock)?.since === since);
}

/** Returns the deltas of an entity, with what the numbers that its org unit observed override of them. */
export function withOverridden(
  deltas: readonly MeasuredDelta[],
  observed: ObservedStocks,
): readonly MeasuredDelta[] {
  if (observed.size === 0) return deltas;
  const overridden = deltas.flatMap(({ measure, day, amount, subject }): MeasuredDelta[] => {
    const stock = subject === null ? observed.get(measure) : undefined;
    if (!stock) return [];
    return [{ measure: stock.overridden, day: Math.max(day, stock.since), amount, count: 0, subject: null }];
  });
  return [...deltas, ...overridden];
}
