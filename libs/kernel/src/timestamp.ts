const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/;
const MS_PER_MINUTE = 60_000;

/**
 * Parses an RFC 3339 timestamp to epoch milliseconds and truncates finer fractions. Returns `undefined` for
 * any other text. A leap second (23:59:60 UTC) is the first instant of the next day.
 */
export function parseTimestamp(text: string): number | undefined {
  const match = TIMESTAMP.exec(text);
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6])];
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const offset = offsetOf(match[8], Number(match[9]), Number(match[10]));
  if (offset === undefined) return undefined;
  const milliseconds = match[7] === undefined ? 0 : Math.floor(Number(match[7]) * 1000);
  const instant =
    utc(year, month, date) + ((hour * 60 + minute - offset) * 60 + second) * 1000 + milliseconds;
  return second === 60 && !endsUtcDay(hour, minute, offset) ? undefined : instant;
}

/** Returns the minutes ahead of UTC. */
function offsetOf(sign: string | undefined, hours: number, minutes: number): number | undefined {
  if (sign === undefined) return 0;
  if (hours > 23 || minutes > 59) return undefined;
  const size = hours * 60 + minutes;
  return sign === '-' ? -size : size;
}

function endsUtcDay(hour: number, minute: number, offset: number): boolean {
  return (((hour * 60 + minute - offset) % 1440) + 1440) % 1440 === 1439;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Returns the epoch milliseconds of a day. `Date.UTC` reads the years 0 to 99 as 1900 to 1999, so these years
 * are computed 400 years later and shifted back.
 */
function utc(year: number, month: number, date: number): number {
  return year < 100
    ? Date.UTC(year + 400, month - 1, date) - 146_097 * 1440 * MS_PER_MINUTE
    : Date.UTC(year, month - 1, date);
}
