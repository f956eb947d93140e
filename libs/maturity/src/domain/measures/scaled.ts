/** A natural amount in a measure's own whole scale, kept within what a number holds exactly. */
export function scaled(amount: number, decimals: number): number {
  const whole = Math.round(amount * 10 ** decimals);
  const kept = Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, whole));
  // No negative zero: deltas are compared with those stored.
  return kept === 0 ? 0 : kept;
}
