/**
 * Returns SQL that reads a timestamptz column as epoch milliseconds, which arrive as a JavaScript number.
 * Parsing timestamps in Node is several times slower.
 */
export function epochMs(column: string): string {
  return `round(date_part('epoch', ${column}) * 1000)::float8`;
}
