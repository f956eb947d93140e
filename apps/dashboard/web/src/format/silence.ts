import { daysBetween } from './days.js';

/** Feeds report quarterly at the slowest; a quarter and a week of grace without a fact is silence. */
export const SILENT_AFTER_DAYS = 99;

/**
 * Had the org unit fallen silent by `asOf`? Unknown days count as silent only when there was never a fact.
 */
export function isSilent(lastFactDay: string | null, asOf: string): boolean {
  return lastFactDay === null || daysBetween(lastFactDay, asOf) > SILENT_AFTER_DAYS;
}
