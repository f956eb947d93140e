import type { ServiceEvent } from '../../../queries/events.js';
import { isDone, type OpenService, type ServiceWork } from './hypothetical-work.js';

export interface ServiceHistory {
  registered: readonly ServiceEvent[];
  digitized: readonly ServiceEvent[];
  retired: readonly ServiceEvent[];
}

/**
 * Returns the services that the work could still change: registered, eligible, not retired and not done.
 * Corrected events count as first recorded, so a service may be left out by mistake but is never included by
 * mistake.
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
