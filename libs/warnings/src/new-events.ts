import type { Queryable } from '#database';
import { identifiedEvents, identityKey, type EventIdentity, type LoggedEvent } from '#event-log';

/** A request whose events are committed. */
export interface CommittedRequest {
  identities: readonly EventIdentity[];
  /** How many of them were new to the log. */
  accepted: number;
}

/** Reads the events that these requests brought into the log, in its order, with one query. */
export async function newEventsOf(
  q: Queryable,
  requests: readonly CommittedRequest[],
): Promise<LoggedEvent[]> {
  const recorded = await identifiedEvents(q, requests.flatMap(({ identities }) => identities)); // prettier-ignore
  const byIdentity = new Map(recorded.map((event) => [identityKey(event), event]));
  const fresh = requests.flatMap(({ identities, accepted }) => {
    const distinct = new Set(identities.map(identityKey));
    const events = [...distinct].flatMap((identity) => byIdentity.get(identity) ?? []);
    // New events have the highest positions. Repeats were inspected when they came first.
    return events.sort((one, other) => one.position - other.position).slice(-accepted);
  });
  return fresh.sort((one, other) => one.position - other.position);
}
