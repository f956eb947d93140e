import type { Schemas } from '#contract/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { dataOf, type ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';

export type About = Schemas['AboutResponse'];

function getAbout(api: ApiClient, signal?: AbortSignal): Promise<About> {
  return dataOf(api.calls.GET('/api/v1/about', { signal }));
}

/**
 * Reads what this installation is. A simulated clock may stop or change its pace, so it is read again every
 * few seconds.
 */
export function useAbout(): UseQueryResult<About> {
  const api = useApi();
  return useQuery({
    queryKey: ['about'],
    queryFn: ({ signal }) => getAbout(api, signal),
    refetchInterval: ({ state }) => (state.data?.clock.simulated ? 5_000 : 60_000),
  });
}

/** Returns the time zone of days; UTC until it is loaded. */
export function useTimeZone(): string {
  return useAbout().data?.timeZone ?? 'UTC';
}
