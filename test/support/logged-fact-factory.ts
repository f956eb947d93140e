import { parseCloudEvent, type LoggedEvent } from '#event-log/domain';
import { toEvents, type Fact, type SampleEvent } from '../../apps/thang/src/samples/sample-event.js';

/** Whatever the clock says: the door refuses what lies ahead of it. */
const LATER = Date.parse('2040-01-01T00:00:00Z');

/**
 * Facts as the log holds them once they came through the door, in their order. @throws Error for one that it
 * would refuse
 */
export function loggedFacts(source: string, facts: readonly Fact[]): LoggedEvent[] {
  return loggedEvents(toEvents(source, facts, Infinity));
}

/** The same of events. @throws Error for one that the door would refuse */
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
    };
  });
}
