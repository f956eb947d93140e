import type { ApiClient } from './api-client.js';
import type { Page } from './page.js';

/** A CloudEvents 1.0 event as this page sends it (structured mode). */
export interface CloudEventDraft {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  time: string;
  orgunit: string;
  subject: string;
  datacontenttype: 'application/json';
  data: Record<string, unknown>;
}

/** `duplicates` 1: the log already held this very event; nothing was stored twice. */
export interface Acceptance {
  accepted: number;
  duplicates: number;
  position: string;
}

export function recordEvent(api: ApiClient, event: CloudEventDraft): Promise<Acceptance> {
  return api.send<Acceptance>('/events', {
    method: 'POST',
    body: event,
    contentType: 'application/cloudevents+json',
  });
}

/** An event of the log, as far as this page reads it. */
export interface RecordedEvent {
  subject?: string;
  data?: { title?: string | { vi: string; en?: string } };
}

/** The milestones that were planned for a body. */
export async function listPlannedMilestones(
  api: ApiClient,
  orgUnit: string,
  signal?: AbortSignal,
): Promise<RecordedEvent[]> {
  const { items } = await api.get<Page<RecordedEvent>>(
    '/events',
    { orgUnit, type: 'vn.thang.milestone.planned.v1', limit: 200 },
    signal,
  );
  return items;
}
