import type { WorkingCalendar } from '#calendar/domain';
import { nameIn, type EntityName, type LoggedEvent } from '#event-log/domain';
import type { DayZone } from '#kernel';
import { coveredDaysOf, foldEntity } from '#maturity/domain';
import { difference, type MeasuredDelta, type MeasureIds } from '../domain/deltas/index.js';
import type { CoveredDays } from '../storage/entities-table.js';

interface FoldedHistory {
  deltas: MeasuredDelta[];
  covered: CoveredDays | null;
  name: EntityName | null;
}

/**
 * Folds the history of one entity.
 * @param history its effective events, in order of (time, position)
 * @param counted events that were counted on the days that its reports cover, see `foldEntity`
 */
export function foldHistory(
  { measures, zone, calendar }: { measures: MeasureIds; zone: DayZone; calendar: WorkingCalendar },
  history: readonly LoggedEvent[],
  counted: readonly LoggedEvent[],
): FoldedHistory {
  const deltas = measures.deltas(foldEntity(history, zone, counted, calendar));
  // Facts are added up by day, so each day has one entry however many facts it has.
  const facts = difference(
    [],
    history.map((event) => measures.factOf(event, zone)),
  );
  return { deltas: [...deltas, ...facts], covered: coveredDays(history), name: nameOf(history) };
}

/** Returns the newest name by the time of the facts. */
function nameOf(history: readonly LoggedEvent[]): EntityName | null {
  for (let index = history.length - 1; index >= 0; index -= 1) {
    const event = history[index];
    const name = event ? nameIn(event) : null;
    if (name !== null) return name;
  }
  return null;
}

/** Returns the first and the last day that any report in the history covers (`coveredDaysOf`). */
export function coveredDays(history: readonly LoggedEvent[]): CoveredDays | null {
  let covered: CoveredDays | null = null;
  for (const event of history) {
    const days = coveredDaysOf(event);
    if (!days) continue;
    const { from, to } = days;
    covered = covered ? { from: Math.min(covered.from, from), to: Math.max(covered.to, to) } : { from, to };
  }
  return covered;
}
