import type { LoggedEvent } from '#event-log/domain';
import { groupedBy, type Day } from '#kernel';
import type { Delta } from '../delta.js';
import { overriddenId, reportedId } from '../measures/reported-measures.js';
import { observationsOf } from '../nouns/report/reports.js';
import { isOwnFigureName } from '../nouns/report/figure-measures.js';
import { AmountsByDay, datedReports, isOrgUnitItself, together, type Folding } from './overridden.js';

/**
 * Returns what observed stocks override: from the day of the first observation of a stock on, everything that
 * is counted of it, so that counted + reported − overridden is the latest observed number. What was counted
 * before is subtracted on that day, later changes on their own days.
 *
 * An observation about an entity overrides what is counted of that entity. One about the org unit itself
 * overrides all its entities, and observations about them.
 * @param history of one entity: its effective events in order of (time, position)
 * @param counted see `foldEntity`
 */
export function overriddenStocks(
  history: readonly LoggedEvent[],
  counted: readonly LoggedEvent[],
  folding: Folding,
): Delta[] {
  const since = firstObservations(history, folding);
  const [about] = history;
  if (!about || since.size === 0) return [];
  const overridden = new AmountsByDay();
  for (const [subject, events] of groupedBy(together(history, counted), (event) => event.subject)) {
    if (subject !== about.subject && !isOrgUnitItself(about)) continue;
    const changes = subject === about.subject ? folding.fold(events) : changesOf(events, folding);
    for (const { measure, day, amount, subject: segment } of changes) {
      const first = segment === undefined ? since.get(measure) : undefined;
      if (first !== undefined) overridden.add(overriddenId(measure), Math.max(day, first), amount);
    }
  }
  return overridden.deltas().filter(({ amount }) => amount !== 0);
}

/** Returns how an entity's own events change a stock: as counted, or as observed about the entity itself. */
function changesOf(events: readonly LoggedEvent[], folding: Folding): Delta[] {
  const own = folding.fold(events);
  const since = firstObservations(events, folding);
  if (since.size === 0) return own;
  const observed = new Map([...since.keys()].map((stock) => [reportedId(stock), stock]));
  return own.flatMap((delta) => {
    const stock = observed.get(delta.measure);
    if (stock !== undefined) return [{ ...delta, measure: stock }];
    const first = since.get(delta.measure);
    if (first === undefined || delta.subject !== undefined) return [delta];
    return [delta, { ...delta, day: Math.max(delta.day, first), amount: -delta.amount }];
  });
}

/** Returns the day of the first observation of each stock. */
function firstObservations(events: readonly LoggedEvent[], { zone }: Folding): Map<string, Day> {
  const observations = [...observationsOf(datedReports(events, zone))];
  return new Map(
    observations.flatMap(([quantity, [first]]) =>
      first && !isOwnFigureName(quantity) ? [[quantity, first.day] as const] : [],
    ),
  );
}
