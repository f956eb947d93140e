import type { Checks } from './checks.js';

/** `passed-some`: nothing was found, but not all could be looked at. `nothing-checked`: nothing could. */
export type ChecksVerdict = 'doubtful' | 'passed-all' | 'passed-some' | 'nothing-checked';

/** All checks in a word. What could not be checked has not passed. */
export function checksVerdict({ items, rules }: Pick<Checks, 'items' | 'rules'>): ChecksVerdict {
  if (items.length > 0) return 'doubtful';
  const passed = rules.filter(({ outcome }) => outcome === 'passed').length;
  if (passed === 0) return 'nothing-checked';
  return passed === rules.length ? 'passed-all' : 'passed-some';
}
