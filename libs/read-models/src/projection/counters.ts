import { effectiveOf, type LoggedEvent } from '#event-log/domain';
import { counterDeltas } from '#maturity/domain';
import type { MeasuredDelta } from '../domain/deltas/index.js';
import { readEffectiveVersions } from '../storage/effective-versions-table.js';
import { reasonOf, type BatchContext } from './batch-context.js';

/** Adds the deltas of the batch's counters. `amendCounters` then corrects those that were amended. */
export function addCounters(batch: BatchContext, events: readonly LoggedEvent[]): void {
  for (const event of events) batch.deltas.touch(apply(batch, event, 1), reasonOf(event, batch.zone));
}

/**
 * Corrects the totals for amended counters: subtracts the version that was counted so far and adds the
 * version that is effective now, which may belong to another org unit.
 * @param chains by the position of the original
 * @param amendments of the batch, by the position of the original; they give the reasons of the marks
 * @returns the position of the effective version, by the position of the original
 */
export async function amendCounters(
  batch: BatchContext,
  chains: ReadonlyMap<number, readonly LoggedEvent[]>,
  amendments: ReadonlyMap<number, readonly LoggedEvent[]>,
): Promise<Map<number, number | null>> {
  const changed = new Map<number, number | null>();
  if (chains.size === 0) return changed;
  const counted = await readEffectiveVersions(batch.q, [...chains.keys()]);
  for (const [root, chain] of chains) {
    const before = counted.has(root) ? (counted.get(root) ?? null) : root;
    const after = effectiveOf(chain)?.position ?? null;
    changed.set(root, after);
    if (before === after) continue;
    const reasons = (amendments.get(root) ?? []).map((amendment) => reasonOf(amendment, batch.zone));
    for (const event of chain) {
      if (event.position !== before && event.position !== after) continue;
      const orgUnitId = apply(batch, event, event.position === after ? 1 : -1);
      for (const reason of reasons) batch.deltas.touch(orgUnitId, reason);
    }
  }
  return changed;
}

function apply(batch: BatchContext, event: LoggedEvent, sign: 1 | -1): number {
  const { deltas, measures, distinct, zone } = batch;
  const orgUnitId = batch.orgUnitId(unitOf(event));
  for (const item of measures.deltas(counterDeltas(event, zone))) deltas.add(orgUnitId, signed(item, sign));
  deltas.add(orgUnitId, signed(measures.factOf(event, zone), sign));
  distinct.add(batch, orgUnitId, event, sign);
  return orgUnitId;
}

function signed(item: MeasuredDelta, sign: 1 | -1): MeasuredDelta {
  return sign === 1 ? item : { ...item, amount: 0 - Number(item.amount), count: -item.count };
}

function unitOf({ orgUnit, position }: LoggedEvent): string {
  if (orgUnit === null) throw new RangeError(`Position ${position} counts for no org unit: it names none.`);
  return orgUnit;
}
