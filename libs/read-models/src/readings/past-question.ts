import type { Day } from '#kernel';
import type { Reading } from '#maturity/domain';
import type { BatchDeltas } from '../domain/deltas/index.js';
import type { PointWithoutDay } from '../domain/readings/index.js';

export interface PastQuestion {
  orgUnits: readonly string[];
  readings: readonly Reading[];
  days: readonly Day[];
  view: PointWithoutDay;
  /** The days on which anybody wants to know which of the org units below have reported. */
  coverage: readonly Day[];
  /** What is to be looked at as if it had been written, beside what the read models hold. */
  hypothetical?: BatchDeltas;
}
