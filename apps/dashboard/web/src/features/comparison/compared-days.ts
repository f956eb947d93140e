import { addMonths, formatDay, parseDay } from '#kernel';
import { isDay } from '../../format/days.js';
import { TODAY } from '../../queries/point-in-time.js';

/** Both `YYYY-MM-DD`. */
export interface ComparedDays {
  from: string;
  to: string;
  /** False: the first lies behind the second. */
  forward: boolean;
}

/**
 * The days that an address asks to compare. Without a word the second is the day that the org unit's page
 * shows, and the first the same day a year before it.
 */
export function comparedDays(search: URLSearchParams, asOf: string | null, today: string): ComparedDays {
  const to = dayFrom(search.get('to'), today) ?? asOf ?? today;
  const from = dayFrom(search.get('from'), today) ?? monthsBefore(to, 12);
  return { from, to, forward: from <= to };
}

/** What the first day is when it is picked by its distance from the second. */
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

/** A day to come is as good as none: nothing can be said of it. */
function dayFrom(text: string | null, today: string): string | null {
  if (text === TODAY) return today;
  return text !== null && isDay(text) && text <= today ? text : null;
}

/** The same date; the last day of a month that has no such date. */
function monthsBefore(day: string, months: number): string {
  const parsed = parseDay(day);
  return parsed === undefined ? day : formatDay(addMonths(parsed, -months));
}
