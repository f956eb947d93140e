import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.js';
import type { CloudEventDraft } from '../../queries/events.js';
import { askPreview, type Preview } from '../../queries/preview.js';
import { useDelayed } from '../../ui/use-delayed.js';

const TYPING_PAUSE = 120;

const keyOf = (events: readonly CloudEventDraft[], language: string) =>
  ['preview', language, events] as const;

/** Asks what the events would do, once they have stayed the same for a moment; `null` asks nothing. */
export function usePreview(events: readonly CloudEventDraft[] | null): UseQueryResult<Preview> {
  const api = useApi();
  const text = useDelayed(events && JSON.stringify(events), TYPING_PAUSE);
  const asked = text === null ? [] : (JSON.parse(text) as CloudEventDraft[]);
  return useQuery({
    queryKey: keyOf(asked, api.language),
    queryFn: ({ signal }) => askPreview(api, asked, signal),
    enabled: text !== null,
    placeholderData: text === null ? undefined : keepPreviousData,
    retry: false,
  });
}

/** Returns the answer for exactly these events; `null` without one, which never stops a recording. */
export function useAskNow(): (events: readonly CloudEventDraft[]) => Promise<Preview | null> {
  const api = useApi();
  const queries = useQueryClient();
  return async (events) => {
    const queryKey = keyOf(events, api.language);
    const queryFn = () => askPreview(api, events);
    return queries.fetchQuery({ queryKey, queryFn, staleTime: 10_000 }).catch(() => null);
  };
}
