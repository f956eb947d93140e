import { effectiveOf, RETRACTED } from '#event-log/domain';
import type { LoggedEvent } from '#event-log/domain';

/** What took the place of an event of the log that no longer counts. */
export interface ReplacedState {
  because: 'corrected' | 'retracted';
  /** The position of the correction or retraction. */
  replacedBy: number;
}

/**
 * Returns what took the place of an event; `null`: it counts.
 * @param chain the original with its corrections and retractions, as far as they were known
 */
export function replacedState(event: LoggedEvent, chain: readonly LoggedEvent[]): ReplacedState | null {
  const effective = effectiveOf(chain);
  if (effective?.position === event.position) return null;
  const root = event.chain ?? event.position;
  const retraction = chain.find(
    ({ type, amends }) => type === RETRACTED && (amends === event.position || amends === root),
  );
  if (retraction) return { because: 'retracted', replacedBy: retraction.position };
  return effective && { because: 'corrected', replacedBy: effective.position };
}
