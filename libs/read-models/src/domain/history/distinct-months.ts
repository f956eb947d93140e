import type { Fact } from '#event-log/domain';
import { monthOf, type Day, type DayZone } from '#kernel';
import { eventTypesOf, measureCatalogue, distinctCountsOf } from '#maturity/domain';

/** The types of events that distinct counts look for. */
export const distinctEventTypes: readonly string[] = [
  ...new Set(
    [...measureCatalogue.values()]
      .filter(({ kind }) => kind === 'distinct')
      .flatMap(({ id }) => eventTypesOf(id)),
  ),
];

/** A month, given by its first day, in which an entity had at least one event. */
interface DistinctMonth {
  orgUnit: string;
  measure: string;
  subject: string;
  month: Day;
}

/** Returns the months of distinct counts that the event adds to. For most events there are none. */
export function distinctMonthsOf(event: Fact, zone: DayZone): DistinctMonth[] {
  const found = distinctCountsOf(event);
  if (found.length === 0) return [];
  const month = monthOf(zone.dayOf(event.time));
  return found.map(({ measure, subject }) => ({ orgUnit: event.orgUnit ?? '', measure, subject, month }));
}

/** Returns the key as one text, for look-ups. */
export function distinctMonthText({ orgUnit, subject, measure, month }: DistinctMonth): string {
  return `${orgUnit}\n${subject}\n${measure}\n${month}`;
}

/** Returns true when both lists hold the same months, in any order. Each list holds a month at most once. */
export function sameMonths(one: readonly Day[], other: readonly Day[]): boolean {
  return one.length === other.length && one.every((month) => other.includes(month));
}
