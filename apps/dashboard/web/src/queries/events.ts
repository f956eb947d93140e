import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import type { ApiClient, Page } from '../api/api-client.js';

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

/** `duplicates` 1: the log already held this event; nothing was stored twice. */
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

/** The parts of a planned milestone that this page reads. */
export interface PlannedMilestone {
  subject: string;
  data: { title: string | { vi: string; en?: string } };
}

/** Reads the milestones that were planned for an org unit, the latest first. */
async function listPlannedMilestones(
  api: ApiClient,
  orgUnit: string,
  signal?: AbortSignal,
): Promise<PlannedMilestone[]> {
  const query = { orgUnit, type: 'vn.thang.milestone.planned.v1', limit: 200 };
  const { items } = await api.get<Page<{ event: PlannedMilestone | null }>>('/events', query, signal);
  // An erased event keeps its position in the log without its content.
  return items.flatMap(({ event }) => event ?? []);
}

/** The parts of a service's event that this page reads. */
export interface ServiceEvent {
  orgunit: string;
  subject: string;
  data: { eligible?: boolean; process?: 'none' | 'partial' | 'full'; level?: number };
}

/**
 * Reads events of one type of an org unit and all below it; `null` when there are more than `most` of them.
 */
export async function listServiceEvents(
  api: ApiClient,
  orgUnit: string,
  type: string,
  most: number,
  signal?: AbortSignal,
): Promise<ServiceEvent[] | null> {
  const events: ServiceEvent[] = [];
  let cursor: string | null = null;
  do {
    const query = { orgUnit, subtree: 'true', type, limit: 500, cursor };
    const page: Page<{ event: ServiceEvent | null }> = await api.get('/events', query, signal);
    events.push(...page.items.flatMap(({ event }) => event ?? []));
    cursor = page.next;
  } while (cursor !== null && events.length < most);
  return cursor === null ? events : null;
}

/** `orgUnit` null reads nothing. */
export function usePlannedMilestones(orgUnit: string | null): UseQueryResult<PlannedMilestone[]> {
  const api = useApi();
  return useQuery({
    queryKey: ['milestones', orgUnit],
    queryFn: ({ signal }) => listPlannedMilestones(api, orgUnit ?? '', signal),
    enabled: orgUnit !== null,
  });
}
