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

/** A planned milestone, as far as this page reads it. */
export interface PlannedMilestone {
  subject: string;
  data: { title: string | { vi: string; en?: string } };
}

/** The milestones that were planned for a body, the latest first. */
export async function listPlannedMilestones(
  api: ApiClient,
  orgUnit: string,
  signal?: AbortSignal,
): Promise<PlannedMilestone[]> {
  const query = { orgUnit, type: 'vn.thang.milestone.planned.v1', limit: 200 };
  const { items } = await api.get<Page<{ event: PlannedMilestone | null }>>('/events', query, signal);
  // Erased events have a place in the log, but nothing in it.
  return items.flatMap(({ event }) => event ?? []);
}
