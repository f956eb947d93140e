import { addMonths, parseDay } from '#kernel';
import type { Day } from '#kernel';
import { reportedId, trailingId } from '../measures/reported-measures.js';
import type { Dated } from './dated.js';
import type { Ledger } from './ledger.js';

/** What a body reported of one quantity over one period. Both days inclusive. */
interface Report {
  from: Day;
  to: Day;
  amount: number;
  /** Place in the history: of two reports, which came later. */
  order: number;
}

/** Reports of a period and trailing totals are told apart and never added up. */
export function foldActivity(history: readonly Dated<'activity'>[], ledger: Ledger): void {
  for (const [quantity, reports] of reportsOf(history, 'period'))
    bookPeriods(reports, reportedId(quantity), ledger);
  for (const [quantity, reports] of reportsOf(history, 'trailing-12-months')) {
    bookTrailing(reports, trailingId(quantity), ledger);
  }
}

/** By quantity. Of two reports over the same period only the later one is kept. */
function reportsOf(
  history: readonly Dated<'activity'>[],
  basis: 'period' | 'trailing-12-months',
): Map<string, Report[]> {
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

/**
 * The shortest period wins its days; a longer one adds what the shorter ones within it leave, on its last day. Thus the
 * days of a report sum up to what it says, unless the shorter ones within it already say more.
 */
function bookPeriods(reports: readonly Report[], measure: string, ledger: Ledger): void {
  const booked = new Map<Day, number>();
  const shortestFirst = [...reports].sort((a, b) => lengthOf(a) - lengthOf(b) || b.order - a.order);
  for (const report of shortestFirst) {
    const remainder = Math.max(0, report.amount - sumWithin(booked, report));
    booked.set(report.to, (booked.get(report.to) ?? 0) + remainder);
    ledger.add(measure, report.to, remainder);
  }
}

const lengthOf = ({ from, to }: Report): number => to - from;

function sumWithin(booked: ReadonlyMap<Day, number>, report: Report): number {
  let sum = 0;
  if (lengthOf(report) < booked.size) {
    for (let day = report.from; day <= report.to; day++) sum += booked.get(day) ?? 0;
  } else {
    for (const [day, amount] of booked) if (report.from <= day && day <= report.to) sum += amount;
  }
  return sum;
}

/** A trailing total holds from the end of its period until the next one does, but no longer than twelve months: then silence. */
function bookTrailing(reports: readonly Report[], measure: string, ledger: Ledger): void {
  const inOrder = [...reports].sort((a, b) => a.to - b.to || a.order - b.order);
  inOrder.forEach((report, index) => {
    ledger.set(measure, report.to, report.amount);
    const expires = addMonths(report.to, 12);
    const next = inOrder[index + 1];
    if (!next || next.to > expires) ledger.set(measure, expires, null);
  });
}
