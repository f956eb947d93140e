import type { Queryable } from '#database';
import { identifiedEvents, identityKey, type EventIdentity, type LoggedEvent } from '#event-log';

/** A request whose events are committed. */
export interface CommittedRequest {
  identities: readonly EventIdentity[];
  /** How many of them were new to the log. */
  accepted: number;
}

/** Reads the events that a request brought into the log, in its order, with one query. */
export async function newEventsOf(
  q: Queryable,
  { identities, accepted }: CommittedRequest,
): Promise<LoggedEvent[]> {
  const recorded = await identifiedEvents(q, identities);
  const byIdentity = new Map(recorded.map((event) => [identityKey(event), event]));
  // New events have the highest positions. Repeats were inspected when they came first.
  return [...byIdentity.values()].sort((one, other) => one.position - other.position).slice(-accepted);
}
