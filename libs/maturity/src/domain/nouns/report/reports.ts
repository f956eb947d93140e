import { isOfType, type EventOf, type LoggedEvent } from '#event-log/domain';
import { parseDay } from '#kernel';
import type { Day } from '#kernel';
import type { Dated } from '../noun-effect.js';

/** What an org unit says about itself. */
export const isReport = (
  event: LoggedEvent,
): event is EventOf<'vn.thang.activity.reported.v1'> & LoggedEvent =>
  isOfType(event, 'vn.thang.activity.reported.v1');

/** Are there reports of a period, which cover what is counted? Reports of trailing totals cover nothing. */
export const hasReports = (history: readonly LoggedEvent[]): boolean =>
  history.some((event) => isReport(event) && event.data.basis === 'period');

/** What an org unit reported of one quantity over one period, in natural units. Both days inclusive. */
export interface Report {
  from: Day;
  to: Day;
  amount: number;
  /** Place in the history: of two reports, which came later. */
  order: number;
}

type ReportBasis = Dated<'activity'>['event']['data']['basis'];

/** By quantity. Of two reports over the same period only the later one is kept. */
export function reportsOf(history: readonly Dated<'activity'>[], basis: ReportBasis): Map<string, Report[]> {
  const byQuantity = new Map<string, Map<string, Report>>();
  history.forEach(({ event: { data } }, order) => {
    const [from, to] = [parseDay(data.period.from), parseDay(data.period.to)];
    if (data.basis !== basis || from === undefined || to === undefined) return;
    for (const [quantity, amount] of Object.entries(data.quantities)) {
      const reports = byQuantity.get(quantity) ?? new Map<string, Report>();
      byQuantity.set(quantity, reports.set(`${from}/${to}`, { from, to, amount, order }));
    }
  });
  return new Map([...byQuantity].map(([quantity, reports]) => [quantity, [...reports.values()]]));
}

/** A report with what it adds, on its last day, to those of shorter periods. */
interface ReportRemainder extends Report {
  remainder: number;
}

/**
 * The shortest period wins its days; a longer one adds what the shorter ones within it leave, on its last
 * day. Thus the days of a report sum up to what it says, unless the shorter ones within it already say more.
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
