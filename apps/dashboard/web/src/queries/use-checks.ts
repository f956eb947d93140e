import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getChecks, type Checks } from './checks.js';
import type { ReadPoint } from './point-in-time.js';
import { useApi } from '../api/api-context.js';

/** The checks of a body's figures; `framework` null: by all frameworks that study it. */
export function useChecks(code: string, framework: string | null, point: ReadPoint): UseQueryResult<Checks> {
  const api = useApi();
  return useQuery({
    queryKey: ['checks', code, framework, point],
    queryFn: ({ signal }) => getChecks(api, code, { framework, point }, signal),
    placeholderData: keepPreviousData,
    // It reads more than a year, so it follows what moves by the minute only.
    staleTime: 60_000,
    refetchInterval: 60_000,
  });
}
