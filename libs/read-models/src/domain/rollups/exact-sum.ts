/** A whole number: a `number` as long as that is exact, otherwise a `bigint`. */
export type Exact = number | bigint;

/** Returns the exact sum, so that totals do not depend on the order in which facts arrive. */
export function exactSum(one: Exact, other: Exact): Exact {
  if (typeof one === 'number' && typeof other === 'number') {
    const sum = one + other;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return narrow(BigInt(one) + BigInt(other));
}

export function negate(value: Exact): Exact {
  return typeof value === 'number' ? 0 - value : -value;
}

/** Reads the text that PostgreSQL writes for a bigint. */
export function parseExact(text: string): Exact {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}

const LARGEST = 9_223_372_036_854_775_807n;

/**
 * Limits a value to PostgreSQL's bigint, so that absurdly large reports cannot stop all other facts from
 * being counted.
 */
export function saturate(value: Exact): Exact {
  if (typeof value === 'number') return value;
  if (value > LARGEST) return LARGEST;
  return value < -LARGEST ? -LARGEST : value;
}

function narrow(value: bigint): Exact {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER)
    ? Number(value)
    : value;
}
