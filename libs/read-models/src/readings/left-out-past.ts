import type { Queryable } from '#database';
import { groupedBy, type Day } from '#kernel';
import type { Reading } from '#maturity/domain';
import type { MeasureIds } from '../domain/deltas/index.js';
import {
  FoundLeftOut,
  measuresOfRatios,
  NOTHING_LEFT_OUT,
  RatioFlows,
  readTogetherAmong,
  type DayTotal,
  type LeftOut,
  type Membership,
  type OwnChanges,
  type UnevenMonth,
} from '../domain/readings/index.js';
import { ReportableFlows } from '../domain/reports/index.js';
import {
  readMonthsWithFlows,
  readOwnDaysOfMonths,
  readReportedMonths,
  type OrgUnitMonth,
} from '../storage/reported-flows-table.js';
import { monthsRead, readUnevenSets } from './left-out-now.js';

interface Asked {
  readings: readonly Reading[];
  days: readonly Day[];
  membership: Membership;
  measures: MeasureIds;
  /** By how much the own totals that count differ from the stored ones, or from nothing. */
  changes: OwnChanges;
  /** Whether the stored totals count. */
  fromStored: boolean;
  isAnySilent: boolean;
}

/** Finds what readings of ratios leave out, for a question about the past. */
export async function leftOutPast(q: Queryable, asked: Asked): Promise<LeftOut> {
  const readings = readTogetherAmong(asked.readings);
  if (readings.length === 0) return NOTHING_LEFT_OUT;
  const { membership, measures } = asked;
  const months = await monthsAsked(q, readings, asked);
  const ratios = new RatioFlows(measures);
  const uneven = months.filter(({ flows }) =>
    readings.some((reading) => ratios.lacking(reading, flows).length > 0),
  );
  if (uneven.length === 0) return NOTHING_LEFT_OUT;
  return new FoundLeftOut(uneven, measures, (id, day) => membership.countedFor(id, day));
}

/** Returns the months with a report that may be uneven, with the own totals that count. */
async function monthsAsked(q: Queryable, readings: readonly Reading[], asked: Asked): Promise<UnevenMonth[]> {
  const { measures, changes, fromStored } = asked;
  const keys = fromStored ? await storedMonths(q, readings, asked) : [];
  const ids = measuresOfRatios(readings).flatMap((name) => measures.find(name) ?? []);
  const stored = groupedBy(await readOwnDaysOfMonths(q, keys, ids), ({ place }) => place);
  const totals = new Map<string, OrgUnitMonth & { totals: DayTotal[] }>(
    keys.map((key, place) => [keyOf(key), { ...key, totals: [...(stored.get(place) ?? [])] }]),
  );
  for (const { totals: changed, ...key } of changes.months()) {
    const known = totals.get(keyOf(key));
    if (known) known.totals.push(...changed);
    else totals.set(keyOf(key), { ...key, totals: [...changed] });
  }
  const reportable = ReportableFlows.among(measures);
  return [...totals.values()].flatMap((month) => {
    const flows = reportable.of(countsOf(month.totals));
    return flows ? { ...month, flows } : [];
  });
}

/** Returns the stored months that are uneven, and those whose totals differ now. */
async function storedMonths(
  q: Queryable,
  readings: readonly Reading[],
  { measures, membership, changes, days, isAnySilent }: Asked,
): Promise<OrgUnitMonth[]> {
  const sets = await readUnevenSets(q, readings, measures);
  const range = { ...monthsRead(readings, days, isAnySilent), orgUnitIds: membership.allMembers() };
  const uneven = sets.length === 0 ? [] : await readMonthsWithFlows(q, sets, range);
  const changed = [...changes.months()].map(({ orgUnitId, month }) => ({ orgUnitId, month }));
  const reportable = ReportableFlows.among(measures);
  const brings = [...changes.months()].filter(({ totals }) =>
    [...totals].some(({ measure }) => reportable.isReport(measure)),
  );
  // Where only single events differ, no report may have come: then the month is none that is looked at.
  const reported = await readReportedMonths(q, changed);
  const found = [...uneven, ...reported, ...brings].map(({ orgUnitId, month }) => ({ orgUnitId, month }));
  return [...new Map(found.map((key) => [keyOf(key), key])).values()];
}

/** Returns the number of deltas of each measure. */
function countsOf(totals: readonly DayTotal[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { measure, count } of totals) counts.set(measure, (counts.get(measure) ?? 0) + count);
  return counts;
}

const keyOf = ({ orgUnitId, month }: OrgUnitMonth): string => `${orgUnitId}/${month}`;
