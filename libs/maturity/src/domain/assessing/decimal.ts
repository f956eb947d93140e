/** The number of decimal digits that a double always keeps. */
const SURE_DIGITS = 15;
/** Two fewer for a sum, because the rounding errors of its terms add up. */
const SUM_DIGITS = SURE_DIGITS - 2;

/** The decimal number that a calculation meant: 0.1 + 0.2 becomes 0.3. */
export function tidy(value: number): number {
  if (Number.isSafeInteger(value)) return withoutSignOfZero(value);
  return withoutSignOfZero(Number(value.toPrecision(SURE_DIGITS)));
}

/**
 * Rounds half away from zero on the decimal number itself, as publishers do.
 *
 * 0.285 becomes 0.29, although the nearest double lies below it.
 */
export function round(value: number, decimals: number): number {
  if (decimals >= 0 && Number.isSafeInteger(value)) return withoutSignOfZero(value);
  const [digits = '', exponent = ''] = Math.abs(value)
    .toExponential(SURE_DIGITS - 1)
    .split('e');
  const dropped = SURE_DIGITS - 1 - Number(exponent) - decimals;
  if (dropped <= 0) return tidy(value);
  if (dropped > SURE_DIGITS) return 0;
  const unit = 10n ** BigInt(dropped);
  const kept = (BigInt(digits.replace('.', '')) + unit / 2n) / unit;
  return withoutSignOfZero(Math.sign(value) * Number(`${kept}e${-decimals}`));
}

/**
 * The sum of decimal numbers in any order, exact to thirteen digits from the leading digit of the largest
 * term.
 */
export function sumOf(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), Math.abs(sum));
  return largest === 0 ? 0 : round(sum, SUM_DIGITS - Math.floor(Math.log10(largest)));
}

/** Replaces negative zero, which compares equal to zero but prints differently. */
export const withoutSignOfZero = (value: number): number => (value === 0 ? 0 : value);
