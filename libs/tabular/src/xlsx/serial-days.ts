import { formatDay, parseDay } from '#kernel';

const SECONDS_PER_DAY = 86_400;
/** 9999-12-31 in a workbook of 1900. */
const LAST_SERIAL = 2_958_465;
/** The 29 February 1900, which never was: workbooks of 1900 count it to agree with Lotus 1-2-3. */
const LEAP_YEAR_FAULT = 60;

const dayZero = { 1900: dayOf('1899-12-31'), 1904: dayOf('1904-01-01') };

/**
 * Turns the serial number of a workbook into a day and the time on it; null for a number that is no day: the
 * zeroth of January, the leap day of 1900, or after the year 9999.
 */
export function dayOfSerial(serial: number, system: 1900 | 1904): { day: string; time?: string } | null {
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  const whole = Math.floor(seconds / SECONDS_PER_DAY);
  const time = seconds - whole * SECONDS_PER_DAY;
  const isNoDay = system === 1900 ? whole < 1 || whole === LEAP_YEAR_FAULT : whole < 0;
  if (isNoDay || whole > LAST_SERIAL) return null;
  const skipped = system === 1900 && whole > LEAP_YEAR_FAULT ? 1 : 0;
  const day = formatDay(dayZero[system] + whole - skipped);
  return time === 0 ? { day } : { day, time: timeOfSeconds(time) };
}

/** Returns the serial number of a day in a workbook of 1900. */
export function serialOfDay(day: string): number | null {
  const parsed = parseDay(day);
  if (parsed === undefined) return null;
  const serial = parsed - dayZero[1900];
  if (serial < 1) return null;
  return serial < LEAP_YEAR_FAULT ? serial : serial + 1;
}

/** Returns the time of a fraction of a day. */
export function timeOfSerial(fraction: number): string {
  return timeOfSeconds(Math.min(Math.round(fraction * SECONDS_PER_DAY), SECONDS_PER_DAY - 1));
}

function timeOfSeconds(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function dayOf(text: string): number {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`${text} is no day`);
  return day;
}
