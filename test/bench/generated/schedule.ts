/** How the dates of facts relate to the order in which they are recorded. */
export type Shape =
  /**
   * Recorded as they happen over 400 days, nearly all within two hours; three in a hundred are up to thirty
   * days late.
   */
  | 'live-like'
  /** Imported within one hour, their dates spread over the last 400 days in no order. */
  | 'spread';

export const DAYS = 400;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Two times in epoch milliseconds. */
export interface Moment {
  occurred: number;
  recorded: number;
}

/**
 * Returns when the `i`-th of `count` facts happened and when it was recorded. The last one is recorded at
 * `until`.
 */
export function momentOf(shape: Shape, i: number, count: number, until: number): Moment {
  if (shape === 'spread') {
    const recorded = until - HOUR_MS + Math.floor((i / count) * HOUR_MS);
    return {
      recorded,
      occurred: recorded - HOUR_MS - scatter(i, DAYS) * DAY_MS - scatter(i * 3 + 1, DAY_MS),
    };
  }
  const recorded = until - DAYS * DAY_MS + Math.floor((i / count) * DAYS * DAY_MS);
  const late = i % 100 < 3 ? scatter(i, 30) * DAY_MS : scatter(i, 2 * HOUR_MS);
  return { recorded, occurred: recorded - late };
}

/** Returns a number that looks random but is the same each time: 0 ≤ n < `below`. */
function scatter(i: number, below: number): number {
  return Math.floor((((Math.imul(i + 1, 2_654_435_761) >>> 0) / 4_294_967_296) * below) % below);
}
