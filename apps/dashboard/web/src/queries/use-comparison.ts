import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getComparison, type Comparison, type ComparisonQuery } from './comparison.js';
import { useApi } from '../api/api-context.js';

/** What became of a body between two days; `null` asks nothing. */
export function useComparison(code: string, query: ComparisonQuery | null): UseQueryResult<Comparison> {
  const api = useApi();
  return useQuery({
    queryKey: ['comparison', code, query],
    queryFn: ({ signal }) => getComparison(api, code, query as ComparisonQuery, signal),
    enabled: query !== null,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}
