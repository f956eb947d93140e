import type { ServiceEvent } from '../../../queries/events.js';
import { isDone, type OpenService, type ServiceWork } from './hypothetical-work.js';

export interface ServiceHistory {
  registered: readonly ServiceEvent[];
  digitized: readonly ServiceEvent[];
  retired: readonly ServiceEvent[];
}

/**
 * The services that work could still be done on: registered, eligible, neither retired nor done. Amended
 * events are taken as they first were, so that a service may be left out wrongly but is never counted
 * wrongly.
 */
export function openServices(measure: ServiceWork, history: ServiceHistory): OpenService[] {
  const settled = new Set(
    [...history.retired, ...history.digitized.filter(({ data }) => isDone(measure, data))].map(keyOf),
  );
  const open = history.registered.filter(
    (event) => event.data.eligible !== false && !settled.has(keyOf(event)),
  );
  const byKey = new Map(open.map((event) => [keyOf(event), event]));
  return [...byKey.values()].map(({ orgunit, subject }) => ({ orgUnit: orgunit, subject }));
}

function keyOf({ orgunit, subject }: ServiceEvent): string {
  return `${orgunit} ${subject}`;
}
