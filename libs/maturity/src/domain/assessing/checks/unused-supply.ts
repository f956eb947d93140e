import type { CheckFinding } from './check-finding.js';

interface UnusedSupply extends CheckFinding {
  /** Subjects that are offered and not used, sorted by name. */
  subjects: readonly string[];
}

/**
 * Finds subjects that are offered but not used. `observed` is how many are used, `expected` how many are
 * offered. Returns `null` when all are used.
 */
export function unusedSupply(supply: Iterable<string>, used: Iterable<string>): UnusedSupply | null {
  const offered = new Set(supply);
  const inUse = new Set(used);
  const subjects = [...offered].filter((subject) => !inUse.has(subject)).sort();
  if (subjects.length === 0) return null;
  return { observed: offered.size - subjects.length, expected: offered.size, subjects };
}
