import type { CheckFinding } from './check-finding.js';

/**
 * Use of online services has substance when at least this share of people file themselves: the monitoring
 * rule since 2024. Elsewhere a clerk types for them, and the share that is filed online says little.
 */
const LEAST_SHARE = 0.7;
/** So few dossiers say nothing about how people file. */
const MIN_DOSSIERS = 30;

/** Returns whether there are enough dossiers filed online to tell. */
export function canTellSelfFiled(online: number): boolean {
  return online >= MIN_DOSSIERS;
}

/**
 * Finds too few dossiers filed by the person among those filed online. `expected` is the least number of
 * them. Returns `null` when there are enough, or too few dossiers to tell.
 */
export function fewSelfFiled(selfFiled: number, online: number): CheckFinding | null {
  // The product of the share has the noise of binary fractions: 70 of 100 is enough.
  const expected = Math.ceil(Number((LEAST_SHARE * online).toFixed(6)));
  return canTellSelfFiled(online) && selfFiled < expected ? { observed: selfFiled, expected } : null;
}
