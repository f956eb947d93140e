import type { Schemas } from '#contract/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import { dataOf, type ApiClient } from '../api/api-client.js';

/** A CloudEvents 1.0 event as this page sends it (structured mode). */
export type CloudEventDraft = {
  specversion: '1.0';
  id: string;
  source: string;
  type: Schemas['CloudEventDocument']['type'];
  time: string;
  orgunit?: string;
  subject?: string;
  /** The id of the event that this one replaces. */
  corrects?: string;
  /** Why it replaces it; an extension attribute of this page. */
  reason?: string;
  datacontenttype: 'application/json';
  data: Record<string, unknown>;
};

/** `duplicates`: how many of the events the log already held; nothing was stored twice. */
export type Acceptance = Schemas['RecordEventsResponse'];

/** Records the events together: all of them, or none. */
export function recordEvents(api: ApiClient, events: readonly CloudEventDraft[]): Promise<Acceptance> {
  return dataOf(
    api.calls.POST('/api/v1/events', {
      body: [...events],
      headers: { 'Content-Type': 'application/cloudevents-batch+json' },
    }),
  );
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
    queryFn: ({ signal }) =>
      dataOf(
        api.calls.GET('/api/v1/events/{position}', {
          params: { path: { position: position ?? '' } },
          signal,
        }),
      ),
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
