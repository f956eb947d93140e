import { randomUUID } from 'node:crypto';
import type { EventName } from '#event-log/domain';

export interface CloudEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject?: string;
  time: string;
  orgunit?: string;
  data: object;
  [extension: string]: unknown;
}

/** A CloudEvent as a feed sends it: an id of its own, a moment ago, unless the test says otherwise. */
export function cloudEvent(name: EventName, data: object, attributes: Partial<CloudEvent> = {}): CloudEvent {
  return {
    specversion: '1.0',
    id: randomUUID(),
    source: '/test',
    type: `vn.thang.${name}.v1`,
    time: new Date(Date.now() - 60_000).toISOString(),
    ...attributes,
    data,
  };
}

export function established(code: string, level: string, parent?: string): CloudEvent {
  const data = { name: `Body ${code}`, level, ...(parent ? { parent } : {}) };
  return cloudEvent('org-unit.established', data, {
    subject: `org-unit/${code}`,
    time: '2024-01-01T00:00:00Z',
  });
}

export function registered(orgunit: string, service: string): CloudEvent {
  return cloudEvent('service.registered', { name: service }, { orgunit, subject: `service/${service}` });
}

export function madeFullProcess(orgunit: string, service: string): CloudEvent {
  return cloudEvent(
    'service.digitized',
    { level: 4, process: 'full' },
    { orgunit, subject: `service/${service}` },
  );
}

export function retracted(event: CloudEvent): CloudEvent {
  return cloudEvent('event.retracted', { source: event.source, id: event.id, reason: 'Entered by mistake' });
}
