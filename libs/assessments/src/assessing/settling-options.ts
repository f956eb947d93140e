import type { Clock } from '#kernel';
import { settlingTimes, type SettlingTimes } from '../domain/settling/index.js';

/** How long results settle, and the clock that measures it. */
export class SettlingOptions {
  readonly times: SettlingTimes;

  constructor(
    /** The time in milliseconds for which a result must hold; 0: it is announced at once. */
    settleMs: number,
    /** The real clock: people wait in real time, also while the demo's clock runs fast. */
    readonly clock: Clock,
  ) {
    this.times = settlingTimes(settleMs);
  }
}
