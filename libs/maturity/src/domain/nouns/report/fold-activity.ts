import { addMonths } from '#kernel';
import { recentTrailingId, reportedId, trailingId } from '../../measures/reported-measures.js';
import type { Dated } from '../noun-effect.js';
import type { Ledger } from '../../folding/ledger.js';
import {
  figureSegment,
  isOwnFigureName,
  OBSERVED_FIGURES,
  observedFigure,
  PERIOD_FIGURES,
} from './figure-measures.js';
import { observationsOf, remaindersOf, reportsOf, type Observation, type Report } from './reports.js';

/**
 * Folds reports of a period, trailing totals and observations separately. They are never added up.
 *
 * An observed number counts from its day until the next one of the same quantity and subject. Own figures of
 * a period are a flow. A trailing total of an own figure is what was observed on its last day.
 */
export function foldActivity(history: readonly Dated<'activity'>[], ledger: Ledger, subject: string): void {
  for (const [quantity, reports] of reportsOf(history, 'period')) {
    const [measure, figure] = flowOf(quantity);
    for (const { to, remainder } of remaindersOf(reports)) ledger.add(measure, to, remainder, figure);
  }
  for (const [quantity, observations] of observationsOf(history)) {
    if (isOwnFigureName(quantity)) continue;
    for (const { day, amount } of observations) ledger.set(reportedId(quantity), day, amount);
  }
  for (const [quantity, observations] of observedFigures(history))
    for (const { day, amount } of observations)
      ledger.set(OBSERVED_FIGURES, day, amount, observedFigure(subject, quantity));
  for (const [quantity, reports] of reportsOf(history, 'trailing-12-months')) {
    if (isOwnFigureName(quantity)) continue;
    setTrailing(reports, { measure: trailingId(quantity), months: 12 }, ledger);
    setTrailing(reports, { measure: recentTrailingId(quantity), months: 3 }, ledger);
  }
}

/** Returns where figures of a period are added, and for own figures the segment. */
function flowOf(quantity: string): [measure: string, figure?: string] {
  return isOwnFigureName(quantity) ? [PERIOD_FIGURES, figureSegment(quantity)] : [reportedId(quantity)];
}

/** Returns own figures by name, in order of their days. On one day an observation wins over a total. */
function observedFigures(history: readonly Dated<'activity'>[]): Map<string, Observation[]> {
  const figures = new Map<string, Observation[]>();
  const add = (quantity: string, observations: readonly Observation[]): void => {
    if (isOwnFigureName(quantity)) figures.set(quantity, [...(figures.get(quantity) ?? []), ...observations]);
  };
  for (const [quantity, reports] of reportsOf(history, 'trailing-12-months')) {
    const inOrder = [...reports].sort((a, b) => a.order - b.order);
    add(
      quantity,
      inOrder.map(({ to, amount }) => ({ day: to, amount })),
    );
  }
  for (const [quantity, observations] of observationsOf(history)) add(quantity, observations);
  // The sort is stable: of one day, the last one added wins.
  return new Map([...figures].map(([name, list]) => [name, list.sort((a, b) => a.day - b.day)]));
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
