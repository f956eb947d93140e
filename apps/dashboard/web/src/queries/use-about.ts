import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getAbout, type About } from './about.js';
import { useApi } from '../api/api-context.js';

/** What this installation is. A simulated clock may stop or change its pace, so it is read again every few seconds. */
export function useAbout(): UseQueryResult<About> {
  const api = useApi();
  return useQuery({
    queryKey: ['about'],
    queryFn: ({ signal }) => getAbout(api, signal),
    refetchInterval: ({ state }) => (state.data?.clock.simulated ? 5_000 : 60_000),
  });
}

/** The time zone of days; UTC until it is known. */
export function useTimeZone(): string {
  return useAbout().data?.timeZone ?? 'UTC';
}
