interface SimulatedSpan {
  unit: 'days' | 'hours' | 'minutes' | 'seconds';
  value: number;
}

/**
 * Returns how much simulated time one real second is, in the largest unit that gives at least one; at most
 * one decimal.
 */
export function spanOf(rate: number): SimulatedSpan {
  if (rate >= 86_400) return { unit: 'days', value: rounded(rate / 86_400) };
  if (rate >= 3_600) return { unit: 'hours', value: rounded(rate / 3_600) };
  if (rate >= 60) return { unit: 'minutes', value: rounded(rate / 60) };
  return { unit: 'seconds', value: rounded(rate) };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
