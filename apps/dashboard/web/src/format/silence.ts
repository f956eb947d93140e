import { daysBetween } from './days.js';

/**
 * Feeds report at least quarterly. An org unit is silent after a quarter and a week of grace without a fact.
 */
export const SILENT_AFTER_DAYS = 99;

/** Tells whether the org unit was silent on `asOf`. Without any fact it always was. */
export function isSilent(lastFactDay: string | null, asOf: string): boolean {
  return lastFactDay === null || daysBetween(lastFactDay, asOf) > SILENT_AFTER_DAYS;
}
