/** Returns the text of hours in a field: `07:30-11:30, 13:00-17:00`. */
export function textOfHours(hours: readonly string[]): string {
  return hours.join(', ');
}

/**
 * Returns the ranges that a text means, as people type them: `7h30-11h30; 13:00 – 17:00`. A part that is no
 * range stays as it is typed, so that the server can complain about it.
 */
export function typedHours(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(rangeOf);
}

function rangeOf(typed: string): string {
  const parts = RANGE.exec(typed);
  if (!parts) return typed;
  const [fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = parts.slice(1);
  return `${time(fromHour, fromMinute)}-${time(toHour, toMinute)}`;
}

function time(hour: string, minute = ''): string {
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

const RANGE = /^(\d{1,2})(?:\s*[:hg.]\s*(\d{2})?)?\s*[-–—]\s*(\d{1,2})(?:\s*[:hg.]\s*(\d{2})?)?$/i;
