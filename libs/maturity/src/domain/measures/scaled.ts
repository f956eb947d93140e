/**
 * Converts a natural amount to whole numbers in the measure's own scale, clamped to what a number holds
 * exactly.
 */
export function scaled(amount: number, decimals: number): number {
  const whole = Math.round(amount * 10 ** decimals);
  const kept = Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, whole));
  // Avoid -0: deltas are compared with stored ones.
  return kept === 0 ? 0 : kept;
}
