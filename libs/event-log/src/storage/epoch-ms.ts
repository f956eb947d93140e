/**
 * SQL for a timestamptz column as epoch milliseconds, which arrive as a JavaScript number: parsing time
 * stamps in Node is several times slower.
 */
export function epochMs(column: string): string {
  return `round(date_part('epoch', ${column}) * 1000)::float8`;
}
