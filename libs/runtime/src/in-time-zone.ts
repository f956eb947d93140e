import type { RuntimeSettings } from './installation.js';

/** Returns the same settings with the time zone that was decided. */
export function inTimeZone<S extends RuntimeSettings>(settings: S, timeZone: string): S {
  if (settings.timeZone === timeZone) return settings;
  const copy = Object.create(Object.getPrototypeOf(settings) as object) as S;
  return Object.assign(copy, settings, { timeZone });
}
