export const DEFAULT_MONTHS = 12;

export const monthChoices: readonly number[] = [1, 3, 6, DEFAULT_MONTHS, 24];

/** Reads the window in an address; any other text means the default. */
export function askedMonths(search: URLSearchParams): number {
  const months = Number(search.get('months'));
  return monthChoices.includes(months) ? months : DEFAULT_MONTHS;
}
