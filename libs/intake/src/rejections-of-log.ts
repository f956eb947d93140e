import type { AppendPolicy, EventLog } from '#event-log';
import type { CheckedEvents } from './check-candidates.js';
import type { Handling } from './content/handling.js';

/**
 * Adds what the log would reject of the events, so that a sender learns of all problems at once. Of an event
 * that cannot be recorded as it is, a conflict with another one is not known.
 */
export async function addRejectionsOfLog(
  log: Pick<EventLog, 'rejectionsOf'>,
  policy: AppendPolicy,
  { valid, indexes, rejected, readable }: CheckedEvents,
  handling: Handling = 'atomic',
): Promise<void> {
  const known = valid.map((event, at) => ({ event, index: indexes[at] ?? at, isValid: true }));
  const events = [...known, ...readable.map((one) => ({ ...one, isValid: false }))];
  events.sort((a, b) => a.index - b.index);
  const found = await log.rejectionsOf({ events: events.map(({ event }) => event), policy });
  for (const rejection of found) {
    const { index = 0, isValid = false } = events[rejection.index] ?? {};
    // With lenient handling the append itself reports the valid events.
    if (isValid ? handling === 'atomic' : rejection.code !== 'id-conflict')
      rejected.push({ ...rejection, index });
  }
  rejected.sort((a, b) => a.index - b.index);
}
