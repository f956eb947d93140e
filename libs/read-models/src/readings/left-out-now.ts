import type { Queryable } from '#database';
import { groupedBy, monthOf, type Day } from '#kernel';
import { reportedId, type Reading } from '#maturity/domain';
import type { MeasureIds } from '../domain/deltas/index.js';
import {
  beforeWindow,
  FoundLeftOut,
  measuresOfRatios,
  NOTHING_LEFT_OUT,
  RatioFlows,
  readTogetherAmong,
  type CumulativeTable,
  type LeftOut,
} from '../domain/readings/index.js';
import type { OrgUnitTree } from '../domain/org-unit-tree.js';
import type { FlowsOfMonth } from '../domain/reports/index.js';
import { FIRST_DAY } from '../domain/rollups/index.js';
import {
  readMonthsWithFlows,
  readOwnDaysOfMonths,
  readSetsOfFlows,
  type MonthRange,
} from '../storage/reported-flows-table.js';

/** Up to this many org units are looked up one by one; of more, all uneven months are read. */
const FEW = 500;

interface Asked {
  tree: OrgUnitTree;
  orgUnitIds: readonly number[];
  readings: readonly Reading[];
  days: readonly Day[];
  measures: MeasureIds;
  /** The totals of the org units. */
  totals: CumulativeTable;
  /** Whether any org unit is read as of an earlier day, because it is silent. */
  isAnySilent: boolean;
}

/**
 * Finds what readings of ratios leave out, by today's tree. Where nothing of a ratio was ever reported it
 * runs no query. Where every report gives all flows of a ratio it runs one over the few different sets of
 * flows that are ever reported.
 */
export async function leftOutNow(q: Queryable, asked: Asked): Promise<LeftOut> {
  const { tree, orgUnitIds, measures, days } = asked;
  const readings = readTogetherAmong(asked.readings);
  if (days.length === 0 || !isAnyReported(readings, asked)) return NOTHING_LEFT_OUT;
  const sets = await readUnevenSets(q, readings, measures);
  if (sets.length === 0) return NOTHING_LEFT_OUT;
  const members = new Set(orgUnitIds.flatMap((id) => tree.subtree(id)));
  const found = await readMonthsWithFlows(q, sets, {
    ...monthsRead(readings, days, asked.isAnySilent),
    orgUnitIds: members.size <= FEW ? [...members] : null,
  });
  const months = found.filter(({ orgUnitId }) => members.has(orgUnitId));
  if (months.length === 0) return NOTHING_LEFT_OUT;
  const ids = measuresOfRatios(readings).flatMap((name) => measures.find(name) ?? []);
  const totals = groupedBy(await readOwnDaysOfMonths(q, months, ids), ({ place }) => place);
  const uneven = months.map((month, place) => ({ ...month, totals: totals.get(place) ?? [] }));
  const isAsked = new Set(orgUnitIds);
  return new FoundLeftOut(uneven, measures, (id) =>
    [id, ...tree.ancestors(id)].filter((each) => isAsked.has(each)),
  );
}

/**
 * Returns whether any flow of the ratios was ever reported for the org units, or for what lies below them.
 */
function isAnyReported(readings: readonly Reading[], { totals, measures }: Asked): boolean {
  const flows = new Set(readings.flatMap(({ measure, together = [] }) => [measure, ...together]));
  const ids = [...flows].flatMap((flow) => measures.find(reportedId(flow)) ?? []);
  return [...totals.values()].some((byMeasure) => ids.some((id) => byMeasure.has(id)));
}

/** Returns those of the reported sets of flows that lack a flow of a ratio. */
export async function readUnevenSets(
  q: Queryable,
  readings: readonly Reading[],
  measures: MeasureIds,
): Promise<FlowsOfMonth[]> {
  const ratios = new RatioFlows(measures);
  return (await readSetsOfFlows(q)).filter((flows) =>
    readings.some((reading) => ratios.lacking(reading, flows).length > 0),
  );
}

/** Returns the months in which the readings may have deltas. */
export function monthsRead(
  readings: readonly Reading[],
  days: readonly Day[],
  isAnySilent: boolean,
): Pick<MonthRange, 'first' | 'last'> {
  const windows = readings.map(({ windowMonths }) => windowMonths);
  const isBounded = !isAnySilent && windows.every((months) => months !== null);
  const longest = Math.max(...windows.map((months) => months ?? 0));
  return {
    first: isBounded ? monthOf(beforeWindow(Math.min(...days), longest)) : FIRST_DAY,
    last: Math.max(...days),
  };
}
