/**
 * Returns an array parameter of whole numbers as PostgreSQL's text. The driver's own conversion quotes every
 * element, which costs more than the statement when there are a hundred thousand of them.
 */
export function numberArray(values: readonly (number | bigint)[]): string {
  return `{${values.join(',')}}`;
}

/** Returns SQL for a date given as days since 1970. */
export function dateOf(days: string): string {
  return `(date '1970-01-01' + ${days})`;
}

/** Returns SQL for a date as days since 1970, an integer. */
export function daysOf(date: string): string {
  return `(${date} - date '1970-01-01')`;
}
