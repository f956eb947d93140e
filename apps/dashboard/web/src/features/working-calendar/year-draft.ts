import type { YearOfWork } from '../../queries/working-calendar.js';

/** One exceptional day in the form. */
export interface DayDraft {
  /** Keeps the row when others are removed. */
  key: number;
  day: string;
  name: string;
  hours: string[];
  source: string | null;
}

/** How much of a day is worked. */
export const amounts = ['off', 'full', 'morning', 'afternoon'] as const;
export type Amount = (typeof amounts)[number];

export function draftsOf({ days }: YearOfWork): DayDraft[] {
  return days.map(({ day, name, hours, source }, key) => ({ key, day, name, hours, source }));
}

/** Returns the hours of each amount, by the usual hours of the week. */
export function hoursOf({ week }: Pick<YearOfWork, 'week'>): Record<Amount, string[]> {
  const full = week.map(({ hours }) => hours).find(({ length }) => length > 0) ?? [];
  return { off: [], full, morning: full.slice(0, 1), afternoon: full.slice(-1) };
}

/** Returns the amount of these hours; null for hours of their own. */
export function amountOf(hours: readonly string[], choices: Record<Amount, string[]>): Amount | null {
  return amounts.find((amount) => choices[amount].join() === hours.join()) ?? null;
}

export function dayRequests(drafts: readonly DayDraft[]): Omit<DayDraft, 'key'>[] {
  return drafts.map(({ day, name, hours, source }) => ({ day, name, hours, source }));
}
