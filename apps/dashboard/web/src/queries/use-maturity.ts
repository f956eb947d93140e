import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getMaturity, type Maturity } from './maturity.js';
import type { ReadPoint } from './point-in-time.js';
import { useApi } from '../api/api-context.js';

/** Where a body stands on one framework. */
export function useMaturity(
  code: string,
  framework: string,
  point: ReadPoint,
): UseQueryResult<{ items: Maturity[] }> {
  const api = useApi();
  return useQuery({
    queryKey: ['maturity', code, framework, point],
    queryFn: ({ signal }) => getMaturity(api, code, { framework, point }, signal),
    placeholderData: keepPreviousData,
    // Windows, freshness and deadlines move with the days even when no fact comes in.
    refetchInterval: 60_000,
  });
}

/** Where a body stands on all frameworks that study it, by the editions in force. */
export function useStandings(
  code: string,
  point: Omit<ReadPoint, 'edition'>,
): UseQueryResult<{ items: Maturity[] }> {
  const api = useApi();
  return useQuery({
    queryKey: ['standings', code, point],
    queryFn: ({ signal }) => getMaturity(api, code, { point: { ...point, edition: null } }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchInterval: 5 * 60_000,
  });
}
