import { parseDay } from '#kernel';
import type { NamesNeeding } from './field-registry.js';
import { isPlainObject } from './plain-object.js';

/** Twelve months have 365 or 366 days; some statistics count 52 weeks. */
const TWELVE_MONTHS = { minDays: 364, maxDays: 366 };

/** Returns whether two numbers are in order. Other values have rules of their own. */
export function isAtMost(smaller: unknown, larger: unknown): boolean {
  return typeof smaller !== 'number' || typeof larger !== 'number' || smaller <= larger;
}

/**
 * Returns whether a period of two days, both inclusive, lasts twelve months. Anything else has other
 * rules.
 */
export function isTwelveMonths(period: unknown): boolean {
  if (!isPlainObject(period)) return true;
  const [from, to] = [period['from'], period['to']].map((day) =>
    typeof day === 'string' ? parseDay(day) : undefined,
  );
  if (from === undefined || to === undefined) return true;
  const days = to - from + 1;
  return days >= TWELVE_MONTHS.minDays && days <= TWELVE_MONTHS.maxDays;
}

/** Returns the fields that names among these amounts need and that are absent. */
export function missingBesideNames(
  amounts: unknown,
  needs: NamesNeeding,
  valueOf: (other: string) => unknown,
): string[] {
  if (!isPlainObject(amounts)) return [];
  const missing = Object.entries(needs).filter(
    ([other, names]) => valueOf(other) === undefined && names.some((name) => Object.hasOwn(amounts, name)),
  );
  return missing.map(([other]) => other);
}
