/** Workbooks keep fifteen digits and show them; binary fractions have two more. */
export function tidyNumber(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
