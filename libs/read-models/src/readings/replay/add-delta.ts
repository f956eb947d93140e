import type { Delta } from '#maturity/domain';

/** What the log held up to one position, and up to a later one. */
export interface LogInterval {
  from: number;
  to: number;
}

/** Takes what an org unit contributes (1), or no longer does (−1). */
export type AddDelta = (orgUnit: string, delta: Delta, sign: 1 | -1) => void;
