import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import {
  getFramework,
  listFrameworks,
  type FrameworkDefinition,
  type FrameworkSummary,
} from '../api/frameworks.js';
import { useApi } from '../session/api-context.js';

/** Frameworks change with a new file only. */
const LONG = 10 * 60_000;

export function useFrameworks(): UseQueryResult<{ items: FrameworkSummary[] }> {
  const api = useApi();
  return useQuery({
    queryKey: ['frameworks', 'list'],
    queryFn: ({ signal }) => listFrameworks(api, signal),
    staleTime: LONG,
  });
}

export function useFramework(id: string | null): UseQueryResult<FrameworkDefinition> {
  const api = useApi();
  return useQuery({
    queryKey: ['frameworks', 'definition', id],
    queryFn: ({ signal }) => getFramework(api, id ?? '', signal),
    enabled: id !== null,
    staleTime: LONG,
  });
}
