import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getFramework, listFrameworks, type FrameworkDefinition, type Frameworks } from './frameworks.js';
import { useApi } from '../api/api-context.js';

/** Frameworks change with a new file only. */
const LONG = 10 * 60_000;

export function useFrameworks(): UseQueryResult<Frameworks> {
  const api = useApi();
  return useQuery({
    queryKey: ['frameworks', 'list'],
    queryFn: ({ signal }) => listFrameworks(api, signal),
    staleTime: LONG,
  });
}

/** `edition` null: the one in force, else the newest. */
export function useFramework(
  id: string | null,
  edition: string | null = null,
): UseQueryResult<FrameworkDefinition> {
  const api = useApi();
  return useQuery({
    queryKey: ['frameworks', 'definition', id, edition],
    queryFn: ({ signal }) => getFramework(api, id ?? '', edition, signal),
    enabled: id !== null,
    staleTime: LONG,
  });
}
