import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getAbout, type About } from '../api/about.js';
import { useApi } from './api-context.js';

/** What this installation is. Read again each minute, so that the simulated clock does not drift away. */
export function useAbout(): UseQueryResult<About> {
  const api = useApi();
  return useQuery({
    queryKey: ['about'],
    queryFn: ({ signal }) => getAbout(api, signal),
    refetchInterval: 60_000,
  });
}

/** The time zone of days; UTC until it is known. */
export function useTimeZone(): string {
  return useAbout().data?.timeZone ?? 'UTC';
}
