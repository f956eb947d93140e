import type { Schemas } from '#contract/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { dataOf, type ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';

export type About = Schemas['AboutResponse'];

function getAbout(api: ApiClient, signal?: AbortSignal): Promise<About> {
  return dataOf(api.calls.GET('/api/v1/about', { signal }));
}

/** Returns how many samples of a demo are loaded; `null` where all are, or where there are none. */
export function loadingSamples(
  about: Pick<About, 'samples'> | undefined,
): { loaded: number; of: number } | null {
  const samples = about?.samples ?? [];
  const loaded = samples.filter((sample) => sample.loaded).length;
  return loaded < samples.length ? { loaded, of: samples.length } : null;
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
    refetchInterval: ({ state: { data } }) => {
      if (loadingSamples(data)) return 1_000;
      return data?.clock.simulated ? 5_000 : 60_000;
    },
  });
}

/** Returns the time zone of days; UTC until it is loaded. */
export function useTimeZone(): string {
  return useAbout().data?.timeZone ?? 'UTC';
}
