import type { Reading, ReadValue } from '#maturity/domain';

/** Returns the value of an org unit that is not known: nothing is measured. */
export function unreadValue({ as, ofEach }: Reading): ReadValue {
  const nothing = { amount: 0, measured: false, coverage: { reporting: 0, of: 1 } };
  if (ofEach !== undefined) return { ...nothing, each: [] };
  if (as === 'mean') return { ...nothing, count: 0 };
  return as === 'subjects' ? { ...nothing, distribution: [] } : nothing;
}
