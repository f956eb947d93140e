import type { Schemas } from '#contract/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import type { ApiClient } from '../api/api-client.js';

/** A CloudEvents 1.0 event as this page sends it (structured mode). */
export interface CloudEventDraft {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  time: string;
  orgunit?: string;
  subject?: string;
  /** The id of the event that this one replaces. */
  corrects?: string;
  /** Why it replaces it; an extension attribute of this page. */
  reason?: string;
  datacontenttype: 'application/json';
  data: Record<string, unknown>;
}

/** `duplicates`: how many of the events the log already held; nothing was stored twice. */
export type Acceptance = Schemas['RecordEventsResponse'];

/** Records the events together: all of them, or none. */
export function recordEvents(api: ApiClient, events: readonly CloudEventDraft[]): Promise<Acceptance> {
  return api.send<Acceptance>('/events', {
    method: 'POST',
    body: events,
    contentType: 'application/cloudevents-batch+json',
  });
}

/** An event of the log as it was received, with what the log added. */
export type FiledEvent = Omit<Schemas['FiledEventResponse'], 'event'> & {
  /** `null` after its erasure. */
  event: CloudEventDraft | null;
};

/** Reads one event; `null` reads nothing. */
export function useFiledEvent(position: string | null): UseQueryResult<FiledEvent> {
  const api = useApi();
  return useQuery({
    queryKey: ['filed-event', position],
    queryFn: ({ signal }) => api.get<FiledEvent>(`/events/${encodeURIComponent(position ?? '')}`, {}, signal),
    enabled: position !== null,
  });
}

/**
 * Returns a random id in hexadecimal. `crypto.randomUUID` is missing on plain http, which some offices use.
 */
export function newEventId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
