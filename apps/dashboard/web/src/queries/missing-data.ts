import type { Schemas } from '#contract/domain';

/** Org units that are silent. Each counts with what it had when it was last heard. */
export type Silent = Schemas['SilentDocument'];

/** How much of what was reported a ratio is computed from. */
export type MeasuredAmount = Schemas['MeasuredAmountDocument'];

/** What is missing behind a value. */
export interface Silence {
  /** Absent while none is silent. */
  silent?: Silent;
  /** All of them are silent: the last day with facts. The value is that of then. */
  unknownSince?: string;
  /** Present where org units reported only some parts of the ratio. */
  measured?: MeasuredAmount;
}
