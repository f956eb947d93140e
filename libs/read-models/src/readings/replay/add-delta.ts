import type { Delta } from '#maturity/domain';

/** The events after one position, up to a later one. */
export interface LogInterval {
  from: number;
  to: number;
}

/** Receives a delta that an org unit gains (1) or loses (−1). */
export type AddDelta = (orgUnit: string, delta: Delta, sign: 1 | -1) => void;
