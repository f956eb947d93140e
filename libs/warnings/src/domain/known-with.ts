import type { LoggedEvent } from '#event-log/domain';
import { REGISTERING } from './kinds/services.js';
import type { Known } from './known.js';

/** Returns what is known once these events are recorded too. */
export function knownWith(known: Known, events: readonly LoggedEvent[]): Known {
  const about = (orgUnit: string | null, subject: string | null): LoggedEvent[] =>
    events.filter((event) => event.orgUnit === orgUnit && event.subject === subject);
  return {
    ...known,
    historyOf: (event) => {
      const history = [...known.historyOf(event), ...about(event.orgUnit, event.subject)];
      return history.sort((one, other) => one.time - other.time || one.position - other.position);
    },
    isRegistered: (orgUnit, service) =>
      known.isRegistered(orgUnit, service) ||
      about(orgUnit, service).some(({ type }) => REGISTERING.some((each) => each === type)),
  };
}
