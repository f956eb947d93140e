import type { Queryable } from '#database';
import type { EventLogReader } from '#event-log';
import { addMonths, type Day, type DayZone } from '#kernel';
import { eventTypesOf, unusedSupply, type Mark } from '#maturity/domain';
import {
  entityKeyText,
  type PointInTime,
  type ReadingStore,
  readReportedUse,
  readSupplied,
  type EntityOfOrgUnit,
} from '#read-models';

export interface UnusedServicesFinding extends Mark {
  subjects: readonly EntityOfOrgUnit[];
}

interface ServiceUseCheck {
  /** The number of full-process services of org units that report use by service. */
  offered: number;
  unused: UnusedServicesFinding | null;
}

interface ServiceUseSources {
  store: ReadingStore;
  log: EventLogReader;
  zone: DayZone;
}

const SUPPLY = 'services.fullProcess';
/** The event types that show that a service was used. */
const USE = [...eventTypesOf('services.withDossier'), ...eventTypesOf('services.withPayment')];

/**
 * Finds full-process services without any use in the last twelve months. Returns `null` for a known-at moment
 * and for the tree of a past day: single entities are kept only as known now and by today's tree. An org unit
 * that reports no use by service at all is left out, because its silence proves nothing.
 */
export async function checkServiceUse(
  q: Queryable,
  sources: ServiceUseSources,
  orgUnit: string,
  at: PointInTime,
): Promise<ServiceUseCheck | null> {
  if (at.knownAt !== null || at.tree === 'as-was') return null;
  const tree = await sources.store.trees.load(q);
  const id = tree.find(orgUnit)?.id;
  if (id === undefined) return { offered: 0, unused: null };
  const orgUnitIds = tree.subtree(id);
  const offered = await readSupplied(q, orgUnitIds, at.asOf);
  const used = await usedServices(q, sources, offered, orgUnitIds, at.asOf);
  const reportingUnits = new Set(used.map((entity) => entity.orgUnit));
  const supplied = offered.filter((entity) => reportingUnits.has(entity.orgUnit));
  return { offered: supplied.length, unused: unusedAmong(supplied, used, at.asOf) };
}

function unusedAmong(
  supplied: readonly EntityOfOrgUnit[],
  used: readonly EntityOfOrgUnit[],
  day: Day,
): UnusedServicesFinding | null {
  const entities = new Map(supplied.map((entity) => [entityKeyText(entity), entity]));
  const finding = unusedSupply(
    entities.keys(),
    used.map(entityKeyText).filter((key) => entities.has(key)),
  );
  if (!finding) return null;
  const { observed, expected } = finding;
  const subjects = finding.subjects.flatMap((key) => entities.get(key) ?? []);
  return { rule: 'unused-supply', measure: SUPPLY, observed, expected, period: yearUpTo(day), subjects };
}

/** Returns the services with a dossier, a payment or reported use in the twelve months up to that day. */
async function usedServices(
  q: Queryable,
  { log, zone }: ServiceUseSources,
  offered: readonly EntityOfOrgUnit[],
  orgUnitIds: readonly number[],
  day: Day,
): Promise<EntityOfOrgUnit[]> {
  const units = [...new Set(offered.map(({ orgUnit }) => orgUnit))];
  const { from, to } = yearUpTo(day);
  const year = { since: zone.startOf(from), before: zone.startOf(to + 1) };
  return [...(await log.subjects(q, units, USE, year)), ...(await readReportedUse(q, orgUnitIds, day))];
}

function yearUpTo(day: Day): { from: Day; to: Day } {
  return { from: addMonths(day, -12) + 1, to: day };
}
