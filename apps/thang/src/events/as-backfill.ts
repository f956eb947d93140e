/**
 * Returns the JSON text of an event as history. An event that says itself whether it is history keeps that.
 */
export function asBackfill(text: string): string {
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch {
    return text;
  }
  if (typeof event !== 'object' || event === null || Array.isArray(event) || 'backfill' in event) return text;
  const isEmpty = Object.keys(event).length === 0;
  return text.replace('{', `{"backfill":true${isEmpty ? '' : ','}`);
}
