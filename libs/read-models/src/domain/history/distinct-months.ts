import type { Fact } from '#event-log/domain';
import { monthOf, type Day, type DayZone } from '#kernel';
import { eventTypesOf, measureCatalogue, distinctCountsOf } from '#maturity/domain';

/** The events that a distinct count counts entities by. */
export const distinctEventTypes: readonly string[] = [
  ...new Set(
    [...measureCatalogue.values()]
      .filter(({ kind }) => kind === 'distinct')
      .flatMap(({ id }) => eventTypesOf(id)),
  ),
];

/** A month in which an entity had at least one event, by the first day of the month. */
interface DistinctMonth {
  orgUnit: string;
  measure: string;
  subject: string;
  month: Day;
}

/** What the event makes its entity count in; nothing for most events. */
export function distinctMonthsOf(event: Fact, zone: DayZone): DistinctMonth[] {
  const found = distinctCountsOf(event);
  if (found.length === 0) return [];
  const month = monthOf(zone.dayOf(event.time));
  return found.map(({ measure, subject }) => ({ orgUnit: event.orgUnit ?? '', measure, subject, month }));
}

/** The key as one text, to look up by. */
export function distinctMonthText({ orgUnit, subject, measure, month }: DistinctMonth): string {
  return `${orgUnit}\n${subject}\n${measure}\n${month}`;
}

/** In any order, each once. */
export function sameMonths(one: readonly Day[], other: readonly Day[]): boolean {
  return one.length === other.length && one.every((month) => other.includes(month));
}
