import { Logger } from '@nestjs/common';
import type { WorkingCalendar } from '#calendar/domain';
import type { LoggedEvent } from '#event-log/domain';
import { addMonths, chunksOf, type Day, type DayZone } from '#kernel';
import { claimingTypes, distinctCountDeltas, foldClaim } from '#maturity/domain';
import type { MeasureIds } from '../domain/deltas/index.js';
import { entityKeyText, type EntityKey } from '../domain/history/entity-history.js';
import { NONE_OBSERVED, type Claim, type ObservedStocks } from '../domain/mergers/index.js';
import type { EntityId } from '../storage/entities-table.js';

const logger = new Logger('Mergers');

const CLAIMING = new Set(claimingTypes);

/** Entities whose histories are in memory at the same time. */
const AT_ONCE = 1_000;

/** Returns the effective events of these entities in order of (time, position), by `entityKeyText`. */
export type HistoriesOf = (
  keys: readonly EntityKey[],
) => Promise<ReadonlyMap<string, readonly LoggedEvent[]>>;

interface Folding {
  measures: MeasureIds;
  zone: DayZone;
  calendar: WorkingCalendar;
  /** Returns the stocks that an org unit observed. */
  observedOf: (orgUnitId: number) => ObservedStocks;
}

/**
 * Returns what each org unit says of these entities, by subject. An entity that cannot be folded is no claim.
 */
export async function claimsOfEntities(
  folding: Folding & { historiesOf: HistoriesOf; codeOf: (orgUnitId: number) => string },
  ids: readonly EntityId[],
): Promise<Map<string, Claim[]>> {
  const claims = new Map<string, Claim[]>();
  for (const chunk of chunksOf(ids, AT_ONCE)) {
    const keys = chunk.map((id) => ({ ...id, orgUnit: folding.codeOf(id.orgUnitId) }));
    const histories = await folding.historiesOf(keys);
    for (const key of keys) {
      const history = histories.get(entityKeyText(key))?.filter(({ type }) => CLAIMING.has(type)) ?? [];
      const claim = history.length > 0 && claimOf(folding, key.orgUnitId, history);
      if (claim) claims.set(key.subject, [...(claims.get(key.subject) ?? []), claim]);
    }
  }
  return claims;
}

function claimOf(
  { measures, zone, calendar, observedOf }: Folding,
  orgUnitId: number,
  history: readonly LoggedEvent[],
): Claim | null {
  try {
    const { deltas, clearedOn } = foldClaim(history, zone, calendar);
    const moments = history.map(({ time, position }) => ({ day: zone.dayOf(time), time, position }));
    const observed = observedOf(orgUnitId);
    return { orgUnitId, moments, deltas: measures.deltas(deltas), clearedOn, observed };
  } catch (error) {
    const subject = history[0]?.subject;
    logger.error(`The history of ${subject} (org unit ${orgUnitId}) is no claim: ${String(error)}`);
    return null;
  }
}

/**
 * Returns what an org unit says of an entity in a distinct count: it has it from the end of each month with
 * an event.
 */
export function claimOfMonths(
  measures: MeasureIds,
  orgUnitId: number,
  measure: string,
  months: readonly Day[],
): Claim {
  const inOrder = [...months].sort((one, other) => one - other);
  return {
    orgUnitId,
    moments: inOrder.map((month) => ({ day: addMonths(month, 1) - 1, time: month, position: 0 })),
    deltas: measures.deltas(distinctCountDeltas(measure, inOrder)),
    clearedOn: null,
    observed: NONE_OBSERVED,
  };
}
