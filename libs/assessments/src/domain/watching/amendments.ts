import { RETRACTED, type LoggedEvent } from '#event-log/domain';
import type { Causes } from '../causes.js';

/** The corrections and retractions that may have taken an announced movement back. */
export interface Amendments {
  positions: readonly number[];
  /** The reason that the last retraction gives. */
  reason?: string;
}

/** Returns the amendments among the events since the last announcement, oldest first. */
export function amendmentsIn(events: readonly LoggedEvent[], { positions }: Causes): Amendments {
  const recent = events
    .filter(({ amends, position }) => amends !== null && positions !== null && position >= positions.first)
    .sort((one, other) => one.position - other.position);
  const reason = recent.findLast(({ type }) => type === RETRACTED)?.data['reason'];
  return {
    positions: recent.map(({ position }) => position),
    ...(typeof reason === 'string' ? { reason } : {}),
  };
}
