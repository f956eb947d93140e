import { parseCloudEvent, type LoggedEvent } from '#event-log/domain';
import { toEvents, type Fact, type SampleEvent } from '../../apps/thang/src/samples/sample-event.js';

/** A time after all facts, because an event of the future is rejected. */
const LATER = Date.parse('2040-01-01T00:00:00Z');

/**
 * Returns facts as the log stores them, in their order.
 * @throws Error for a fact that the recorder would reject
 */
export function loggedFacts(source: string, facts: readonly Fact[]): LoggedEvent[] {
  return loggedEvents(toEvents(source, facts, Infinity));
}

/**
 * Returns events as the log stores them, in their order.
 * @throws Error for an event that the recorder would reject
 */
export function loggedEvents(events: readonly SampleEvent[]): LoggedEvent[] {
  return events.map((event, index) => {
    const parsed = parseCloudEvent(event, LATER);
    if (!parsed.ok) throw new Error(`${event.id}: ${JSON.stringify(parsed.problems)}`);
    const { source, id, type, subject, orgUnit, time, backfill, data } = parsed.event;
    const position = index + 1;
    return {
      ...{ position, source, id, type, subject, orgUnit, time, backfill, data },
      recordedAt: time,
      amends: null,
      chain: null,
      run: null,
    };
  });
}
