import type { Finding } from './finding.js';

interface UnusedSupply extends Finding {
  /** What is offered and not used, in the order of its names. */
  subjects: readonly string[];
}

/** Is something offered that nobody uses? Observed is how many are used, expected how many are offered. `null`: no. */
export function unusedSupply(supply: Iterable<string>, used: Iterable<string>): UnusedSupply | null {
  const offered = new Set(supply);
  const inUse = new Set(used);
  const subjects = [...offered].filter((subject) => !inUse.has(subject)).sort();
  if (subjects.length === 0) return null;
  return { observed: offered.size - subjects.length, expected: offered.size, subjects };
}
