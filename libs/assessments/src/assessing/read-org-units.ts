import type { Queryable } from '#database';
import type { Framework, Reading, Readings } from '#maturity/domain';
import type { ReadingStore } from '#read-models';
import type { RoundContext } from './assess-tracks.js';
import type { RoundOrgUnit } from './org-units-of-round.js';

/**
 * Returns the readings of each org unit by id; of each only the readings that its frameworks use. Org units
 * with the same frameworks are read together.
 */
export async function readOrgUnits(
  store: ReadingStore,
  snapshot: Queryable,
  { tree, day }: RoundContext,
  orgUnits: readonly RoundOrgUnit[],
): Promise<Map<number, Readings>> {
  const readingsById = new Map<number, Readings>();
  for (const group of groupedByFrameworks(orgUnits)) {
    const ids = group.map(({ unit }) => unit.id);
    const readings = readingsOf(group[0]?.frameworks ?? []);
    const table = await store.readTable(snapshot, tree, ids, readings, [day]);
    for (const id of ids) readingsById.set(id, table.at(id, day));
  }
  return readingsById;
}

function groupedByFrameworks(orgUnits: readonly RoundOrgUnit[]): RoundOrgUnit[][] {
  const groups = new Map<string, RoundOrgUnit[]>();
  for (const orgUnit of orgUnits) {
    if (orgUnit.frameworks.length === 0) continue;
    const key = orgUnit.frameworks.map(({ id, edition, hash }) => `${id} ${edition.id} ${hash}`).join();
    const group = groups.get(key);
    if (group) group.push(orgUnit);
    else groups.set(key, [orgUnit]);
  }
  return [...groups.values()];
}

function readingsOf(frameworks: readonly Framework[]): Reading[] {
  const readings = new Map(
    frameworks.flatMap((framework) => framework.readings.map((reading) => [reading.key, reading])),
  );
  return [...readings.values()];
}
