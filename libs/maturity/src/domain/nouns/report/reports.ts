import { isOfType, type EventOf, type LoggedEvent } from '#event-log/domain';
import { parseDay } from '#kernel';
import type { Day } from '#kernel';
import type { Dated } from '../noun-effect.js';

/** Returns whether an event is a report of an org unit about itself. */
export const isReport = (
  event: LoggedEvent,
): event is EventOf<'vn.thang.activity.reported.v1'> & LoggedEvent =>
  isOfType(event, 'vn.thang.activity.reported.v1');

/** Returns whether the history holds reports that cover what is counted (`coveredDaysOf`). */
export const hasReports = (history: readonly LoggedEvent[]): boolean =>
  history.some((event) => coveredDaysOf(event) !== null);

/**
 * Returns the days of counters that a report covers, both inclusive: those of its period, or the day on which
 * stocks were observed. Trailing totals cover nothing.
 */
export function coveredDaysOf(event: LoggedEvent): { from: Day; to: Day } | null {
  if (!isReport(event)) return null;
  const { period, observed } = event.data;
  if (basisOf(event.data) === 'trailing-12-months') return null;
  const [from, to] = [parseDay(period?.from ?? observed ?? ''), parseDay(period?.to ?? observed ?? '')];
  return from === undefined || to === undefined ? null : { from, to };
}

/** What an org unit reported of one quantity over one period, in natural units. Both days are inclusive. */
export interface Report {
  from: Day;
  to: Day;
  amount: number;
  /** Place in the history. It determines which of two reports is later. */
  order: number;
}

type Reported = Dated<'activity'>['event']['data'];
type ReportBasis = NonNullable<Reported['basis']>;

/** Returns what the figures of a report are about; `undefined` for what was observed on a day. */
const basisOf = ({ period, basis = 'period' }: Reported): ReportBasis | undefined => period && basis;

/** Returns reports by quantity. Only the later of two reports over the same period is kept. */
export function reportsOf(history: readonly Dated<'activity'>[], basis: ReportBasis): Map<string, Report[]> {
  const byQuantity = new Map<string, Map<string, Report>>();
  history.forEach(({ event: { data } }, order) => {
    const [from, to] = [parseDay(data.period?.from ?? ''), parseDay(data.period?.to ?? '')];
    if (basisOf(data) !== basis || from === undefined || to === undefined) return;
    for (const [quantity, amount] of Object.entries(data.quantities)) {
      if (typeof amount !== 'number') continue;
      const reports = byQuantity.get(quantity) ?? new Map<string, Report>();
      byQuantity.set(quantity, reports.set(`${from}/${to}`, { from, to, amount, order }));
    }
  });
  return new Map([...byQuantity].map(([quantity, reports]) => [quantity, [...reports.values()]]));
}

/** What an org unit observed of one quantity on a day, in natural units. */
export interface Observation {
  day: Day;
  amount: number;
}

/**
 * Returns observations by quantity, in order of their days; of one day, the later report counts. A quantity
 * whose source did not answer was not observed, so its earlier number stays.
 */
export function observationsOf(history: readonly Dated<'activity'>[]): Map<string, Observation[]> {
  const byQuantity = new Map<string, Map<Day, Observation>>();
  for (const { event } of history) {
    const day = parseDay(event.data.observed ?? '');
    if (day === undefined) continue;
    for (const [quantity, amount] of Object.entries(event.data.quantities)) {
      if (typeof amount !== 'number') continue;
      const days = byQuantity.get(quantity) ?? new Map<Day, Observation>();
      byQuantity.set(quantity, days.set(day, { day, amount }));
    }
  }
  return new Map(
    [...byQuantity].map(([quantity, days]) => [quantity, [...days.values()].sort((a, b) => a.day - b.day)]),
  );
}

/** A report with the amount that it adds, on its last day, to the reports of shorter periods. */
interface ReportRemainder extends Report {
  remainder: number;
}

/**
 * Returns the reports with what each adds. The shortest period wins its days. A longer one adds on its last
 * day what the shorter ones within it leave. Thus the days of a report sum up to its amount, unless the
 * shorter ones within it already exceed it.
 */
export function remaindersOf(reports: readonly Report[]): ReportRemainder[] {
  const counted = new Map<Day, number>();
  const shortestFirst = [...reports].sort((a, b) => lengthOf(a) - lengthOf(b) || b.order - a.order);
  return shortestFirst.map((report) => {
    const remainder = Math.max(0, report.amount - sumWithin(counted, report));
    counted.set(report.to, (counted.get(report.to) ?? 0) + remainder);
    return { ...report, remainder };
  });
}

const lengthOf = ({ from, to }: Report): number => to - from;

function sumWithin(counted: ReadonlyMap<Day, number>, report: Report): number {
  let sum = 0;
  if (lengthOf(report) < counted.size) {
    for (let day = report.from; day <= report.to; day++) sum += counted.get(day) ?? 0;
  } else {
    for (const [day, amount] of counted) if (report.from <= day && day <= report.to) sum += amount;
  }
  return sum;
}
