import type { Queryable } from '#database';
import { groupedBy, type Day } from '#kernel';
import type { Reading } from '#maturity/domain';
import type { MeasureIds } from '../domain/deltas/index.js';
import {
  allMeasuresRead,
  FoundSilentParts,
  heardDays,
  Intervals,
  NO_TREE,
  NOBODY_SILENT,
  nounsOf,
  ReadingTable,
  type CarriedPart,
  type EntityTotals,
  type SilentParts,
} from '../domain/readings/index.js';
import type { OrgUnitTree } from '../domain/org-unit-tree.js';
import { OWN } from '../domain/rollups/index.js';
import { SilentOrgUnits } from '../domain/silence/index.js';
import { readOwnSegmentTotals, readOwnTotals } from '../storage/own-totals.js';
import { readOrgUnitsWithSilence, readSources } from '../storage/sources-table.js';
import { readEntityTotals } from '../storage/totals-over-intervals.js';
import { subjectsToRead } from './subjects-to-read.js';

/** Up to this many org units are looked up one by one; of more, all silences are read. */
const FEW = 500;

interface Asked {
  tree: OrgUnitTree;
  orgUnitIds: readonly number[];
  readings: readonly Reading[];
  days: readonly Day[];
  measures: MeasureIds;
}

/**
 * Finds the silent org units at and below those asked about, by today's tree, and reads their own totals.
 * Where none is silent it runs one query, which finds nothing.
 */
export async function silentPartsNow(q: Queryable, asked: Asked): Promise<SilentParts> {
  const { tree, orgUnitIds, days } = asked;
  const readings = asked.readings.filter((reading) => nounsOf(reading).size > 0);
  if (readings.length === 0 || days.length === 0 || orgUnitIds.length === 0) return NOBODY_SILENT;
  const members = membersBelow(tree, orgUnitIds);
  const range = {
    first: Math.min(...days),
    last: Math.max(...days),
    orgUnitIds: members.all.size <= FEW ? [...members.all] : null,
  };
  const withSilence = (await readOrgUnitsWithSilence(q, range)).filter((id) => members.all.has(id));
  if (withSilence.length === 0) return NOBODY_SILENT;
  const sources = (await readSources(q, range)).filter(({ orgUnitId }) => members.all.has(orgUnitId));
  const silent = new SilentOrgUnits(sources);
  const heard = heardDays(silent, withSilence, readings, days);
  const tables = await readOwnTables(q, { ...asked, readings }, heard);
  const reporting = new Set(silent.orgUnitIds());
  return new FoundSilentParts({
    silent,
    below: (orgUnitId) => (members.below.get(orgUnitId) ?? []).filter((id) => reporting.has(id)),
    own: (_, silentId): Omit<CarriedPart, 'heard'> | undefined => {
      const table = tables.get(silentId);
      return table && { orgUnitId: silentId, table };
    },
  });
}

/** Returns what exists at and below each org unit. An org unit that was closed is not silent. */
function membersBelow(
  tree: OrgUnitTree,
  orgUnitIds: readonly number[],
): { all: ReadonlySet<number>; below: ReadonlyMap<number, readonly number[]> } {
  const below = new Map(
    orgUnitIds.map((id) => [id, tree.subtree(id).filter((member) => tree.get(member)?.active)]),
  );
  return { all: new Set([...below.values()].flat()), below };
}

/** Reads own totals as of the days on which the org units were last heard, and as of those asked about. */
async function readOwnTables(
  q: Queryable,
  { readings, days, measures }: Asked,
  heard: ReadonlyMap<number, ReadonlySet<Day>>,
): Promise<Map<number, ReadingTable>> {
  const intervals = new Map(
    [...heard].map(([id, heardOn]) => [id, Intervals.of(readings, [...heardOn, ...days])]),
  );
  const ids = [...new Set(allMeasuresRead(readings).flatMap((name) => measures.find(name) ?? []))];
  const totals = await readOwnTotals(q, intervals, ids);
  const { segments, below } = subjectsToRead(readings, measures);
  const subjects: EntityTotals[] = await readOwnSegmentTotals(q, intervals, segments);
  if (below.ids.length > 0)
    for (const [id, own] of intervals)
      subjects.push(
        ...(await readEntityTotals(q, [id], own, {
          measures: below.ids,
          subjects: below.subjects,
          scopes: [OWN],
        })),
      );
  const subjectsOf = groupedBy(subjects, ({ orgUnitId }) => orgUnitId);
  const nothing = new Map<number, never>();
  return new Map(
    [...intervals].map(([id, own]) => [
      id,
      new ReadingTable({
        readings,
        intervals: own,
        orgUnits: NO_TREE,
        measures,
        totals: new Map([[id, totals.get(id) ?? nothing]]),
        reporting: { days: new Set(), totals: nothing, intervals: own },
        subjects: new Map([[id, subjectsOf.get(id) ?? []]]),
      }),
    ]),
  );
}
