import { addMonths } from '#kernel';
import { recentTrailingId, reportedId, trailingId } from '../../measures/reported-measures.js';
import type { Dated } from '../noun-effect.js';
import type { Ledger } from '../../folding/ledger.js';
import { remaindersOf, reportsOf, type Report } from './reports.js';

/** Folds reports of a period and trailing totals separately. They are never added up. */
export function foldActivity(history: readonly Dated<'activity'>[], ledger: Ledger): void {
  for (const [quantity, reports] of reportsOf(history, 'period')) {
    for (const { to, remainder } of remaindersOf(reports)) ledger.add(reportedId(quantity), to, remainder);
  }
  for (const [quantity, reports] of reportsOf(history, 'trailing-12-months')) {
    setTrailing(reports, { measure: trailingId(quantity), months: 12 }, ledger);
    setTrailing(reports, { measure: recentTrailingId(quantity), months: 3 }, ledger);
  }
}

/**
 * Keeps a trailing total from the end of its period until the next one, at most for the given number of
 * months. After that the value is missing.
 */
function setTrailing(
  reports: readonly Report[],
  { measure, months }: { measure: string; months: number },
  ledger: Ledger,
): void {
  const inOrder = [...reports].sort((a, b) => a.to - b.to || a.order - b.order);
  inOrder.forEach((report, index) => {
    ledger.set(measure, report.to, report.amount);
    const expires = addMonths(report.to, months);
    const next = inOrder[index + 1];
    if (!next || next.to > expires) ledger.set(measure, expires, null);
  });
}
