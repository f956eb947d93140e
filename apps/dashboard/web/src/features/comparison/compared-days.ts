import { addMonths, formatDay, parseDay } from '#kernel';
import { isDay } from '../../format/days.js';
import { TODAY } from '../../queries/point-in-time.js';

/** Both `YYYY-MM-DD`. */
export interface ComparedDays {
  from: string;
  to: string;
  /** False: the first day does not lie before the second. */
  forward: boolean;
}

/**
 * Reads the two days in an address. By default the second is the day of the org unit's page, and the first is
 * the same day a year before.
 */
export function comparedDays(search: URLSearchParams, asOf: string | null, today: string): ComparedDays {
  const to = dayFrom(search.get('to'), today) ?? asOf ?? today;
  const from = dayFrom(search.get('from'), today) ?? monthsBefore(to, 12);
  return { from, to, forward: from <= to };
}

/** A first day that is picked by its distance from the second. */
export type Since = 'month' | 'quarter' | 'year' | 'newYear';

export const sinces: readonly Since[] = ['month', 'quarter', 'year', 'newYear'];

export function daySince(since: Since, to: string): string {
  switch (since) {
    case 'month':
      return monthsBefore(to, 1);
    case 'quarter':
      return monthsBefore(to, 3);
    case 'year':
      return monthsBefore(to, 12);
    case 'newYear':
      return `${to.slice(0, 4)}-01-01`;
  }
}

/** Returns a valid day that is not in the future. The figures of a future day are unknown. */
function dayFrom(text: string | null, today: string): string | null {
  if (text === TODAY) return today;
  return text !== null && isDay(text) && text <= today ? text : null;
}

/** Returns the same date so many months earlier, or the last day of a month that has no such date. */
function monthsBefore(day: string, months: number): string {
  const parsed = parseDay(day);
  return parsed === undefined ? day : formatDay(addMonths(parsed, -months));
}
